import { CreateCandidateList } from '@lindung/domain/enrolment/candidate-list';
import { CreateBase, TextInput } from 'react-admin';
import { DayInput } from '../form/DayInput';
import { EnumInput } from '../form/EnumInput';
import { FormFrame, InputRow } from '../form/FormFrame';
import { inputOf } from '../form/inputOf';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import { CandidateListInputs } from './CandidateListInputs';

/** Opens an empty list; its people come by an import. */
export function CandidateListCreate() {
  const words = useWords();
  const resolver = useCommandResolver(CreateCandidateList);
  return (
    <CreateBase
      redirect="show"
      transform={(values: Record<string, unknown>) => inputOf(CreateCandidateList, values)}
    >
      <FormFrame isKeptOnDevice title={words('enrolment.lists.create')} resolver={resolver}>
        <TextInput source="name" isRequired fullWidth />
        <InputRow>
          <EnumInput source="source" of="DecileSource" isRequired />
          <DayInput source="sourceDate" isRequired />
        </InputRow>
        <CandidateListInputs />
      </FormFrame>
    </CreateBase>
  );
}
