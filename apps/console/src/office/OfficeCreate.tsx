import { CreateOffice } from '@lindung/domain/office/office';
import { CreateBase } from 'react-admin';
import { useBusinessDay } from '../auth/SessionContext';
import { FormFrame } from '../form/FormFrame';
import { inputOf } from '../form/inputOf';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import { RegionInput } from '../form/RegionInput';
import { OfficeInputs } from './OfficeInputs';

/** Opens an office with the regions that it serves. */
export function OfficeCreate() {
  const words = useWords();
  const today = useBusinessDay();
  const resolver = useCommandResolver(CreateOffice);
  return (
    <CreateBase
      redirect="show"
      transform={(values: Record<string, unknown>) => inputOf(CreateOffice, values)}
    >
      <FormFrame
        title={words('office.create')}
        resolver={resolver}
        defaultValues={{ kind: 'BRANCH', validFrom: today, regionIds: [] }}
      >
        <OfficeInputs />
        <RegionInput source="regionIds" level="REGENCY" isMany isAnywhere />
      </FormFrame>
    </CreateBase>
  );
}
