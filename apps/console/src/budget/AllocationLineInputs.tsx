import { VILLAGE_MONEY } from '@lindung/domain/agreement/village-budget';
import { lastMonthFor, simulateAllocation } from '@lindung/domain/budget/simulate-allocation';
import { PROGRAMMES_OF_SEGMENT, type Segment } from '@lindung/domain/programme/segment';
import { Rupiah as RupiahAmount } from '@lindung/domain/shared/rupiah';
import { errorText } from '@lindung/i18n/error-text';
import { Alert, Box, Button, Typography } from '@mui/material';
import {
  ArrayInput,
  NumberInput,
  SimpleFormIterator,
  TextInput,
  useSimpleFormIteratorItem,
} from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { Rupiah } from '../fields/Amount';
import { Fact, Facts } from '../fields/Facts';
import { AddItemButton } from '../form/AddItemButton';
import { EnumInput, EnumsInput } from '../form/EnumInput';
import { InputRow } from '../form/FormFrame';
import { MonthInput } from '../form/MonthInput';
import { RupiahInput } from '../form/RupiahInput';
import { useFormat, useLocale } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { useLaw } from '../programme/useLaw';
import { planOfForm, simulationOf } from './allocation-plan';

type Values = Readonly<Record<string, unknown>>;

/** The lines of an allocation of a year, each with what it comes to while it is typed. */
export function AllocationLineInputs({ year }: { year: number }) {
  const words = useWords();
  return (
    <ArrayInput source="lines" label={words('resources.allocations.fields.lines')}>
      <SimpleFormIterator
        disableReordering
        disableClear
        fullWidth
        addButton={<AddItemButton label={words('allocation.addLine')} />}
      >
        <LineInputs year={year} />
      </SimpleFormIterator>
    </ArrayInput>
  );
}

function LineInputs({ year }: { year: number }) {
  const words = useWords();
  const { index } = useSimpleFormIteratorItem();
  const segment = useWatch({ name: `lines.${index}.segment` }) as Segment | undefined;
  const months = { from: `${year}-01`, to: `${year}-12` };
  const field = (name: Field) => words(fieldKey(name));
  return (
    <Box sx={{ width: '100%', py: 1 }}>
      <InputRow>
        <EnumInput source="memberGroup" of="MemberGroup" label={field('memberGroup')} isRequired />
        <EnumInput
          source="segment"
          of="Segment"
          only={['NON_WAGE', 'WAGE']}
          label={field('segment')}
          isRequired
        />
      </InputRow>
      <EnumsInput
        source="programmes"
        of="Programme"
        only={PROGRAMMES_OF_SEGMENT[segment ?? 'NON_WAGE']}
        label={field('programmes')}
        isRequired
        fullWidth
      />
      <InputRow>
        <RupiahInput source="incomeBase" label={field('incomeBase')} isRequired />
        {segment === 'WAGE' && (
          <EnumInput source="riskClass" of="RiskClass" label={field('riskClass')} isRequired />
        )}
        <NumberInput source="people" label={field('people')} min={1} step={1} isRequired />
      </InputRow>
      <InputRow>
        <MonthInput source="monthFrom" label={field('monthFrom')} {...months} isRequired />
        <MonthInput source="monthTo" label={field('monthTo')} {...months} isRequired />
      </InputRow>
      <EnumInput
        source="fundingSource"
        of="FundingSource"
        only={VILLAGE_MONEY}
        label={field('fundingSource')}
        isRequired
        fullWidth
      />
      <TextInput
        source="citation"
        label={field('citation')}
        helperText={words('allocation.citationHint')}
        fullWidth
        autoComplete="off"
      />
      <InputRow>
        <TextInput source="accountCode" label={field('accountCode')} isRequired autoComplete="off" />
        <TextInput source="activityCode" label={field('activityCode')} autoComplete="off" />
      </InputRow>
      <TextInput source="name" label={field('name')} isRequired fullWidth autoComplete="off" />
      <Solver index={index} />
      <LineSimulation index={index} year={year} />
    </Box>
  );
}

/** From the rupiah that there are, or the part of the village's fund, to people and months. */
function Solver({ index }: { index: number }) {
  const words = useWords();
  const law = useLaw();
  const { getValues, setValue } = useFormContext();
  const name = (field: string) => `lines.${index}.${field}`;
  const set = (field: string, value: unknown) =>
    setValue(name(field), value, { shouldDirty: true, shouldValidate: true });
  const known = () => {
    const money = RupiahAmount.safeParse(getValues(name('money')));
    const percent = Number(getValues(name('percent')) ?? 0);
    if (money.success && money.data > 0n) return { rupiah: money.data };
    return percent > 0 ? { shareOfFundPpm: Math.round(percent * 10_000) } : undefined;
  };
  const villageFund = () => {
    const fund = RupiahAmount.safeParse(getValues('villageFund'));
    return fund.success ? fund.data : null;
  };
  const fillPeople = () => {
    const [plan, from] = [planOfForm(getValues(`lines.${index}`) as Values), known()];
    if (!law || !plan || !from) return;
    const simulated = simulateAllocation(law, plan, from, { villageFund: villageFund(), tranches: [] });
    if (simulated.ok) set('people', simulated.value.people);
  };
  const fillMonths = () => {
    const plan = planOfForm({ ...(getValues(`lines.${index}`) as Values), monthTo: undefined });
    const [whole, from] = [planOfForm(getValues(`lines.${index}`) as Values), known()];
    const longest = plan ?? whole;
    if (!law || !longest || !from || !('rupiah' in from)) return;
    const year = longest.monthFrom.slice(0, 4);
    const last = lastMonthFor(law, { ...longest, monthTo: `${year}-12` as never }, from.rupiah);
    if (last) set('monthTo', last);
  };
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, mt: 1 }}>
      <Typography component="legend" variant="h3">
        {words('allocation.solver')}
      </Typography>
      <InputRow>
        <RupiahInput source="money" label={words('allocation.money')} />
        <NumberInput source="percent" label={words('allocation.percent')} min={0} max={100} step={0.01} />
      </InputRow>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button variant="outlined" onClick={fillPeople}>
          {words('allocation.fillPeople')}
        </Button>
        <Button variant="outlined" onClick={fillMonths}>
          {words('allocation.fillMonths')}
        </Button>
      </Box>
    </Box>
  );
}

function LineSimulation({ index, year }: { index: number; year: number }) {
  const words = useWords();
  const format = useFormat();
  const locale = useLocale();
  const law = useLaw();
  const [line, villageFund, tranches] = useWatch({ name: [`lines.${index}`, 'villageFund', 'tranches'] }) as [
    Values?,
    unknown?,
    unknown?,
  ];
  const found = law && line && simulationOf(law, line, { villageFund, tranches, year });
  if (!found) return null;
  const { simulation, rule } = found;
  return (
    <Box aria-live="polite" sx={{ bgcolor: 'action.hover', borderRadius: 2, px: 2, py: 1.5, my: 1.5 }}>
      <Facts columns={3}>
        <Fact label={words('resources.allocations.fields.tariff')}>
          <Rupiah amount={simulation.tariff.toString()} />
        </Fact>
        <Fact label={words('allocation.cost', { people: simulation.people, months: simulation.months })}>
          <Rupiah amount={simulation.amount.toString()} />
        </Fact>
        <Fact label={words('allocation.shareOfFund')}>
          {simulation.shareOfFund && format.percent(Number(simulation.shareOfFund.hundredths))}
        </Fact>
      </Facts>
      {rule && rule.standing !== 'FREE' && (
        <Alert severity={rule.standing === 'FORBIDDEN' ? 'error' : 'warning'} sx={{ mt: 1 }}>
          {errorText(locale, {
            code: rule.standing === 'FORBIDDEN' ? 'FUNDING_FORBIDDEN' : 'ALLOCATION_CITATION',
            line: index + 1,
            fundingSource: line['fundingSource'],
            memberGroup: line['memberGroup'],
            budgetYear: String(year),
            citation: format.citation(rule.citation),
          })}
        </Alert>
      )}
      {simulation.warnings.map((warning) => (
        <Alert
          key={`${warning.code} ${'tranche' in warning ? warning.tranche : ''}`}
          severity="warning"
          sx={{ mt: 1 }}
        >
          {warning.code === 'TOO_FEW_MONTHS'
            ? words('allocation.tooFewMonths', {
                months: warning.months,
                needed: warning.needed,
                citation: format.citation(warning.citation),
              })
            : words('allocation.trancheAfterGrace', {
                tranche: warning.tranche,
                lastDay: format.day(warning.lastDay),
                citation: format.citation(warning.citation),
              })}
        </Alert>
      ))}
    </Box>
  );
}

const OF_AGREEMENTS = [
  'memberGroup',
  'segment',
  'programmes',
  'incomeBase',
  'riskClass',
  'monthFrom',
  'monthTo',
  'fundingSource',
] as const;
const OF_BUDGETS = ['accountCode', 'activityCode', 'name'] as const;
type Field = (typeof OF_AGREEMENTS)[number] | (typeof OF_BUDGETS)[number] | 'people' | 'citation';

const isOneOf = <T extends string>(list: readonly T[], field: string): field is T =>
  (list as readonly string[]).includes(field);

/** What agreements and budgets call the same by the same words. */
export function fieldKey(field: Field) {
  if (isOneOf(OF_AGREEMENTS, field)) return `resources.agreements.fields.${field}` as const;
  return isOneOf(OF_BUDGETS, field)
    ? (`resources.budgetLines.fields.${field}` as const)
    : (`resources.allocations.fields.${field}` as const);
}
