import { MoveShares } from '@lindung/domain/agreement/share';
import { useQuery } from '@tanstack/react-query';
import { Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { useState } from 'react';
import { TextInput, useDataProvider } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { Section } from '../fields/Section';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { PageMessage } from '../layout/PageMessage';
import { Waiting } from '../layout/Waiting';
import { ListError } from '../list/ListError';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { SharedLine } from '../providers/records';
import { ShareInputs } from './ShareInputs';
import { ShareTable } from './ShareTable';
import { shareInputs, type ShareValues, shareValues } from './share-values';

/** Which seats of a line are kept for which regions, who moved them, and how they are moved. */
export function SharesPage() {
  const words = useWords();
  const { lineId = '' } = useParams();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const { data, error } = useQuery({
    queryKey: ['quotaLines', 'shares', lineId],
    queryFn: () => dataProvider.quotaLineShares({ lineId }),
  });
  if (error) return <ListError error={error} />;
  if (!data) return <Waiting />;
  const [line] = data;
  if (!line) return <PageMessage isPage title={words('quota.empty')} hint={words('quota.emptyHint')} />;
  return <LineShares line={line} />;
}

function LineShares({ line }: { line: SharedLine }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const { agreement, memberGroup, region, shareMoves } = line;
  return (
    <>
      <PageHeader
        title={words('shares.title')}
        subtitle={`${region.name} · ${label('MemberGroup', memberGroup)}`}
        actions={can('moveShares') && <MoveButton line={line} />}
      />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        <Section
          title={words('shares.now')}
          hint={
            <MuiLink component={Link} to={`/agreements/${agreement.id}/show`}>
              {agreement.number}
            </MuiLink>
          }
        >
          <ShareTable line={line} />
        </Section>
        <Section title={words('shares.history')}>
          {shareMoves.length === 0 && (
            <Typography color="textSecondary">{words('shares.noMoves')}</Typography>
          )}
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
            {shareMoves.map((move) => (
              <Box component="li" key={move.id}>
                <Typography sx={{ fontWeight: 600 }}>
                  {words('shares.moved', {
                    region: move.region.name,
                    before: format.number(move.seatsBefore),
                    after: format.number(move.seatsAfter),
                  })}
                </Typography>
                <Typography variant="body2" color="textSecondary">
                  {words('agreementLife.by', {
                    name: move.movedBy ?? '',
                    at: format.moment(move.at),
                  })}
                </Typography>
                <Typography variant="body2">
                  {move.addendumNumber
                    ? words('shares.byAddendum', { number: move.addendumNumber })
                    : move.reason}
                </Typography>
              </Box>
            ))}
          </Box>
        </Section>
      </Box>
    </>
  );
}

interface MoveValues {
  readonly shares?: readonly ShareValues[];
  readonly reason?: string;
}

function MoveButton({ line }: { line: SharedLine }) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const resolver = useCommandResolver(MoveShares);
  const { id: lineId, agreement, shares } = line;
  const { run, isRunning, error, reset } = useAction<unknown, MoveValues>(
    (provider, values) =>
      provider.moveShares({
        lineId,
        version: agreement.version,
        shares: shareInputs(values.shares),
        reason: values.reason ?? '',
      }),
    {
      rereads: ['quotaLines', 'agreements'],
      done: () => words('shares.done'),
      onDone: () => setIsOpen(false),
    },
  );
  return (
    <>
      <Button variant="contained" onClick={() => setIsOpen(true)}>
        {words('shares.move')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="agreements"
          title={words('shares.moveTitle')}
          consequence={words('shares.moveConsequence')}
          confirmLabel={words('shares.move')}
          defaultValues={{ lineId, shares: shareValues(shares), reason: '' }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={() => {
            setIsOpen(false);
            reset();
          }}
          onSubmit={(values) => run(values as MoveValues)}
        >
          <ShareInputs hint={words('shares.hint')} />
          <TextInput source="reason" isRequired multiline minRows={2} />
        </FormDialog>
      )}
    </>
  );
}
