import { PreviewVillageAgreements } from '@lindung/domain/agreement/village-agreements';
import type { VillageAgreementsInput } from '@lindung/graphql-client/generated/operations';
import { inputOf } from '../form/inputOf';

/** A pasted table, one village a line: code, name and title between tabs or semicolons. */
export function signatoriesOf(text: string): NonNullable<VillageAgreementsInput['signatories']> {
  return text
    .split('\n')
    .map((row) => row.split(/[\t;]/).map((cell) => cell.trim()))
    .filter(([code]) => Boolean(code))
    .map(([code = '', name = '', title = '']) => ({ code, name, title: title || null }));
}

/** What the form means: all villages unless some are chosen, the pasted table as rows, and nothing that the command does not know. */
export function villageAgreementsOf(values: Readonly<Record<string, unknown>>): VillageAgreementsInput {
  const { which, villageIds, signatoryTable } = values;
  return inputOf(PreviewVillageAgreements, {
    ...values,
    villageIds: which === 'ALL' ? null : ((villageIds ?? []) as string[]),
    signatories: signatoriesOf(typeof signatoryTable === 'string' ? signatoryTable : ''),
  }) as unknown as VillageAgreementsInput;
}
