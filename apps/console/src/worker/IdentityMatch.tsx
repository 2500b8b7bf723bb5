import { DecideIdentityMatch, ProposeIdentityMatch } from '@lindung/domain/worker/identity-match';
import { Box } from '@mui/material';
import { useCan } from '../auth/SessionContext';
import { StatusChip } from '../fields/Chip';
import { Section } from '../fields/Section';
import { ReasonButton } from '../form/ReasonButton';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { WorkerRecord } from '../providers/records';
import { AskAgainButton } from './AskAgainButton';
import { useMatchText } from './useMatchText';

interface IdentityMatchProps {
  readonly workerId: string;
  readonly match: NonNullable<WorkerRecord['identityMatch']>;
}

/** What the population register says of who somebody is said to be, and what is done where it says nothing. */
export function IdentityMatch({ workerId: id, match }: IdentityMatchProps) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const told = useMatchText()(match);
  const { status, since, version, proof, proposedBy, confirmedBy } = match;
  const isOpen = status !== 'MATCHED';
  const common = { resource: 'workers', size: 'small', alsoRereads: ['identityMatches'] } as const;
  return (
    <Section
      title={words('worker.match.title')}
      actions={can('askIdentityAgain') && <AskAgainButton match={{ id, version }} />}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, alignItems: 'baseline' }}>
        <StatusChip of="IdentityMatchStatus" code={status} />
        <span>{words('worker.match.since', { at: format.moment(since) })}</span>
      </Box>
      {told && <Box sx={{ mt: 1 }}>{told}</Box>}
      {proof !== null && (
        <Box sx={{ mt: 1, overflowWrap: 'anywhere' }}>
          {words('worker.match.by', { name: proposedBy ?? '', proof })}
          {confirmedBy && <Box>{words('worker.match.confirmedBy', { name: confirmedBy })}</Box>}
          {isOpen && <Box sx={{ color: 'text.secondary' }}>{words('worker.match.proposed')}</Box>}
        </Box>
      )}
      <Box sx={{ mt: 1.5, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {isOpen && proof === null && can('proposeIdentityMatch') && (
          <ReasonButton
            {...common}
            label={words('worker.match.propose')}
            title={words('worker.match.proposeTitle')}
            consequence={words('worker.match.proposeConsequence')}
            done={words('worker.match.proposed')}
            command={ProposeIdentityMatch}
            send={(dataProvider, reason) => dataProvider.proposeIdentityMatch({ id, version, reason })}
          />
        )}
        {isOpen && proof !== null && can('decideIdentityMatch') && (
          <>
            <ReasonButton
              {...common}
              label={words('worker.match.decline')}
              title={words('worker.match.declineTitle')}
              consequence={words('worker.match.declineConsequence')}
              done={words('worker.match.declined')}
              command={DecideIdentityMatch}
              says={{ isConfirmed: false }}
              send={(dataProvider, reason) =>
                dataProvider.decideIdentityMatch({ id, version, isConfirmed: false, reason })
              }
            />
            <ReasonButton
              {...common}
              variant="contained"
              label={words('worker.match.confirm')}
              title={words('worker.match.confirmTitle')}
              consequence={words('worker.match.confirmConsequence')}
              done={words('worker.match.confirmed')}
              command={DecideIdentityMatch}
              says={{ isConfirmed: true }}
              send={(dataProvider, reason) =>
                dataProvider.decideIdentityMatch({ id, version, isConfirmed: true, reason })
              }
            />
          </>
        )}
      </Box>
    </Section>
  );
}
