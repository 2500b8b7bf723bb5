import { describe, expect, it } from 'vitest';
import { type AnswerColumn, decideResolveAnswer, mapAnswerHeader, readAnswerRow } from './office-answer.js';

const row = (cells: Partial<Record<AnswerColumn, string>>) => readAnswerRow((column) => cells[column] ?? '');
const nik = '7372011708850001';

describe('the answer of an office', () => {
  it('is recognised by the headers of portals, in any order', () => {
    expect(
      mapAnswerHeader(['Status (Y/T)', 'Keterangan Status Data', 'Nomor Identitas (NIK)', 'Nama Lengkap']).ok,
    ).toBe(true);
    expect(mapAnswerHeader(['NO', 'Nomor KPJ']).ok).toBe(true);
    expect(mapAnswerHeader(['Nama Lengkap', 'KPJ'])).toMatchObject({
      error: { code: 'FILE_COLUMN_MISSING' },
    });
    expect(mapAnswerHeader(['NIK', 'Nama'])).toMatchObject({ error: { code: 'FILE_COLUMN_MISSING' } });
  });

  it('is found again under the headers of the file that went to the office', () => {
    const columns = [
      { fact: 'NIK', header: 'NOMOR_KTP_TK' },
      { fact: 'FULL_NAME', header: 'NAMA_TK' },
    ].map((column) => ({ ...column, isRequired: false, date: null, codes: null, constant: null }) as const);
    const header = ['NAMA_TK', 'NOMOR_KTP_TK', 'Status (Y/T)'];
    expect(mapAnswerHeader(header).ok).toBe(false);
    const found = mapAnswerHeader(header, columns as Parameters<typeof mapAnswerHeader>[1]);
    expect(found).toMatchObject({
      ok: true,
      value: new Map([
        ['fullName', 0],
        ['nik', 1],
        ['verdict', 2],
      ]),
    });
  });

  it('says Y or T in many words, and nothing where the file says nothing', () => {
    for (const verdict of ['Y', 'ya', 'Aktif']) expect(row({ nik, verdict }).isAccepted).toBe(true);
    for (const verdict of ['T', 'Tidak', 'Ditolak', 'Non-Aktif'])
      expect(row({ nik, verdict }).isAccepted).toBe(false);
    expect(row({ nik }).isAccepted).toBe(null);
  });

  it('tells of nobody whose NIK a spreadsheet has broken, and of a number that is none', () => {
    expect(row({ nik: '7,37E+15', rowNo: '3', membershipNumber: '24051300001' }).unread).toEqual({
      field: 'NIK',
      value: '•,••E+15',
    });
    expect(row({ nik: '', rowNo: '', membershipNumber: '24051300001' }).unread).toEqual({
      field: 'NIK',
      value: null,
    });
    expect(row({ nik, membershipNumber: '123' }).unread).toEqual({
      field: 'MEMBERSHIP_NUMBER',
      value: '123',
    });
    expect(row({ rowNo: '3', membershipNumber: '2405 1300 001' })).toMatchObject({
      rowNo: 3,
      membershipNumber: '24051300001',
      unread: null,
    });
  });

  it('keeps no number of a person in its words', () => {
    expect(row({ nik, reason: `NIK ${nik} tidak ditemukan` }).reason).not.toMatch(/\d/);
  });

  it('is resolved once, after it was confirmed; a number is recorded all the same only of a person who is known', () => {
    const open = {
      outcome: 'NAME_DIFFERS',
      isConfirmed: true,
      resolution: null,
      saysSomething: true,
    } as const;
    expect(decideResolveAnswer(open, 'RECORDED_ANYWAY').ok).toBe(true);
    expect(decideResolveAnswer({ ...open, outcome: 'UNKNOWN_PERSON' }, 'DISMISSED').ok).toBe(true);
    for (const [change, resolution, code] of [
      [{ outcome: 'UNKNOWN_PERSON' }, 'RECORDED_ANYWAY', 'ANSWER_NOT_RECORDABLE'],
      [{ saysSomething: false }, 'RECORDED_ANYWAY', 'ANSWER_NOT_RECORDABLE'],
      [{ outcome: 'RECORDED' }, 'DISMISSED', 'ANSWER_NOT_RECORDABLE'],
      [{ resolution: 'DISMISSED' }, 'DISMISSED', 'ANSWER_RESOLVED'],
      [{ isConfirmed: false }, 'DISMISSED', 'ANSWER_NOT_CONFIRMED'],
    ] as const)
      expect(decideResolveAnswer({ ...open, ...change }, resolution)).toMatchObject({ error: { code } });
  });
});
