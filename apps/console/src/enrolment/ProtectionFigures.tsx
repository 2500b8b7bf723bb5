import { Typography } from '@mui/material';
import { StatusChip } from '../fields/Chip';
import { Fact, Facts } from '../fields/Facts';
import { Figure, Figures } from '../fields/Figures';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { MembershipRecord } from '../providers/records';

type Protection = MembershipRecord['protection'] & {};

/** How a member is protected today: until when, for how many paid months, and what a death today pays. */
export function ProtectionFigures({ protection }: { protection: Protection }) {
  const words = useWords();
  const format = useFormat();
  const day = (value: string | null) => (value === null ? '' : format.day(value));
  const { status, coveredTo, graceTo, endedFrom, since, paidMonths, continuousMonths } = protection;
  const { fullDeathFrom, scholarshipMissing, deathCitation, deathCertainty } = protection;
  return (
    <>
      <Figures>
        <Figure
          label={words('enrolment.memberships.coveredTo')}
          note={status && <StatusChip of="ProtectionStatus" code={status} />}
        >
          {coveredTo === null ? words('enrolment.memberships.nothingPaid') : format.day(coveredTo)}
        </Figure>
        <Figure
          label={words('enrolment.memberships.paidTotal')}
          note={
            continuousMonths !== null &&
            continuousMonths !== paidMonths &&
            words('enrolment.memberships.paidContinuous', { count: format.number(continuousMonths) })
          }
        >
          {paidMonths !== null && format.number(paidMonths)}
        </Figure>
        <Figure label={words('enrolment.memberships.deathToday')} note={<SettledNote {...protection} />}>
          <DeathToday {...protection} />
        </Figure>
      </Figures>
      <Facts columns={3}>
        <Fact label={words('enrolment.memberships.graceTo')}>{day(graceTo)}</Fact>
        <Fact label={words('enrolment.memberships.endedFrom')}>{day(endedFrom)}</Fact>
        <Fact label={words('enrolment.memberships.memberSince')}>{day(since)}</Fact>
        <Fact label={words('enrolment.memberships.fullDeathFrom')}>{day(fullDeathFrom)}</Fact>
        <Fact label={words('enrolment.memberships.scholarshipMissing')}>
          {scholarshipMissing !== null &&
            (scholarshipMissing === 0
              ? words('enrolment.memberships.scholarshipEarned')
              : words('enrolment.memberships.scholarshipMonths', {
                  count: format.number(scholarshipMissing),
                }))}
        </Fact>
      </Facts>
      {deathCitation && (
        <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 1.5 }}>
          {words('enrolment.memberships.byLaw', { citation: deathCitation })}
          {deathCertainty === 'TO_BE_VERIFIED' && ` ${words('enrolment.memberships.toVerify')}`}
        </Typography>
      )}
    </>
  );
}

function DeathToday({ deathPays }: Pick<Protection, 'deathPays'>) {
  const words = useWords();
  const format = useFormat();
  if (deathPays === null) return words('enrolment.memberships.noDeathBenefit');
  return deathPays === '0' ? words('enrolment.memberships.deathNothing') : format.rupiah(deathPays);
}

function SettledNote({
  deathPays,
  deathPaysWhenSettled,
}: Pick<Protection, 'deathPays' | 'deathPaysWhenSettled'>) {
  const words = useWords();
  const format = useFormat();
  if (!deathPaysWhenSettled || deathPaysWhenSettled === deathPays) return null;
  return words('enrolment.memberships.deathSettled', { amount: format.rupiah(deathPaysWhenSettled) });
}
