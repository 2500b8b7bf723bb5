import { describe, expect, it } from 'vitest';
import type { ZodType } from 'zod';
import { ProposeBankAccount } from './bank-account.js';
import { ProposeChange } from './change-request.js';
import { RecordHeir, UpdateHeir } from './heir.js';
import { CorrectIdentity, CreateWorker, UpdateWorker } from './person.js';

const PERSON_TEXTS = [
  'fullName',
  'motherName',
  'birthPlace',
  'occupation',
  'secondOccupation',
  'workPlace',
  'address',
];

const TAKEN: ReadonlyArray<readonly [name: string, command: ZodType, fields: readonly string[]]> = [
  ['CreateWorker', CreateWorker, PERSON_TEXTS],
  ['UpdateWorker', UpdateWorker, PERSON_TEXTS],
  ['CorrectIdentity', CorrectIdentity, PERSON_TEXTS],
  ['ProposeChange', ProposeChange, PERSON_TEXTS],
  ['RecordHeir', RecordHeir, ['fullName']],
  ['UpdateHeir', UpdateHeir, ['fullName']],
  ['ProposeBankAccount', ProposeBankAccount, ['holderName']],
];

describe('a text of a person that begins like a formula', () => {
  it.each(TAKEN)('is refused by %s as by a file', (_name, command, fields) => {
    const codesOf = (field: string, text: string) =>
      (command.safeParse({ [field]: text }).error?.issues ?? [])
        .filter(({ path }) => path[0] === field)
        .map(({ message }) => message);
    for (const field of fields) {
      for (const text of ['=HYPERLINK("http://x")', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '\uff1d1'])
        expect(codesOf(field, text), `${field}: ${text}`).toEqual(['TEXT_IS_FORMULA']);
      expect(codesOf(field, 'Andi Tenri-Sompa')).toEqual([]);
    }
  });
});
