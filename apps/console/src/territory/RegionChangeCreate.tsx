import { PreviewRegionChange } from '@lindung/domain/territory/region-change';
import type { FieldValues } from 'react-hook-form';
import { useBusinessDay } from '../auth/SessionContext';
import { CheckedForm } from '../form/CheckedForm';
import { useWords } from '../i18n/useWords';
import { changeOf, type ChangeForm } from './change-of-form';
import { RegionChangeCheck } from './RegionChangeCheck';
import { RegionChangeInputs } from './RegionChangeInputs';

const inputOf = (values: FieldValues) => changeOf(values as ChangeForm);

/** Enters what the law does to regions: what changes into what, then what it would do, then the deed. */
export function RegionChangeCreate() {
  const words = useWords();
  const today = useBusinessDay();
  return (
    <CheckedForm
      operation="changeRegions"
      resource="regionChanges"
      title={words('territory.newChange')}
      subtitle={words('territory.changesLead')}
      steps={[words('territory.changeWhat'), words('territory.changeCheck')]}
      command={PreviewRegionChange}
      begin={{
        kind: 'SPLIT',
        level: 'VILLAGE',
        effectiveOn: today,
        predecessorIds: [],
        predecessorStays: true,
        successors: [{ code: '', name: '' }],
      }}
      inputOf={inputOf}
      checkLabel={words('territory.previewChange')}
      check={(change, onBack) => <RegionChangeCheck change={change} onBack={onBack} />}
    >
      <RegionChangeInputs />
    </CheckedForm>
  );
}
