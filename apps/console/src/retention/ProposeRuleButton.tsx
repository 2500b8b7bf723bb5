import { ProposeRetentionRule, RetentionCertainty } from '@lindung/domain/retention/retention-rule';
import { Button } from '@mui/material';
import { useState } from 'react';
import { NumberInput, TextInput } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { useBusinessDay } from '../auth/SessionContext';
import { DayInput } from '../form/DayInput';
import { EnumInput } from '../form/EnumInput';
import { FormDialog } from '../form/FormDialog';
import { InputRow } from '../form/FormFrame';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';

/** Proposes how long data of a kind are kept; a second person decides. */
export function ProposeRuleButton() {
  const words = useWords();
  const today = useBusinessDay();
  const navigate = useNavigate();
  const resolver = useCommandResolver(ProposeRetentionRule);
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, { kind, months, citation, certainty, validFrom }: FieldValues) =>
      dataProvider.proposeRetentionRule({ kind, months, citation, certainty, validFrom }),
    {
      rereads: ['retentionRules'],
      done: () => words('retention.rules.proposed'),
      onDone: ({ record }) => void navigate(`/retentionRules/${record.id}/show`),
    },
  );
  const close = () => {
    setIsOpen(false);
    reset();
  };
  return (
    <>
      <Button variant="contained" onClick={() => setIsOpen(true)}>
        {words('retention.rules.propose')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="retentionRules"
          title={words('retention.rules.propose')}
          consequence={words('retention.rules.proposeConsequence')}
          confirmLabel={words('retention.rules.propose')}
          defaultValues={{
            kind: '',
            months: '',
            citation: '',
            certainty: RetentionCertainty.TO_BE_VERIFIED,
            validFrom: today,
          }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={run}
        >
          <EnumInput source="kind" of="RetentionKind" isRequired />
          <InputRow>
            <NumberInput source="months" isRequired min={1} step={1} />
            <DayInput source="validFrom" isRequired />
          </InputRow>
          <TextInput source="citation" isRequired />
          <EnumInput source="certainty" of="RetentionCertainty" isRequired />
        </FormDialog>
      )}
    </>
  );
}
