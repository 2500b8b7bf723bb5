import {
  isDateFact,
  OfficeDate,
  OfficeFact,
  SaveOfficeTemplate,
  valuesOfFact,
  type OfficeColumn,
} from '@lindung/domain/exchange/office-template';
import { Box } from '@mui/material';
import { ArrayInput, BooleanInput, SimpleFormIterator, TextInput, useWrappedSource } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useBusinessDay } from '../auth/SessionContext';
import { AddItemButton } from '../form/AddItemButton';
import { DayInput } from '../form/DayInput';
import { EnumInput } from '../form/EnumInput';
import { FormDialog } from '../form/FormDialog';
import { InputRow } from '../form/FormFrame';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import type { OfficeTemplateRecord } from '../providers/records';
import { TemplatePreview } from './TemplatePreview';

type Form = Omit<SaveOfficeTemplate, 'idempotencyKey'>;

/** What a column of the form says that its fact has no use for is not sent. */
const columnOf = (column: OfficeColumn): OfficeColumn => ({
  ...column,
  isRequired: column.isRequired ?? false,
  date: isDateFact(column.fact) ? (column.date ?? OfficeDate.DAY_FIRST_DASH) : null,
  codes: valuesOfFact(column.fact).length > 0 ? column.codes : null,
  constant: column.fact === OfficeFact.CONSTANT ? column.constant : null,
});

interface EditProps {
  readonly template: OfficeTemplateRecord;
  readonly onClose: () => void;
}

/** Changes which columns the own office wants, in which order, called and written how, from a day on. */
export function EditOfficeTemplate({ template, onClose }: EditProps) {
  const words = useWords();
  const today = useBusinessDay();
  const resolver = useCommandResolver(SaveOfficeTemplate);
  const { run, isRunning, error } = useAction(
    (dataProvider, form: Form) =>
      dataProvider.saveOfficeTemplate({ ...form, columns: form.columns.map(columnOf) }),
    { rereads: ['officeTemplate'], done: () => words('officeFile.saved'), onDone: onClose },
  );
  const { columns, format, delimiter, encoding, sheetName, hasHeader, note } = template;
  return (
    <FormDialog
      resource="offices"
      title={words('officeFile.template')}
      consequence={words('officeFile.editConsequence')}
      confirmLabel={words('officeFile.save')}
      defaultValues={{
        columns: columns.map(({ fact, header, isRequired, date, codes, constant }) => ({
          fact,
          header,
          isRequired,
          date,
          codes,
          constant,
        })),
        format,
        delimiter,
        encoding,
        sheetName,
        hasHeader,
        note,
        validFrom: today,
      }}
      resolver={resolver}
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={(values) => run(values as Form)}
    >
      <DayInput source="validFrom" label={words('officeFile.validFrom')} isRequired />
      <InputRow>
        <EnumInput source="format" of="OfficeFormat" label={words('officeFile.format')} isRequired />
        <BooleanInput source="hasHeader" label={words('officeFile.hasHeader')} />
      </InputRow>
      <FormatInputs />
      <ArrayInput source="columns" label={words('officeFile.columns')}>
        <SimpleFormIterator
          fullWidth
          disableClear
          addButton={<AddItemButton label={words('officeFile.addColumn')} />}
        >
          <ColumnInput />
        </SimpleFormIterator>
      </ArrayInput>
      <TextInput source="note" label={words('officeFile.note')} multiline />
      <LivePreview />
    </FormDialog>
  );
}

function FormatInputs() {
  const words = useWords();
  const format: unknown = useWatch({ name: 'format' });
  return format === 'CSV' ? (
    <InputRow>
      <EnumInput source="delimiter" of="OfficeDelimiter" label={words('officeFile.delimiter')} isRequired />
      <EnumInput source="encoding" of="OfficeEncoding" label={words('officeFile.encoding')} isRequired />
    </InputRow>
  ) : (
    <TextInput source="sheetName" label={words('officeFile.sheetName')} isRequired />
  );
}

function ColumnInput() {
  const words = useWords();
  const fact = useWatch({ name: useWrappedSource('fact') }) as OfficeFact | undefined;
  return (
    <Box sx={{ width: '100%', py: 0.5 }}>
      <InputRow>
        <EnumInput source="fact" of="OfficeFact" label={words('officeFile.fact')} isRequired />
        <TextInput source="header" label={words('officeFile.header')} isRequired />
      </InputRow>
      {fact !== undefined && isDateFact(fact) && (
        <EnumInput source="date" of="OfficeDate" label={words('officeFile.date')} isRequired />
      )}
      {fact !== undefined && valuesOfFact(fact).length > 0 && (
        <TextInput
          source="codes"
          label={words('officeFile.codes')}
          helperText={`${words('officeFile.codesHint')} (${valuesOfFact(fact).join(', ')})`}
          isRequired
        />
      )}
      {fact === OfficeFact.CONSTANT && (
        <TextInput source="constant" label={words('officeFile.constant')} isRequired />
      )}
      {fact !== OfficeFact.BLANK && fact !== OfficeFact.CONSTANT && (
        <BooleanInput source="isRequired" label={words('officeFile.isRequired')} defaultValue={false} />
      )}
    </Box>
  );
}

function LivePreview() {
  const [columns, hasHeader] = useWatch({ name: ['columns', 'hasHeader'] }) as [
    readonly OfficeColumn[] | undefined,
    boolean,
  ];
  return <TemplatePreview layout={{ columns: (columns ?? []).map(columnOf), hasHeader }} />;
}
