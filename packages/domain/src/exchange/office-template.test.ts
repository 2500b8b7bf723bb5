import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import { decideOfficeFile } from './office-file.js';
import { decideOfficeTemplate, type OfficeColumn, rowWriter } from './office-template.js';
import { MADE_UP_ROWS, SHIPPED_OFFICE_LAYOUT } from './shipped-office-layout.js';

const today = businessDate('2024-05-31');
const column = (more: Partial<OfficeColumn>): OfficeColumn => ({
  fact: 'NIK',
  header: 'NIK',
  isRequired: true,
  date: null,
  codes: null,
  constant: null,
  ...more,
});
const decide = (columns: readonly OfficeColumn[], validFrom = '2024-06-01', lastFrom: string | null = null) =>
  decideOfficeTemplate(
    { columns: [...columns], validFrom: businessDate(validFrom) },
    today,
    lastFrom === null ? null : businessDate(lastFrom),
  );
const nik = column({});

describe('the template of an office', () => {
  it('that Lindung comes with is one that may be saved, and writes whoever has what it asks for', () => {
    expect(decide(SHIPPED_OFFICE_LAYOUT.columns).ok).toBe(true);
    const write = rowWriter(SHIPPED_OFFICE_LAYOUT);
    for (const facts of MADE_UP_ROWS) expect(write(facts).ok).toBe(true);
  });

  it('writes days and codes as the office does', () => {
    const write = rowWriter({
      columns: [
        column({ fact: 'SEX', header: 'JK', codes: 'MALE=1, FEMALE=2' }),
        column({ fact: 'BIRTH_DATE', header: 'TGL', date: 'DAY_FIRST_SLASH' }),
        column({ fact: 'BIRTH_DATE', header: 'TGL2', date: 'DIGITS' }),
        column({ fact: 'CONSTANT', header: 'SEGMEN', constant: 'BPU' }),
        column({ fact: 'BLANK', header: 'KOSONG' }),
      ],
    });
    expect(write({ SEX: 'FEMALE', BIRTH_DATE: '1985-08-17' })).toEqual({
      ok: true,
      value: ['2', '17/08/1985', '17081985', 'BPU', ''],
    });
  });

  it('says by its headers what a row lacks', () => {
    const write = rowWriter({ columns: [nik, column({ fact: 'PHONE', header: 'HP', isRequired: false })] });
    expect(write({ PHONE: '1' })).toEqual({ ok: false, error: { code: 'FACT_MISSING', headers: ['NIK'] } });
    expect(write({ NIK: '7372011708850001' })).toEqual({ ok: true, value: ['7372011708850001', ''] });
  });

  it('has the NIK once, each header once, and with every column what it needs', () => {
    expect(decide([column({ fact: 'BLANK' })])).toMatchObject({ error: { code: 'OFFICE_TEMPLATE_NIK' } });
    expect(decide([nik, column({ fact: 'BLANK' })])).toMatchObject({
      error: { code: 'OFFICE_TEMPLATE_HEADER_TWICE' },
    });
    for (const broken of [
      column({ fact: 'SEX', header: 'JK', codes: 'MALE=L' }),
      column({ fact: 'SEX', header: 'JK' }),
      column({ fact: 'PHONE', header: 'HP', codes: 'MALE=L, FEMALE=P' }),
      column({ fact: 'BIRTH_DATE', header: 'TGL' }),
      column({ fact: 'CONSTANT', header: 'TETAP' }),
    ])
      expect(decide([nik, broken])).toMatchObject({ error: { code: 'OFFICE_TEMPLATE_COLUMN', column: 2 } });
  });

  it('holds from today on at the earliest, and takes no day away from one that begins later', () => {
    expect(decide([nik], '2024-05-30').ok).toBe(false);
    expect(decide([nik], '2024-05-31').ok).toBe(true);
    expect(decide([nik], '2024-06-01', '2024-07-01').ok).toBe(false);
    expect(decide([nik], '2024-05-31', '2024-05-31')).toMatchObject({
      error: { code: 'OFFICE_TEMPLATE_PAST', earliest: '2024-06-01' },
    });
  });
});

describe('the file of an office', () => {
  it('is written of a decree that is enacted, for as many people as were shown', () => {
    expect(decideOfficeFile({ status: 'PROPOSED', people: 3 }, 3)).toMatchObject({
      error: { code: 'OFFICE_FILE_NOT_ENACTED' },
    });
    expect(decideOfficeFile({ status: 'ENACTED', people: 0 }, 1)).toMatchObject({
      error: { code: 'OFFICE_FILE_NOBODY' },
    });
    expect(decideOfficeFile({ status: 'ENACTED', people: 4 }, 3)).toMatchObject({
      error: { code: 'OFFICE_FILE_CHANGED', people: 4, shown: 3 },
    });
    expect(decideOfficeFile({ status: 'ENACTED', people: 3 }, 3).ok).toBe(true);
  });
});
