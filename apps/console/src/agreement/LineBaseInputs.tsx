import { LineBase } from '@lindung/domain/agreement/agreement-line';
import { BASES_OF_SEGMENT } from '@lindung/domain/programme/contribution-base';
import { ArrayInput, SimpleFormIterator, TextInput, useSimpleFormIteratorItem } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { AddItemButton } from '../form/AddItemButton';
import { EnumInput } from '../form/EnumInput';
import { InputRow } from '../form/FormFrame';
import { RupiahInput } from '../form/RupiahInput';
import { useWords } from '../i18n/useWords';

type Segment = keyof typeof BASES_OF_SEGMENT;

/** Of what contributions are taken; wage earners have a risk class, declared amounts their document. */
export function LineBaseInputs() {
  const words = useWords();
  const { index } = useSimpleFormIteratorItem();
  const [segment, baseKind] = useWatch({ name: [`lines.${index}.segment`, `lines.${index}.baseKind`] }) as [
    Segment | undefined,
    string | undefined,
  ];
  const bases: readonly string[] = segment ? BASES_OF_SEGMENT[segment] : [];
  const field = <
    K extends
      'baseKind' | 'incomeBase' | 'riskClass' | 'declared' | 'source' | 'programme' | 'employer' | 'worker',
  >(
    name: K,
  ) => words(`resources.agreements.fields.${name}`);
  return (
    <>
      <InputRow>
        <EnumInput
          source="baseKind"
          of="BaseKind"
          only={Object.values(LineBase).filter((kind) => bases.includes(kind))}
          label={field('baseKind')}
          isRequired
        />
        <RupiahInput source="incomeBase" label={field('incomeBase')} isRequired />
        {segment === 'WAGE' && baseKind !== LineBase.DECLARED && (
          <EnumInput source="riskClass" of="RiskClass" label={field('riskClass')} isRequired />
        )}
      </InputRow>
      {baseKind === LineBase.DECLARED && (
        <>
          <TextInput source="declaration.source" label={field('source')} isRequired fullWidth />
          <ArrayInput source="declaration.amounts" label={field('declared')}>
            <SimpleFormIterator
              inline
              disableReordering
              disableClear
              addButton={<AddItemButton label={words('programme.law.addRow')} />}
            >
              <EnumInput source="programme" of="Programme" label={field('programme')} isRequired />
              <RupiahInput source="employer" label={field('employer')} isRequired />
              <RupiahInput source="worker" label={field('worker')} isRequired />
            </SimpleFormIterator>
          </ArrayInput>
        </>
      )}
    </>
  );
}
