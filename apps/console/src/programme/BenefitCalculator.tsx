import { BenefitEvent } from '@lindung/domain/programme/benefit';
import { AskBenefit } from '@lindung/domain/programme/quote-command';
import { Segment } from '@lindung/domain/programme/segment';
import type { BenefitInput } from '@lindung/graphql-client/generated/operations';
import { NumberInput } from 'react-admin';
import { useWatch, type FieldValues } from 'react-hook-form';
import { useBusinessDay } from '../auth/SessionContext';
import { DayInput } from '../form/DayInput';
import { EnumInput } from '../form/EnumInput';
import { InputRow } from '../form/FormFrame';
import { RupiahInput } from '../form/RupiahInput';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import { BenefitResult } from './BenefitResult';
import { CalculatorCard } from './CalculatorCard';
import { PercentInput } from './PercentInput';

const SEGMENTS = [Segment.NON_WAGE, Segment.WAGE] as const;

/** Events whose amount is a share of the wage. */
const BY_WAGE: readonly BenefitEvent[] = [
  BenefitEvent.WORK_DEATH,
  BenefitEvent.TOTAL_DISABILITY,
  BenefitEvent.PARTIAL_LOSS,
  BenefitEvent.PARTIAL_FUNCTION,
  BenefitEvent.TEMPORARY_INABILITY,
];
const BY_LOSS: readonly BenefitEvent[] = [BenefitEvent.PARTIAL_LOSS, BenefitEvent.PARTIAL_FUNCTION];
const WITH_SCHOLARSHIP: readonly BenefitEvent[] = [
  BenefitEvent.DEATH,
  BenefitEvent.WORK_DEATH,
  BenefitEvent.TOTAL_DISABILITY,
];

const given = (value: unknown) => (value === '' || value === undefined ? null : value);

const inputOf = (values: FieldValues): BenefitInput => {
  const { event } = values;
  const isOf = (events: readonly BenefitEvent[], value: unknown) =>
    events.includes(event) ? given(value) : null;
  return {
    event,
    day: values['day'],
    segment: values['segment'],
    startedOn: given(values['startedOn']),
    protectedTo: given(values['protectedTo']),
    wage: isOf(BY_WAGE, values['wage']),
    paidMonths: isOf(WITH_SCHOLARSHIP, values['paidMonths']),
    children: isOf(WITH_SCHOLARSHIP, values['children']),
    lossPpm: isOf(BY_LOSS, values['lossPpm']),
    functionPpm: isOf([BenefitEvent.PARTIAL_FUNCTION], values['functionPpm']),
    months: isOf([BenefitEvent.TEMPORARY_INABILITY], values['months']),
  } as BenefitInput;
};

/** What an event pays: what happened, when, to a member since when. */
export function BenefitCalculator() {
  const today = useBusinessDay();
  const resolver = useCommandResolver(AskBenefit);
  return (
    <CalculatorCard
      begin={{ event: BenefitEvent.DEATH, segment: Segment.NON_WAGE, day: today, wage: '1000000' }}
      resolver={(values, context, options) => resolver(inputOf(values), context, options)}
      ask={(dataProvider, values) => dataProvider.benefit(inputOf(values))}
      answer={(benefit) => <BenefitResult benefit={benefit} />}
    >
      <BenefitInputs />
    </CalculatorCard>
  );
}

function BenefitInputs() {
  const words = useWords();
  const event = useWatch({ name: 'event' }) as BenefitEvent;
  return (
    <>
      <EnumInput source="event" of="BenefitEvent" isRequired fullWidth />
      <InputRow>
        <DayInput source="day" isRequired />
        <EnumInput source="segment" of="Segment" only={SEGMENTS} isRequired />
      </InputRow>
      <InputRow>
        <DayInput source="startedOn" />
        <DayInput source="protectedTo" helperText={words('programme.calculator.protectedToHint')} />
      </InputRow>
      <InputRow>
        {BY_WAGE.includes(event) && <RupiahInput source="wage" isRequired />}
        {BY_LOSS.includes(event) && <PercentInput source="lossPpm" isRequired />}
        {event === BenefitEvent.PARTIAL_FUNCTION && <PercentInput source="functionPpm" isRequired />}
        {event === BenefitEvent.TEMPORARY_INABILITY && (
          <NumberInput source="months" min={0} step={1} isRequired />
        )}
        {WITH_SCHOLARSHIP.includes(event) && <NumberInput source="paidMonths" min={0} step={1} />}
        {WITH_SCHOLARSHIP.includes(event) && <NumberInput source="children" min={0} step={1} />}
      </InputRow>
    </>
  );
}
