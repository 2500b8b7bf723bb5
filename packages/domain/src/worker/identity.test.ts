import { describe, expect, it } from 'vitest';

import { businessDate } from '../shared/business-date.js';
import { identityProblem, replacesPerson } from './identity.js';

const registered = {
  fullName: 'I Mina Mallarangan',
  birthDate: businessDate('1961-04-10'),
  sex: 'FEMALE',
} as const;

describe('identityProblem', () => {
  it('takes another way of writing the same name for a correction', () => {
    expect(identityProblem(registered, { ...registered, fullName: 'MINA MALARANGAN' })).toBeUndefined();
  });

  it.each([
    [{ fullName: 'Nama Lain Sama Sekali' }, 'NIK_OF_OTHER_NAME'],
    [{ birthDate: businessDate('1961-10-04') }, 'BIRTH_DATE_NOT_AS_REGISTERED'],
    [{ sex: 'MALE' }, 'SEX_NOT_AS_REGISTERED'],
    [{ fullName: 'Nama Lain Sama Sekali', sex: 'MALE' }, 'NIK_OF_OTHER_NAME'],
  ] as const)('refuses %j with %s', (said, problem) => {
    expect(identityProblem(registered, { ...registered, ...said })).toBe(problem);
  });

  it('compares only what is said', () => {
    const said = { fullName: registered.fullName, birthDate: undefined, sex: undefined };
    expect(identityProblem(registered, said)).toBeUndefined();
  });
});

describe('replacesPerson', () => {
  const person = { fullName: 'I Mina Mallarangan', nikTail: '01' };

  it.each([
    [person, { fullName: 'Nama Lain Sama Sekali', bringsNik: true }, true],
    [person, { fullName: 'Nama Lain Sama Sekali', bringsNik: false }, false],
    [person, { fullName: 'Mina Malarangan', bringsNik: true }, false],
    [person, { fullName: undefined, bringsNik: true }, false],
    [{ ...person, nikTail: null }, { fullName: 'Nama Lain Sama Sekali', bringsNik: true }, false],
  ])('of %j and %j is %s', (registered, edit, replaced) => {
    expect(replacesPerson(registered, edit)).toBe(replaced);
  });
});
