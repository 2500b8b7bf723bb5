import { Box, Typography } from '@mui/material';
import { ArrayInput, NumberInput, SimpleFormIterator, useWrappedSource } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { AddItemButton } from '../form/AddItemButton';
import { EnumInput } from '../form/EnumInput';
import { InputRow } from '../form/FormFrame';
import { RegionInput } from '../form/RegionInput';
import { useWords } from '../i18n/useWords';

/** Seats that are kept for districts and villages; what is left is for all. */
export function ShareInputs({ hint }: { hint: string }) {
  const words = useWords();
  return (
    <>
      <Typography variant="h3">{words('shares.title')}</Typography>
      <Typography variant="body2" color="textSecondary">
        {hint}
      </Typography>
      <ArrayInput source="shares" label={false}>
        <SimpleFormIterator
          fullWidth
          disableReordering
          disableClear
          addButton={<AddItemButton label={words('shares.add')} />}
        >
          <ShareInput />
        </SimpleFormIterator>
      </ArrayInput>
    </>
  );
}

function ShareInput() {
  const words = useWords();
  const level: unknown = useWatch({ name: useWrappedSource('level') });
  const isVillage = level === 'VILLAGE';
  return (
    <Box sx={{ width: '100%', pt: 1 }}>
      <InputRow>
        <EnumInput
          source="level"
          of="RegionLevel"
          only={['DISTRICT', 'VILLAGE']}
          label={words('parties.level')}
          defaultValue="DISTRICT"
        />
        <NumberInput
          source="seats"
          label={words('resources.agreements.fields.seats')}
          min={1}
          step={1}
          isRequired
        />
      </InputRow>
      <RegionInput
        key={isVillage ? 'VILLAGE' : 'DISTRICT'}
        source="regionId"
        label={words('shares.region')}
        level={isVillage ? 'VILLAGE' : 'DISTRICT'}
        isRequired
      />
    </Box>
  );
}
