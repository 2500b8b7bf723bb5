import { BASES_OF_SEGMENT, BaseKind } from '@lindung/domain/programme/contribution-base';
import { AskQuote } from '@lindung/domain/programme/quote-command';
import { PROGRAMMES_OF_SEGMENT, Segment } from '@lindung/domain/programme/segment';
import type { QuoteInput } from '@lindung/graphql-client/generated/operations';
import { TextInput } from 'react-admin';
import { useWatch, type FieldValues } from 'react-hook-form';
import { useBusinessDay } from '../auth/SessionContext';
import { EnumInput, EnumsInput } from '../form/EnumInput';
import { InputRow } from '../form/FormFrame';
import { RupiahInput } from '../form/RupiahInput';
import { useCommandResolver } from '../form/useCommandResolver';
import { CalculatorCard } from './CalculatorCard';
import { QuoteResult } from './QuoteResult';

/** Segments whose contributions are written down; the others are recognised and priced elsewhere. */
const PRICED = [Segment.NON_WAGE, Segment.WAGE] as const;

const inputOf = ({
  segment,
  sector,
  programmes,
  baseKind,
  base,
  riskClass,
  fundingSource,
  month,
}: FieldValues): QuoteInput => ({
  segment,
  sector,
  programmes,
  baseKind,
  base,
  riskClass: segment === Segment.WAGE ? riskClass : null,
  declaration: null,
  fundingSource,
  month,
});

/** What a month of protection costs a member: who, which programmes, of what, paid from what, in which month. */
export function QuoteCalculator() {
  const today = useBusinessDay();
  const resolver = useCommandResolver(AskQuote);
  return (
    <CalculatorCard
      begin={{
        segment: Segment.NON_WAGE,
        sector: 'OTHER',
        programmes: ['JKK', 'JKM'],
        baseKind: BaseKind.INCOME,
        base: '1000000',
        riskClass: 'I',
        fundingSource: 'APBD_REGENCY',
        month: today.slice(0, 7),
      }}
      resolver={resolver}
      ask={(dataProvider, values) => dataProvider.quote(inputOf(values))}
      answer={(quote) => <QuoteResult quote={quote} />}
    >
      <QuoteInputs />
    </CalculatorCard>
  );
}

function QuoteInputs() {
  const segment =
    (useWatch({ name: 'segment' }) as keyof typeof PROGRAMMES_OF_SEGMENT | undefined) ?? 'NON_WAGE';
  const bases: readonly BaseKind[] = BASES_OF_SEGMENT[segment];
  return (
    <>
      <InputRow>
        <EnumInput source="segment" of="Segment" only={PRICED} isRequired />
        <EnumInput source="sector" of="Sector" isRequired />
      </InputRow>
      <EnumsInput source="programmes" of="Programme" only={PROGRAMMES_OF_SEGMENT[segment]} isRequired />
      <InputRow>
        <EnumInput
          source="baseKind"
          of="BaseKind"
          only={bases.filter((kind) => kind !== BaseKind.DECLARED)}
          isRequired
        />
        <RupiahInput source="base" isRequired />
        {segment === Segment.WAGE && <EnumInput source="riskClass" of="RiskClass" isRequired />}
      </InputRow>
      <InputRow>
        <EnumInput source="fundingSource" of="FundingSource" isRequired />
        <TextInput source="month" type="month" isRequired slotProps={{ inputLabel: { shrink: true } }} />
      </InputRow>
    </>
  );
}
