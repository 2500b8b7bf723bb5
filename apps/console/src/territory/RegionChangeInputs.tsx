import { ENTERED_CHANGES } from '@lindung/domain/territory/region-change';
import { RegionLevel } from '@lindung/domain/territory/region-kind';
import { Typography } from '@mui/material';
import { ArrayInput, BooleanInput, SimpleFormIterator, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { ACCEPTED_FILES } from '../enrolment/file-refusal';
import { AddItemButton } from '../form/AddItemButton';
import { DayInput } from '../form/DayInput';
import { EnumInput } from '../form/EnumInput';
import { FileInput } from '../form/FileInput';
import { InputRow } from '../form/FormFrame';
import { RegionInput } from '../form/RegionInput';
import { useWords } from '../i18n/useWords';

const LEVELS = [RegionLevel.VILLAGE, RegionLevel.DISTRICT, RegionLevel.REGENCY] as const;

/** What changes, into what, from when, by which document; of a split also who goes where. */
export function RegionChangeInputs() {
  const words = useWords();
  const [kind, level] = useWatch({ name: ['kind', 'level'] }) as [string, RegionLevel];
  const isSplit = kind === 'SPLIT';
  const isMerger = kind === 'MERGE';
  const field = (name: 'code' | 'name' | 'regionId' | 'predecessorIds') =>
    words(`resources.regionChanges.fields.${name}`);
  return (
    <>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {words('territory.changeWhat')}
      </Typography>
      <InputRow>
        <EnumInput source="kind" of="RegionChangeKind" only={[...ENTERED_CHANGES]} isRequired />
        <EnumInput source="level" of="RegionLevel" only={[...LEVELS]} isRequired />
        <DayInput source="effectiveOn" isRequired />
      </InputRow>
      <TextInput source="source" isRequired fullWidth />
      {isMerger ? (
        <RegionInput key={level} source="predecessorIds" level={level} isMany />
      ) : (
        <RegionInput
          key={level}
          source="predecessorIds.0"
          label={field('predecessorIds')}
          level={level}
          isRequired
        />
      )}
      {isSplit && <BooleanInput source="predecessorStays" helperText={false} />}
      <Typography variant="h2" sx={{ mt: 2 }}>
        {words('territory.changeInto')}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {words('territory.codeSaysParent')}
      </Typography>
      <ArrayInput source="successors" label={false}>
        <SimpleFormIterator
          inline
          disableReordering
          disableClear
          addButton={<AddItemButton label={words('territory.addSuccessor')} />}
        >
          <TextInput source="code" label={field('code')} isRequired />
          <TextInput source="name" label={field('name')} isRequired />
          {isMerger && <RegionInput source="regionId" label={field('regionId')} level={level} />}
          {isSplit && level === 'DISTRICT' && (
            <RegionInput source="regionId" label={field('regionId')} level={RegionLevel.VILLAGE} />
          )}
          {isSplit && level === 'REGENCY' && (
            <RegionInput source="regionId" label={field('regionId')} level={RegionLevel.DISTRICT} />
          )}
        </SimpleFormIterator>
      </ArrayInput>
      {isSplit && level === 'VILLAGE' && (
        <FileInput
          source="fileId"
          label={words('resources.regionChanges.fields.fileId')}
          hint={words('territory.residentsLead')}
          accept={ACCEPTED_FILES}
        />
      )}
    </>
  );
}
