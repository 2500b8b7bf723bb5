import { PlanAllocations } from '@lindung/domain/budget/allocation';
import { proposedDays } from '@lindung/domain/budget/simulate-allocation';
import { yearMonth } from '@lindung/domain/shared/year-month';
import { Alert, Typography } from '@mui/material';
import { ArrayInput, CreateBase, NumberInput, SimpleFormIterator, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useBusinessDay, useSession } from '../auth/SessionContext';
import { Fact, Facts } from '../fields/Facts';
import { AddItemButton } from '../form/AddItemButton';
import { DayInput } from '../form/DayInput';
import { FormFrame, InputRow } from '../form/FormFrame';
import { inputOf } from '../form/inputOf';
import { RegionInput } from '../form/RegionInput';
import { RupiahInput } from '../form/RupiahInput';
import { useCommandResolver } from '../form/useCommandResolver';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { useLaw } from '../programme/useLaw';
import { AllocationLineInputs } from './AllocationLineInputs';
import { lineOfForm } from './allocation-plan';

type Values = Readonly<Record<string, unknown>>;

const planOf = (values: Values): Record<string, unknown> => {
  const villageIds = values['villageIds'];
  return inputOf(PlanAllocations, {
    ...values,
    villageIds: Array.isArray(villageIds) && villageIds.length > 0 ? (villageIds as unknown[]) : null,
    lines: ((values['lines'] ?? []) as Values[]).map(lineOfForm),
  });
};

/** What a line begins with: whom most villages pay for. */
const lineOf = (year: number) => ({
  memberGroup: 'VULNERABLE_WORKER',
  segment: 'NON_WAGE',
  programmes: ['JKK', 'JKM'],
  incomeBase: '1000000',
  people: 50,
  monthFrom: `${year}-01`,
  monthTo: `${year}-12`,
  fundingSource: 'APBDES',
});

/** Plans what villages set aside in a year: people, months, rupiah and the share of the village's fund follow from each other. */
export function AllocationCreate() {
  const words = useWords();
  const today = useBusinessDay();
  const isVillage = useSession()?.assignment?.level === 'VILLAGE';
  const judge = useCommandResolver(PlanAllocations);
  const year = Number(today.slice(0, 4));
  return (
    <CreateBase redirect="show" transform={planOf}>
      <FormFrame
        title={words('allocation.create')}
        subtitle={words('allocation.subtitle')}
        isKeptOnDevice={isVillage}
        resolver={(values, context, options) => judge({ ...values, ...planOf(values) }, context, options)}
        defaultValues={{ year, documentDate: today, villageIds: null, lines: [lineOf(year)], tranches: [] }}
      >
        <InputRow>
          <NumberInput source="year" isRequired min={2000} max={2099} />
          <RupiahInput source="villageFund" />
        </InputRow>
        {!isVillage && (
          <>
            <RegionInput source="villageIds" level="VILLAGE" isMany />
            <Alert severity="info" sx={{ my: 1 }}>
              {words('budget.wardHint')}
            </Alert>
          </>
        )}
        <ProposedDays />
        <LinesOfYear />
        <Typography variant="h3">{words('allocation.expected')}</Typography>
        <ArrayInput source="tranches" label={false}>
          <SimpleFormIterator
            inline
            disableReordering
            disableClear
            addButton={<AddItemButton label={words('allocation.addTranche')} />}
          >
            <DayInput source="day" label={words('resources.allocations.fields.receivedOn')} />
            <NumberInput source="share" label={words('allocation.trancheShare')} min={0} max={100} />
          </SimpleFormIterator>
        </ArrayInput>
        <PaperInputs />
      </FormFrame>
    </CreateBase>
  );
}

function LinesOfYear() {
  return <AllocationLineInputs year={Number(useWatch({ name: 'year' }))} />;
}

/** The paper of a step: its number and day, and what is to be said of it. */
export function PaperInputs() {
  const words = useWords();
  const field = (name: 'documentNumber' | 'documentDate' | 'note') =>
    words(`resources.budgetChanges.fields.${name}`);
  return (
    <>
      <InputRow>
        <TextInput source="documentNumber" label={field('documentNumber')} isRequired autoComplete="off" />
        <DayInput source="documentDate" label={field('documentDate')} isRequired />
      </InputRow>
      <TextInput source="note" label={field('note')} fullWidth autoComplete="off" />
    </>
  );
}

function ProposedDays() {
  const words = useWords();
  const format = useFormat();
  const law = useLaw();
  const [year, monthFrom] = useWatch({ name: ['year', 'lines.0.monthFrom'] }) as [number?, string?];
  const isYear = year !== undefined && year >= 2000 && year <= 2099;
  const days =
    law && isYear
      ? proposedDays(law, year, yearMonth(monthFrom?.startsWith(`${year}-`) ? monthFrom : `${year}-01`))
      : undefined;
  if (!days) return null;
  return (
    <>
      <Facts columns={3}>
        <Fact label={words('allocation.planBy')}>{format.day(days.planBy)}</Fact>
        <Fact label={words('allocation.proposeBy')}>{format.day(days.proposeBy)}</Fact>
        <Fact label={words('allocation.enactBy')}>{format.day(days.enactBy)}</Fact>
        <Fact label={words('allocation.firstTrancheBy')}>
          {days.firstTrancheBy && format.day(days.firstTrancheBy)}
        </Fact>
      </Facts>
      <Typography variant="caption">{format.citation(days.citation)}</Typography>
    </>
  );
}
