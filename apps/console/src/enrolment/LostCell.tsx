import { neverBegan } from '@lindung/domain/enrolment/member-exit';
import { Box } from '@mui/material';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { MemberExitRow } from '../providers/records';

/** What is lost when the seat of a member goes to another. */
export function LostCell({ exit }: { exit: MemberExitRow }) {
  const { reason, lost } = exit;
  const words = useWords();
  const format = useFormat();
  if (neverBegan(exit)) return <>{words('memberExit.neverBegan')}</>;
  if (reason === 'DIED') return <>{words('memberExit.heirs')}</>;
  if (!lost) return null;
  const amount = format.rupiah(lost.scholarship);
  const needed = format.number(lost.scholarshipMonths);
  return (
    <>
      {lost.deathLost !== '0' && (
        <Box>
          {words('memberExit.lostDeath', {
            now: format.rupiah(lost.deathNow),
            asNew: format.rupiah(lost.deathAsNew),
          })}
        </Box>
      )}
      <Box>
        {lost.missingMonths === 0
          ? words('memberExit.earnedScholarship', { amount, needed })
          : words('memberExit.lostScholarship', {
              amount,
              needed,
              missing: format.number(lost.missingMonths),
            })}
      </Box>
    </>
  );
}
