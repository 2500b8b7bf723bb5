import { NumberInput, TextInput } from 'react-admin';
import { useCan } from '../auth/SessionContext';
import { useWords } from '../i18n/useWords';
import { LineInput } from './LineInput';

/** What may still be changed of a list: its source and day are what its rows rest on. */
export function CandidateListInputs() {
  const words = useWords();
  const can = useCan();
  return (
    <>
      <TextInput source="sourceNote" fullWidth />
      <NumberInput
        source="declaredPotential"
        min={0}
        step={1}
        helperText={words('enrolment.lists.potentialHint')}
      />
      {can('agreements') && <LineInput source="lineId" helperText={words('enrolment.lists.lineHint')} />}
    </>
  );
}
