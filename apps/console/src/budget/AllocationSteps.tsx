import {
  ConfirmAllocations,
  EnactAllocations,
  EvaluateAllocations,
  ProposeAllocations,
  RecordTranches,
  ReportAllocations,
  ReviseAllocation,
} from '@lindung/domain/budget/allocation';
import { VILLAGE_MONEY } from '@lindung/domain/agreement/village-budget';
import { Button, Typography } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { BooleanInput, TextInput } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import type { ZodObject } from 'zod';
import { useBusinessDay, useCan, useSession } from '../auth/SessionContext';
import { DayInput } from '../form/DayInput';
import { EnumInput } from '../form/EnumInput';
import { FormDialog } from '../form/FormDialog';
import { InputRow } from '../form/FormFrame';
import { inputOf } from '../form/inputOf';
import { RupiahInput } from '../form/RupiahInput';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { AllocationRecord } from '../providers/records';
import { AllocationLineInputs } from './AllocationLineInputs';
import { PaperInputs } from './AllocationCreate';
import { lineOfForm } from './allocation-plan';

type Act =
  | 'propose'
  | 'accept'
  | 'return'
  | 'enact'
  | 'confirm'
  | 'decline'
  | 'report'
  | 'close'
  | 'tranche'
  | 'revise';

interface Step {
  readonly command: ZodObject;
  readonly fixed: Readonly<Record<string, unknown>>;
  readonly send: (provider: LindungDataProvider, input: never) => Promise<unknown>;
}

const STEPS: Readonly<Record<Act, Step>> = {
  propose: { command: ProposeAllocations, fixed: {}, send: (to, input) => to.proposeAllocations(input) },
  accept: {
    command: EvaluateAllocations,
    fixed: { isAccepted: true },
    send: (to, input) => to.evaluateAllocations(input),
  },
  return: {
    command: EvaluateAllocations,
    fixed: { isAccepted: false },
    send: (to, input) => to.evaluateAllocations(input),
  },
  enact: { command: EnactAllocations, fixed: {}, send: (to, input) => to.enactAllocations(input) },
  confirm: {
    command: ConfirmAllocations,
    fixed: { isGranted: true },
    send: (to, input) => to.confirmAllocations(input),
  },
  decline: {
    command: ConfirmAllocations,
    fixed: { isGranted: false },
    send: (to, input) => to.confirmAllocations(input),
  },
  report: {
    command: ReportAllocations,
    fixed: { step: 'REPORT' },
    send: (to, input) => to.reportAllocations(input),
  },
  close: {
    command: ReportAllocations,
    fixed: { step: 'CLOSE' },
    send: (to, input) => to.reportAllocations(input),
  },
  tranche: {
    command: RecordTranches,
    fixed: { sharePpm: null },
    send: (to, input) => to.recordTranches(input),
  },
  revise: { command: ReviseAllocation, fixed: {}, send: (to, input) => to.reviseAllocation(input) },
};

/** What may be done with an allocation now, by who looks at it: nobody checks what the same account has proposed or entered. */
export function AllocationSteps({ allocation }: { allocation: AllocationRecord }) {
  const words = useWords();
  const can = useCan();
  const me = useSession()?.user?.id;
  const { status, proposedById, enteredById } = allocation;
  const waits = <Typography variant="caption">{words('budget.waitsForOther')}</Typography>;
  const step = (act: Act, isMain = false) => (
    <StepButton key={act} allocation={allocation} act={act} isMain={isMain} />
  );
  if (status === 'PLANNED' && can('proposeAllocations'))
    return <>{[step('revise'), step('propose', true)]}</>;
  if (status === 'PROPOSED' && can('evaluateAllocations'))
    return proposedById === me ? waits : <>{[step('return'), step('accept', true)]}</>;
  if (status === 'EVALUATED' && can('enactAllocations')) return step('enact', true);
  if ((status === 'ENACTING' || status === 'REVISING') && can('confirmAllocations'))
    return enteredById === me ? waits : <>{[step('decline'), step('confirm', true)]}</>;
  if (status === 'ENACTED' && can('recordTranches'))
    return <>{[step('revise'), step('report'), step('tranche', true)]}</>;
  if (status === 'REPORTED' && can('reportAllocations')) return <>{[step('tranche'), step('close', true)]}</>;
  return null;
}

function StepButton({
  allocation,
  act,
  isMain,
}: {
  allocation: AllocationRecord;
  act: Act;
  isMain: boolean;
}) {
  const words = useWords();
  const today = useBusinessDay();
  const [isOpen, setIsOpen] = useState(false);
  const { id, version, lines, villageFund, year } = allocation;
  const { command, fixed, send } = STEPS[act];
  const inputOfForm = (values: FieldValues) =>
    inputOf(command, {
      ...values,
      ...fixed,
      ...(act === 'revise'
        ? { lines: ((values['lines'] ?? []) as Readonly<Record<string, unknown>>[]).map(lineOfForm) }
        : {}),
    });
  const judge = useCommandResolver(command);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, values: FieldValues) => send(dataProvider, inputOfForm(values) as never),
    {
      rereads: ['allocations', 'allocationTotals', 'budgetLines', 'budgetChanges'],
      onDone: () => setIsOpen(false),
    },
  );
  const own: Readonly<Record<string, unknown>> =
    act === 'revise' ? { id, version, lines, villageFund } : { rows: [{ id, version }] };
  return (
    <>
      <Button variant={isMain ? 'contained' : 'outlined'} onClick={() => setIsOpen(true)}>
        {words(`allocation.act.${act}`)}
      </Button>
      {isOpen && (
        <FormDialog
          resource="allocations"
          title={words(`allocation.act.${act}`)}
          confirmLabel={words(`allocation.act.${act}`)}
          defaultValues={{
            ...own,
            ...fixed,
            documentDate: today,
            receivedOn: today,
            fundingSource: 'APBDES',
          }}
          resolver={(values, context, options) =>
            judge({ ...values, ...inputOfForm(values) }, context, options)
          }
          isRunning={isRunning}
          error={error}
          onClose={() => {
            setIsOpen(false);
            reset();
          }}
          onSubmit={run}
        >
          {inputsOf(act, year)}
        </FormDialog>
      )}
    </>
  );
}

function inputsOf(act: Act, year: number): ReactNode {
  if (act === 'tranche') return <TrancheInputs />;
  if (act !== 'revise') return <PaperInputs />;
  return (
    <>
      <RupiahInput source="villageFund" />
      <AllocationLineInputs year={year} />
      <PaperInputs />
    </>
  );
}

function TrancheInputs() {
  const words = useWords();
  return (
    <>
      <EnumInput
        source="fundingSource"
        of="FundingSource"
        only={VILLAGE_MONEY}
        label={words('resources.agreements.fields.fundingSource')}
        isRequired
      />
      <InputRow>
        <RupiahInput source="amount" label={words('resources.allocations.fields.received')} isRequired />
        <DayInput source="receivedOn" isRequired />
      </InputRow>
      <TextInput
        source="documentNumber"
        label={words('resources.budgetChanges.fields.documentNumber')}
        isRequired
        fullWidth
        autoComplete="off"
      />
      <BooleanInput source="isCorrection" label={words('allocation.isCorrection')} />
    </>
  );
}
