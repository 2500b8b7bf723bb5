import { addMonths, yearMonth } from '@lindung/domain/shared/year-month';
import { Box, Typography } from '@mui/material';
import {
  ArrayInput,
  NumberInput,
  SelectInput,
  SimpleFormIterator,
  TextInput,
  useGetList,
  useWrappedSource,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { AddItemButton } from '../form/AddItemButton';
import { DayInput } from '../form/DayInput';
import { InputRow } from '../form/FormFrame';
import { MonthInput } from '../form/MonthInput';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { QuotaLineRow } from '../providers/records';
import { ShareInputs } from './ShareInputs';

/** What an addendum does to lines that were signed before: seats it adds, seats it takes back, a line that it ends. */
export function LineChangeInputs() {
  const words = useWords();
  const amendsId: unknown = useWatch({ name: 'amendsId' });
  if (typeof amendsId !== 'string' || amendsId === '') return null;
  return (
    <>
      <Typography variant="h2" sx={{ mt: 2, mb: 0.5 }}>
        {words('lineChange.changes')}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {words('lineChange.changesHint')}
      </Typography>
      <ArrayInput source="changes" label={false}>
        <SimpleFormIterator
          fullWidth
          disableReordering
          disableClear
          addButton={<AddItemButton label={words('lineChange.add')} />}
        >
          <LineChange amendsId={amendsId} />
        </SimpleFormIterator>
      </ArrayInput>
    </>
  );
}

const emptyAsNull = (value: unknown) => (value === '' ? null : value);

function LineChange({ amendsId }: { amendsId: string }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const { data: lines = [] } = useGetList<QuotaLineRow>('quotaLines', {
    filter: { withAddendaOf: amendsId },
    pagination: { page: 1, perPage: 100 },
  });
  const lineId: unknown = useWatch({ name: useWrappedSource('lineId') });
  const line = lines.find(({ id }) => id === lineId);
  const free = line ? line.free + line.startingLater : 0;
  return (
    <Box sx={{ width: '100%', py: 1 }}>
      <SelectInput
        source="lineId"
        label={words('lineChange.line')}
        choices={lines.map(({ id, memberGroup, agreement, monthFrom, monthTo }) => ({
          id,
          name: words('lineChange.lineChoice', {
            group: label('MemberGroup', memberGroup),
            number: agreement.number,
            from: format.month(monthFrom),
            to: format.month(monthTo),
          }),
        }))}
        translateChoice={false}
        isRequired
        fullWidth
      />
      {line && (
        <Typography sx={{ mb: 1 }}>
          {words('lineChange.seatsNow', {
            granted: format.number(line.granted),
            taken: format.number(line.granted - free),
            free: format.number(free),
          })}
        </Typography>
      )}
      <Typography variant="h3">{words('lineChange.addSeats')}</Typography>
      <ArrayInput source="addedStages" label={false}>
        <SimpleFormIterator
          inline
          disableReordering
          disableClear
          addButton={<AddItemButton label={words('agreement.addStage')} />}
        >
          <DayInput source="startsOn" label={words('resources.agreements.fields.startsOn')} isRequired />
          <NumberInput
            source="seats"
            label={words('resources.agreements.fields.seats')}
            min={1}
            step={1}
            isRequired
          />
          <TextInput source="note" label={words('resources.agreements.fields.note')} />
        </SimpleFormIterator>
      </ArrayInput>
      <ShareInputs hint={words('shares.changeHint')} />
      <InputRow>
        <NumberInput
          source="takeBack"
          label={words('lineChange.takeBack')}
          helperText={line ? words('lineChange.takeBackHint', format.counted(free)) : false}
          min={1}
          step={1}
        />
        <MonthInput
          source="endsFrom"
          label={words('lineChange.endsFrom')}
          from={line ? addMonths(yearMonth(line.monthFrom), 1) : ''}
          to={line?.monthTo ?? ''}
          helperText={words('lineChange.endsFromHint')}
          parse={emptyAsNull}
        />
      </InputRow>
    </Box>
  );
}
