import type { Messages, WordKey } from '@lindung/i18n/messages';
import { useTranslate } from 'react-admin';

export type WordParams = Readonly<Record<string, string | number>>;
export type Words = (key: WordKey, params?: WordParams) => string;

/** The words of the chosen language; a key that no language has does not compile. */
export function useWords(): Words {
  return useTranslate();
}

type Resources = Messages['resources'];
/** The resources whose records have a field that is called so. */
export type ResourceWithField<F extends string> = {
  [R in keyof Resources]: Resources[R] extends { readonly fields: Readonly<Record<F, string>> } ? R : never;
}[keyof Resources];

type Enums = Messages['enums'];
export type EnumName = keyof Enums;
export type EnumCode<N extends EnumName> = keyof Enums[N] & string;

export type EnumLabel = <N extends EnumName>(name: N, code: EnumCode<N>) => string;

/** What people call a value of a closed list. */
export function useEnumLabel(): EnumLabel {
  const translate = useTranslate();
  return (name, code) => translate(`enums.${name}.${code}`);
}
