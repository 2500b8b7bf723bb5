import { occupationMeantBy } from '@lindung/domain/worker/occupation';
import { AutocompleteInput, TextInput } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { InputRow } from '../form/FormFrame';
import { useWords } from '../i18n/useWords';
import { useOccupations } from './useOccupations';

interface OccupationInputsProps {
  readonly source: 'occupation' | 'secondOccupation';
}

/** What somebody works at: in their own words, by which a code is proposed that can be chosen otherwise. */
export function OccupationInputs({ source }: OccupationInputsProps) {
  const words = useWords();
  const { setValue } = useFormContext();
  const code = `${source}Code` as const;
  return (
    <InputRow>
      <TextInput
        source={source}
        onChange={(typed: { target: { value: string } } | string) => {
          const text = typeof typed === 'string' ? typed : typed.target.value;
          setValue(code, occupationMeantBy(text) ?? '', { shouldDirty: true });
        }}
      />
      <AutocompleteInput
        source={code}
        choices={useOccupations()}
        translateChoice={false}
        helperText={words('worker.codeHint')}
      />
    </InputRow>
  );
}
