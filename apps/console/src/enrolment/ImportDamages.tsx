import { Alert, Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { Section } from '../fields/Section';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { JobRow } from '../providers/records';
import { OUTCOME_PARAM } from './list-urls';

type DamageCount = NonNullable<NonNullable<JobRow['result']>['damages']>[number];

/** What a spreadsheet did to the file, kind by kind; each kind's proposals are accepted or withdrawn for the whole file. */
export function ImportDamages({ job }: { job: JobRow }) {
  const words = useWords();
  const damages = job.result?.damages ?? [];
  const accepted = damages.filter((damage) => damage.accepted > 0).map(({ kind }) => kind);
  const { run, isRunning, error } = useAction(
    (dataProvider, acceptedRepairs: DamageCount['kind'][]) =>
      dataProvider.reviseImport({ jobId: job.id, acceptedRepairs }),
    { rereads: ['jobs'] },
  );
  if (damages.length === 0) return null;
  return (
    <Section title={words('exchange.import.damages.title')} hint={words('exchange.import.damages.hint')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {damages.map((damage) => (
          <DamageOfKind
            key={damage.kind}
            damage={damage}
            isRunning={isRunning}
            onAccept={() => run([...accepted, damage.kind])}
            onWithdraw={() => run(accepted.filter((kind) => kind !== damage.kind))}
          />
        ))}
      </Box>
      <Box aria-live="assertive">
        {error && (
          <Alert severity="error" sx={{ mt: 1 }}>
            {error.message}
          </Alert>
        )}
      </Box>
    </Section>
  );
}

function DamageOfKind({
  damage: { kind, rows, proposed, accepted },
  isRunning,
  onAccept,
  onWithdraw,
}: {
  damage: DamageCount;
  isRunning: boolean;
  onAccept: () => void;
  onWithdraw: () => void;
}) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        py: 1,
        borderBottom: 1,
        borderColor: 'divider',
        '&:last-of-type': { borderBottom: 0 },
      }}
    >
      <Box sx={{ flex: '1 1 260px' }}>
        <Box sx={{ fontWeight: 650 }}>{label('DamageKind', kind)}</Box>
        <Typography variant="body2" color="textSecondary">
          <MuiLink component={Link} to={`?${OUTCOME_PARAM}=DAMAGES`} replace preventScrollReset>
            {words('exchange.import.damages.rows', format.counted(rows))}
          </MuiLink>
          {accepted > 0 && ` · ${words('exchange.import.damages.accepted', format.counted(accepted))}`}
          {accepted === 0 && proposed === 0 && ` · ${words('exchange.import.damages.none')}`}
        </Typography>
      </Box>
      {can('reviseImport') && proposed > 0 && (
        <Button variant="outlined" size="small" disabled={isRunning} onClick={onAccept}>
          {words('exchange.import.damages.proposed', format.counted(proposed))}
        </Button>
      )}
      {can('reviseImport') && accepted > 0 && (
        <Button size="small" disabled={isRunning} onClick={onWithdraw}>
          {words('exchange.import.damages.withdraw')}
        </Button>
      )}
    </Box>
  );
}
