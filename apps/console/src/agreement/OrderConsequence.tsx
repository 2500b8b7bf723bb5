import { Box, Typography } from '@mui/material';
import { Rupiah } from '../fields/Amount';
import { Figure, Figures } from '../fields/Figures';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { OrderOfAgreement, OrderPreview } from '../providers/records';
import { LapsingMembers } from './LapsingMembers';
import { ResumptionOpenings } from './ResumptionOpenings';
import { ResumptionWays } from './ResumptionWays';
import { useOrderWords } from './useOrderWords';

interface OrderConsequenceProps {
  readonly agreementId: string;
  readonly kind: OrderOfAgreement['kind'];
  readonly chosen: OrderOfAgreement['resumption'];
  readonly preview: OrderPreview;
}

/** The consequence before the decision: how many stop when, what is not spent, and who they are. */
export function OrderConsequence({ agreementId, kind, chosen, preview }: OrderConsequenceProps) {
  const words = useWords();
  const tell = useOrderWords();
  const format = useFormat();
  const label = useEnumLabel();
  const { people, months, notSpent, losing, groups, graceMonths, citation, from } = preview;
  const { losingFullDeath, belowFullDeath, paidMonths, losesPaidMonths } = preview;
  const [first, last] = [months[0], months.at(-1)];
  return (
    <>
      <Section title={tell('whatComes')} hint={tell('consequenceHint')}>
        <Figures>
          <Figure
            label={tell('people')}
            note={losing
              .map(({ programme, people: count }) =>
                tell('losingProgramme', {
                  programme: label('Programme', programme),
                  people: format.number(count),
                }),
              )
              .join(' · ')}
          >
            {format.number(people)}
          </Figure>
          <Figure label={tell(kind === 'RESUME' ? 'restedAmount' : 'notSpent')}>
            <Rupiah amount={notSpent} />
          </Figure>
          <Figure label={tell('months')}>
            {first && last
              ? words('agreementLife.monthList', {
                  ...format.counted(months.length),
                  from: format.month(first),
                  to: format.month(last),
                })
              : tell('noMonths')}
          </Figure>
          <Figure
            label={tell('losesFullDeath')}
            note={tell('losesFullDeathNote', { count: format.number(belowFullDeath) })}
          >
            {format.number(losingFullDeath)}
          </Figure>
          <Figure
            label={tell('paidMonths')}
            note={tell(losesPaidMonths ? 'paidMonthsLost' : 'paidMonthsKept')}
          >
            {format.number(paidMonths)}
          </Figure>
        </Figures>
        <Box sx={{ display: 'grid', gap: 1, mt: 2 }}>
          {groups.map((group) => (
            <Box key={group.paidThrough ?? 'none'}>
              <Typography sx={{ fontWeight: 650 }}>
                {group.paidThrough
                  ? words('agreementLife.paidUntil', { month: format.month(group.paidThrough) })
                  : words('agreementLife.nothingPaid')}
                {`: ${format.number(group.people)}`}
              </Typography>
              <Typography color="textSecondary">
                {group.lastProtectedDay && group.graceFrom && group.graceTo && group.endedFrom
                  ? words('agreementLife.groupDays', {
                      last: format.day(group.lastProtectedDay),
                      from: format.day(group.graceFrom),
                      to: format.day(group.graceTo),
                      ended: format.day(group.endedFrom),
                    })
                  : words('agreementLife.groupNothing')}
              </Typography>
            </Box>
          ))}
        </Box>
        <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 1.5 }}>
          {words('agreementLife.rule', format.counted(graceMonths))} {citation}
        </Typography>
      </Section>
      {preview.ways.length > 0 && <ResumptionWays preview={preview} chosen={chosen} />}
      {preview.openings.length > 0 && <ResumptionOpenings openings={preview.openings} isEnacted={false} />}
      <Section title={tell('who')}>
        <LapsingMembers agreementId={agreementId} from={from} />
      </Section>
    </>
  );
}
