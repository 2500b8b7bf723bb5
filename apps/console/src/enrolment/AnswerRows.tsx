import { MISMATCHES } from '@lindung/domain/exchange/office-answer';
import { useQuery } from '@tanstack/react-query';
import { Box, Button, Card, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider } from 'react-admin';
import { useCan } from '../auth/SessionContext';
import { MaskedNik } from '../fields/MaskedNik';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { OfficeAnswerRow } from '../providers/records';
import { ResolveAnswer } from './ResolveAnswer';

/** So many rows are shown at once; whoever resolves them sees the next ones. */
const SHOWN = 200;

/** The rows of an answer, those first that somebody has to look at. */
export function AnswerRows({ jobId, isConfirmed }: { jobId: string; isConfirmed: boolean }) {
  const words = useWords();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const [isAll, setIsAll] = useState(false);
  const [resolving, setResolving] = useState<OfficeAnswerRow>();
  const { data: page } = useQuery({
    queryKey: ['officeAnswerRows', jobId, isAll, isConfirmed],
    queryFn: () =>
      dataProvider.officeAnswerRows({ jobId, first: SHOWN, filter: isAll ? null : { isOpen: true } }),
  });
  return (
    <Section
      title={words(isAll ? 'officeFile.all' : 'officeFile.mismatches')}
      actions={
        <Button onClick={() => setIsAll(!isAll)}>
          {words(isAll ? 'officeFile.mismatches' : 'officeFile.all')}
        </Button>
      }
    >
      {page?.nodes.length === 0 && (
        <Typography color="textSecondary">{words('officeFile.noRows')}</Typography>
      )}
      <Box sx={{ display: 'grid', gap: 1 }}>
        {page?.nodes.map((row) => (
          <AnswerCard
            key={row.lineNo}
            row={row}
            isConfirmed={isConfirmed}
            onResolve={() => setResolving(row)}
          />
        ))}
      </Box>
      {page?.pageInfo.hasNextPage && (
        <Typography color="textSecondary" sx={{ mt: 1 }}>
          {words('officeFile.more', { shown: String(SHOWN) })}
        </Typography>
      )}
      {resolving && <ResolveAnswer jobId={jobId} row={resolving} onClose={() => setResolving(undefined)} />}
    </Section>
  );
}

interface CardProps {
  readonly row: OfficeAnswerRow;
  readonly isConfirmed: boolean;
  readonly onResolve: () => void;
}

function AnswerCard({ row, isConfirmed, onResolve }: CardProps) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const isOpen = row.resolution === null && MISMATCHES.some((outcome) => outcome === row.outcome);
  return (
    <Card variant="outlined" sx={{ p: 1.5 }}>
      <Typography sx={{ fontWeight: 650 }}>
        {row.lineNo}. {label('AnswerOutcome', row.outcome)}
      </Typography>
      <Typography variant="body2">
        {words('officeFile.saidName')}: {row.name ?? '-'}
        {row.membershipNumber !== null && ` · KPJ ${row.membershipNumber}`}
        {row.isAccepted !== null && ` · ${words(row.isAccepted ? 'officeFile.yes' : 'officeFile.no')}`}
        {row.nikMasked !== null && (
          <>
            {' '}
            · <MaskedNik nikMasked={row.nikMasked} />
          </>
        )}
      </Typography>
      {row.worker && (
        <Typography variant="body2">
          {words('officeFile.registered')}: {row.worker.fullName}, {row.worker.village?.name ?? ''}
        </Typography>
      )}
      {row.outcome === 'UNREADABLE' && row.unread && (
        <Typography variant="body2">
          {words(row.unread.value === null ? 'officeFile.unreadEmpty' : 'officeFile.unread', {
            field: label('UnreadField', row.unread.field),
            value: row.unread.value ?? '',
            remedy: words(`officeFile.unreadRemedy.${row.unread.field}`),
          })}
        </Typography>
      )}
      {row.reason !== null && (
        <Typography variant="body2" color="textSecondary">
          {row.reason}
        </Typography>
      )}
      {row.resolution !== null && (
        <Typography variant="body2" color="textSecondary">
          {label('AnswerResolution', row.resolution)}: {row.resolutionReason} ({row.resolvedBy},{' '}
          {row.resolvedAt && format.moment(row.resolvedAt)})
        </Typography>
      )}
      {isConfirmed && isOpen && can('resolveOfficeAnswer') && (
        <Button
          size="small"
          onClick={onResolve}
          sx={{ mt: 0.5 }}
          aria-label={`${words('officeFile.resolve')} ${row.lineNo}`}
        >
          {words('officeFile.resolve')}
        </Button>
      )}
    </Card>
  );
}
