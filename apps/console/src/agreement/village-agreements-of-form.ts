import type { VillageAgreementsInput } from '@lindung/graphql-client/generated/operations';

/** A pasted table, one village a line: code, name and title between tabs or semicolons. */
export function signatoriesOf(text: string): NonNullable<VillageAgreementsInput['signatories']> {
  return text
    .split('\n')
    .map((row) => row.split(/[\t;]/).map((cell) => cell.trim()))
    .filter(([code]) => Boolean(code))
    .map(([code = '', name = '', title = '']) => ({ code, name, title: title || null }));
}

/** What the form means: all villages unless some are chosen, and the pasted table as rows. */
export function villageAgreementsOf(values: Readonly<Record<string, unknown>>): VillageAgreementsInput {
  const { which, villageIds, signatoryTable, ...rest } = values;
  return {
    ...(rest as unknown as VillageAgreementsInput),
    villageIds: which === 'ALL' ? null : ((villageIds ?? []) as string[]),
    signatories: signatoriesOf(typeof signatoryTable === 'string' ? signatoryTable : ''),
  };
}
