import { Typography } from '@mui/material';
import { NumberInput, TextInput } from 'react-admin';
import { EnumInput } from '../form/EnumInput';
import { InputRow } from '../form/FormFrame';
import { RegionInput } from '../form/RegionInput';
import { useWords } from '../i18n/useWords';
import { OccupationInputs } from './OccupationInputs';

const onlyDigits = (text: string) => text.replace(/\D/g, '');

interface WorkerInputsProps {
  /** What is said at the inputs of which no form shows what is registered. */
  readonly hints: Readonly<Record<'nik' | 'familyCard' | 'motherName', string>>;
  /** Whether the village may lie beyond the own area. */
  readonly isMoving?: boolean;
  /** What is said at name and NIK where they are shown and not edited. */
  readonly keptIdentity?: string | undefined;
}

/** What both a new person and a changed one have. */
export function WorkerInputs({ hints, isMoving = false, keptIdentity }: WorkerInputsProps) {
  const words = useWords();
  const isKept = keptIdentity !== undefined;
  return (
    <>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {words('worker.identity')}
      </Typography>
      <TextInput
        source="fullName"
        isRequired
        fullWidth
        readOnly={isKept}
        {...(isKept ? { helperText: keptIdentity } : {})}
      />
      <InputRow>
        <NumberOfCardInput source="nik" helperText={keptIdentity ?? hints.nik} readOnly={isKept} />
        <NumberOfCardInput source="familyCard" helperText={hints.familyCard} />
      </InputRow>
      <InputRow>
        <TextInput source="motherName" autoComplete="off" helperText={hints.motherName} />
        <EnumInput source="maritalStatus" of="MaritalStatus" />
      </InputRow>
      <InputRow>
        <TextInput source="birthPlace" />
        <TextInput source="phone" type="tel" autoComplete="off" />
      </InputRow>
      <Typography variant="h2" sx={{ mt: 2, mb: 1 }}>
        {words('worker.work')}
      </Typography>
      <OccupationInputs source="occupation" />
      <InputRow>
        <TextInput source="workPlace" />
        <NumberInput source="weeklyHours" min={1} max={168} step={1} />
      </InputRow>
      <OccupationInputs source="secondOccupation" />
      <Typography variant="h2" sx={{ mt: 2, mb: 1 }}>
        {words('worker.residence')}
      </Typography>
      <RegionInput
        source="villageId"
        level="VILLAGE"
        isRequired
        isOwnChosen={!isMoving}
        isAnywhere={isMoving}
      />
      <TextInput source="address" fullWidth multiline />
    </>
  );
}

interface NumberOfCardInputProps {
  readonly source: 'nik' | 'familyCard';
  readonly helperText: string;
  readonly readOnly?: boolean;
}

function NumberOfCardInput(props: NumberOfCardInputProps) {
  return (
    <TextInput
      {...props}
      inputMode="numeric"
      autoComplete="off"
      parse={onlyDigits}
      slotProps={{ htmlInput: { maxLength: 20 } }}
    />
  );
}
