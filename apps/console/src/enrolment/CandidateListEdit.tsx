import { UpdateCandidateList } from '@lindung/domain/enrolment/candidate-list';
import { TextInput, useRecordContext } from 'react-admin';
import { EditPage } from '../form/EditPage';
import { FormFrame } from '../form/FormFrame';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import type { CandidateListRecord } from '../providers/records';
import { CandidateListInputs } from './CandidateListInputs';

export function CandidateListEdit() {
  return (
    <EditPage command={UpdateCandidateList}>
      <CandidateListForm />
    </EditPage>
  );
}

function CandidateListForm() {
  const words = useWords();
  const resolver = useCommandResolver(UpdateCandidateList);
  const list = useRecordContext<CandidateListRecord>();
  if (!list) return <Waiting />;
  return (
    <FormFrame
      isKeptOnDevice
      title={words('enrolment.lists.edit')}
      subtitle={list.name}
      resolver={resolver}
      record={{ ...list, lineId: list.line?.id ?? null }}
    >
      <TextInput source="name" isRequired fullWidth />
      <CandidateListInputs />
    </FormFrame>
  );
}
