import { MESSAGES } from '@lindung/i18n/messages';
import { SelectInput, type SelectInputProps } from 'react-admin';
import { useEnumLabel, type EnumCode, type EnumName } from '../i18n/useWords';

interface EnumInputProps<N extends EnumName> extends Omit<SelectInputProps, 'choices'> {
  readonly of: N;
  /** Only these values; without it all of the list. */
  readonly only?: readonly EnumCode<N>[];
}

/** A choice from a closed list of the domain. */
export function EnumInput<N extends EnumName>({ of, only, ...input }: EnumInputProps<N>) {
  const label = useEnumLabel();
  const codes = only ?? codesOf(of);
  return (
    <SelectInput
      {...input}
      choices={codes.map((code) => ({ id: code, name: label(of, code) }))}
      translateChoice={false}
    />
  );
}

/** All values of a closed list, in the order in which the words are written. */
export function codesOf<N extends EnumName>(name: N): readonly EnumCode<N>[] {
  return Object.keys(MESSAGES.id.enums[name]) as EnumCode<N>[];
}
