import { UpdateOffice } from '@lindung/domain/office/office';
import { useRecordContext } from 'react-admin';
import { useBusinessDay } from '../auth/SessionContext';
import { EditPage } from '../form/EditPage';
import { FormFrame } from '../form/FormFrame';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import type { OfficeRecord } from '../providers/records';
import { Waiting } from '../layout/Waiting';
import { OfficeInputs } from './OfficeInputs';

/** A new version of an office from a day on; what was before stays. */
export function OfficeEdit() {
  return (
    <EditPage command={UpdateOffice}>
      <OfficeForm />
    </EditPage>
  );
}

function OfficeForm() {
  const words = useWords();
  const today = useBusinessDay();
  const resolver = useCommandResolver(UpdateOffice);
  const office = useRecordContext<OfficeRecord>();
  if (!office) return <Waiting />;
  return (
    <FormFrame
      title={words('office.edit')}
      subtitle={words('office.editHint')}
      resolver={resolver}
      record={{ ...office, parentId: office.parent?.id ?? null, validFrom: today }}
    >
      <OfficeInputs />
    </FormFrame>
  );
}
