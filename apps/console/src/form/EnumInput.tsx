import { MESSAGES } from '@lindung/i18n/messages';
import {
  SelectArrayInput,
  type SelectArrayInputProps,
  SelectInput,
  type SelectInputProps,
} from 'react-admin';
import { useEnumLabel, type EnumCode, type EnumName } from '../i18n/useWords';

interface OfEnum<N extends EnumName> {
  readonly of: N;
  /** Only these values; without it all of the list. */
  readonly only?: readonly EnumCode<N>[];
}

type EnumInputProps<N extends EnumName> = OfEnum<N> & Omit<SelectInputProps, 'choices'>;
type EnumsInputProps<N extends EnumName> = OfEnum<N> & Omit<SelectArrayInputProps, 'choices'>;

/** A choice from a closed list of the domain. */
export function EnumInput<N extends EnumName>({ of, only, ...input }: EnumInputProps<N>) {
  return <SelectInput {...input} choices={useChoices(of, only)} translateChoice={false} />;
}

/** Some values of a closed list of the domain. */
export function EnumsInput<N extends EnumName>({ of, only, ...input }: EnumsInputProps<N>) {
  return <SelectArrayInput {...input} choices={useChoices(of, only)} translateChoice={false} />;
}

function useChoices<N extends EnumName>(of: N, only: readonly EnumCode<N>[] = codesOf(of)) {
  const label = useEnumLabel();
  return only.map((code) => ({ id: code, name: label(of, code) }));
}

/** All values of a closed list, in the order in which the words are written. */
export function codesOf<N extends EnumName>(name: N): readonly EnumCode<N>[] {
  return Object.keys(MESSAGES.id.enums[name]) as EnumCode<N>[];
}
