import { useWatch } from 'react-hook-form';
import { EnumInput } from '../form/EnumInput';
import { InputRow } from '../form/FormFrame';
import { RegionInput } from '../form/RegionInput';
import { useWords } from '../i18n/useWords';

/** Whose payer it is: the own regency's, or that of a district or village in it. */
export function PayerRegionInput() {
  const words = useWords();
  const level: unknown = useWatch({ name: 'level' });
  return (
    <InputRow>
      <EnumInput
        source="level"
        of="RegionLevel"
        only={['REGENCY', 'DISTRICT', 'VILLAGE']}
        label={words('resources.payers.fields.level')}
        isRequired
      />
      {(level === 'DISTRICT' || level === 'VILLAGE') && (
        <RegionInput key={level} source="regionId" level={level} isRequired />
      )}
    </InputRow>
  );
}
