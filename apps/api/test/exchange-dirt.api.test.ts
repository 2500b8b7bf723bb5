import { MESSAGES } from '@lindung/i18n/messages';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { villageOf } from './attack.js';
import {
  candidate,
  type CandidateLine,
  confirmed,
  countRows,
  csvOf,
  imported,
  importRowsOf,
  newList,
  previewed,
} from './candidate-file.js';
import { signedAgreement } from './planted.js';
import { type Client, key, World } from './world.js';

/** What is to be said of a refused line: field, code, value as it may be shown, remedy. */
type Said = readonly [field: string, code: string, value: string, remedy: string];
interface Dirt {
  readonly change: Partial<CandidateLine>;
  readonly said: readonly Said[];
}

const nikOf = (n: number): string => candidate(n).NIK;
const bullets = (count: number, tail: string): string => '•'.repeat(count) + tail;
const compare = 'COMPARE_WITH_ID_CARD';

/** One line of each kind that is refused by what it says itself. */
const dirt: Readonly<Record<string, Dirt>> = {
  'a NIK of 15 digits': {
    change: { NIK: '737201110560001' },
    said: [['nik', 'NIK_LENGTH', bullets(13, '01'), compare]],
  },
  'a NIK of 17 digits': {
    change: { NIK: '73720111056000123' },
    said: [['nik', 'NIK_LENGTH', bullets(15, '23'), compare]],
  },
  'a NIK as a spreadsheet shows it': {
    change: { NIK: '7,37E+15' },
    said: [['nik', 'NIK_SCIENTIFIC', '•,••E+15', 'FORMAT_COLUMN_AS_TEXT']],
  },
  'a NIK with a letter': {
    change: { NIK: '73720111O5600012' },
    said: [['nik', 'NIK_NOT_DIGITS', bullets(14, '12'), compare]],
  },
  'a NIK of day 00': {
    change: { NIK: '7372010005600012' },
    said: [['nik', 'NIK_BAD_DAY', bullets(14, '12'), compare]],
  },
  'a NIK of month 13': {
    change: { NIK: '7372011113600012' },
    said: [['nik', 'NIK_BAD_MONTH', bullets(14, '12'), compare]],
  },
  'a NIK of 31 February': {
    change: { NIK: '7372013102600012' },
    said: [['nik', 'NIK_IMPOSSIBLE_DATE', bullets(14, '12'), compare]],
  },
  'a NIK with the serial 0000': {
    change: { NIK: '7372011105600000' },
    said: [['nik', 'NIK_SERIAL_ZERO', bullets(14, '00'), compare]],
  },
  'a date with the month first': {
    change: { 'Tanggal Lahir': '05/13/1960' },
    said: [['birthDate', 'DATE_MONTH_FIRST', '05/13/1960', 'WRITE_DAY_FIRST']],
  },
  'a day that never was': {
    change: { 'Tanggal Lahir': '31/02/1980' },
    said: [['birthDate', 'DATE_IMPOSSIBLE', '31/02/1980', compare]],
  },
  'a date of the future': {
    change: { 'Tanggal Lahir': '01/06/2024' },
    said: [['birthDate', 'DATE_OUT_OF_RANGE', '01/06/2024', compare]],
  },
  'a date in words': {
    change: { 'Tanggal Lahir': 'kemarin' },
    said: [['birthDate', 'DATE_UNREADABLE', 'kemarin', 'WRITE_DAY_FIRST']],
  },
  'a village nobody knows': {
    change: { 'Kode Wilayah': '', 'Desa/Kelurahan': 'Antah Berantah' },
    said: [['villageName', 'VILLAGE_UNKNOWN', 'Antah Berantah', 'CHECK_VILLAGE']],
  },
  'a village code nobody knows': {
    change: { 'Kode Wilayah': '73.72.09.1001' },
    said: [['villageCode', 'VILLAGE_UNKNOWN', '73.72.09.1001', 'CHECK_VILLAGE']],
  },
  'the code of a district': {
    change: { 'Kode Wilayah': '73.72.01' },
    said: [['villageCode', 'VILLAGE_CODE_INVALID', '73.72.01', 'CHECK_VILLAGE']],
  },
  'a village of the neighbours': {
    change: { 'Kode Wilayah': '73.71.01.1001' },
    said: [['villageCode', 'VILLAGE_OUTSIDE_REGION', '73.71.01.1001', 'SEND_TO_OTHER_REGION']],
  },
  'no village': {
    change: { 'Kode Wilayah': '' },
    said: [['villageName', 'PERSON_NOT_REGISTERED', '', 'ADD_VILLAGE']],
  },
  'no name': { change: { 'Nama Lengkap': ' ' }, said: [['fullName', 'NAME_EMPTY', '', 'FILL_IN']] },
  'a name with digits': {
    change: { 'Nama Lengkap': 'Andi 2' },
    said: [['fullName', 'NAME_INVALID', 'Andi 2', compare]],
  },
  'a formula for a name': {
    change: { 'Nama Lengkap': '=HYPERLINK(A1)' },
    said: [['fullName', 'TEXT_IS_FORMULA', '=HYPERLINK(A1)', 'WRITE_TEXT']],
  },
  'a formula for an occupation': {
    change: { Pekerjaan: '+cmd|calc' },
    said: [['occupation', 'TEXT_IS_FORMULA', '+cmd|calc', 'WRITE_TEXT']],
  },
  'a sex that is none': {
    change: { 'Jenis Kelamin': '?' },
    said: [['sex', 'SEX_UNREADABLE', '?', 'WRITE_L_OR_P']],
  },
  'a decile beyond ten': {
    change: { Desil: '11' },
    said: [['decile', 'DECILE_INVALID', '11', 'WRITE_1_TO_10']],
  },
  'a decile to be cleared': {
    change: { Desil: '[HAPUS]' },
    said: [['decile', 'FIELD_NOT_CLEARABLE', '[HAPUS]', 'WRITE_VALUE']],
  },
  'a NIK in the column of phones': {
    change: { 'No HP': '7372011105600099' },
    said: [['phone', 'PHONE_INVALID', bullets(14, '99'), 'REMOVE_SIGNS']],
  },
  'a NIK in the address': {
    change: { Alamat: 'Jalan Mawar, NIK 7372011105600098' },
    said: [['address', 'TEXT_HOLDS_NIK', `Jalan Mawar, NIK ${bullets(14, '98')}`, 'MOVE_NUMBER']],
  },
  'an address without end': {
    change: { Alamat: 'x'.repeat(251) },
    said: [['address', 'TEXT_TOO_LONG', 'x'.repeat(60), 'SHORTEN']],
  },
  'three things wrong at once': {
    change: { NIK: '1', 'Nama Lengkap': '', Desil: 'miskin' },
    said: [
      ['nik', 'NIK_LENGTH', '1', compare],
      ['fullName', 'NAME_EMPTY', '', 'FILL_IN'],
      ['decile', 'DECILE_INVALID', 'miskin', 'WRITE_1_TO_10'],
    ],
  },
  'nothing but a phone number': {
    change: {
      NIK: '',
      'Nama Lengkap': '',
      'Tanggal Lahir': '',
      'Jenis Kelamin': '',
      'Kode Wilayah': '',
      'No HP': '081234567890',
    },
    said: [
      ['fullName', 'NAME_EMPTY', '', 'FILL_IN'],
      ['birthDate', 'DATE_EMPTY', '', 'FILL_IN'],
      ['sex', 'SEX_EMPTY', '', 'FILL_IN'],
      ['villageName', 'VILLAGE_EMPTY', '', 'FILL_IN'],
    ],
  },
};

const remedies = MESSAGES.id.enums.RemedyCode;
const issuesOf = (said: readonly Said[]) =>
  said.map(([field, code, value, remedy]) => ({
    field,
    code,
    value,
    remedy: remedies[remedy as keyof typeof remedies],
  }));

describe('a dirty file', () => {
  let world: World;
  let officer: Client;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  });
  afterAll(() => world.close());

  const register = async (client: Client, regency: string, n: number, fullName: string): Promise<string> => {
    const { createWorker } = await client.ask<{ createWorker: { id: string } }>(
      'mutation ($input: CreateWorkerInput!) { createWorker(input: $input) { id } }',
      {
        input: {
          idempotencyKey: key(),
          fullName,
          nik: nikOf(n),
          birthDate: '1971-02-03',
          sex: 'MALE',
          villageId: await villageOf(world, regency),
        },
      },
    );
    return createWorker.id;
  };

  it('has every line refused for what is wrong with it, in the words that help, and the good ones taken', async () => {
    const listId = await newList(officer);
    const kinds = Object.values(dirt);
    const lines = kinds.flatMap(({ change }, at) => [candidate(2 * at), candidate(2 * at + 1, change)]);
    const job = await previewed(officer, listId, csvOf(lines));
    const counts = {
      lines: lines.length,
      added: kinds.length,
      changed: 0,
      unchanged: 0,
      refused: kinds.length,
    };
    expect(job).toMatchObject({ state: 'AWAITING_CONFIRMATION', result: { ...counts, warnings: 0 } });
    const said = await importRowsOf(officer, job.id, 'REFUSED');
    expect(Object.fromEntries(said.map(({ lineNo, issues }) => [lineNo, issues]))).toEqual(
      Object.fromEntries(kinds.map((kind, at) => [2 * at + 3, issuesOf(kind.said)])),
    );
    expect((await confirmed(officer, job.id)).result).toMatchObject(counts);
    expect(await importRowsOf(officer, job.id, 'REFUSED')).toEqual(said);
    expect(await countRows(world, 'candidate', `list_id = '${listId}'`)).toBe(kinds.length);
  });

  it('says of doubles which line has the person first, and no word of others', async () => {
    const elsewhere = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
    await register(officer, '73.72', 201, 'Orang Lain');
    await register(elsewhere, '73.11', 202, 'Orang Barru');
    const deceased = await register(officer, '73.72', 203, 'Almarhum');
    await asSuperuser(world, (client) =>
      client.query(`UPDATE person SET status = 'DECEASED' WHERE id = $1`, [deceased]),
    );
    const lines = [
      candidate(200),
      candidate(204, { NIK: nikOf(200) }),
      candidate(200, { NIK: '' }),
      candidate(201),
      candidate(202),
      candidate(203, { 'Nama Lengkap': 'Almarhum', 'Tanggal Lahir': '03/02/1971' }),
      candidate(205, { NIK: '' }),
      candidate(205),
    ];
    const job = await previewed(officer, await newList(officer), csvOf(lines));
    expect(job.result).toMatchObject({ lines: 8, added: 3, refused: 5 });
    const said = new Map(
      (await importRowsOf(officer, job.id, 'REFUSED')).map(({ lineNo, issues }) => [lineNo, issues]),
    );
    expect(Object.fromEntries(said)).toEqual({
      3: issuesOf([['nik', 'NIK_TWICE_IN_FILE', '2', 'KEEP_ONE_ROW']]),
      4: issuesOf([['fullName', 'PERSON_TWICE_IN_FILE', '2', 'KEEP_ONE_ROW']]),
      5: issuesOf([['fullName', 'NIK_OF_OTHER_NAME', 'Orang Lain', 'CORRECT_NIK_OR_PERSON']]),
      7: issuesOf([['nik', 'PERSON_DECEASED', '', 'ASK_CIVIL_REGISTRY']]),
      9: issuesOf([['fullName', 'PERSON_TWICE_IN_FILE', '8', 'KEEP_ONE_ROW']]),
    });
    expect((await confirmed(officer, job.id)).result).toMatchObject({ lines: 8, added: 3, refused: 5 });
  });

  it('has dates taken in every notation, and what is missing from the NIK with a warning', async () => {
    const listId = await newList(officer);
    const notations = ['13/05/1960', '13-05-1960', '1960-05-13', '13 Mei 1960', '13.05.60', '22049'];
    const [date, sex, bare] = [candidate(320), candidate(321), candidate(322)];
    const lines = [
      ...notations.map((text, at) =>
        candidate(300 + 2 * at, { NIK: `737201130560${1000 + at}`, 'Tanggal Lahir': text }),
      ),
      { ...date, 'Tanggal Lahir': '' },
      { ...sex, 'Jenis Kelamin': '' },
      { ...bare, NIK: '' },
      candidate(324, { NIK: `990101${nikOf(324).slice(6)}` }),
      candidate(325, { 'Tanggal Lahir': '01/01/1961', 'Jenis Kelamin': 'Laki-laki' }),
      candidate(326, { 'Tempat Lahir': '', Alamat: '', Pekerjaan: '', Desil: '' }),
      candidate(327, { NIK: '7372011305150007', 'Tanggal Lahir': '13/05/2015', 'Jenis Kelamin': 'L' }),
    ];
    const job = await imported(officer, listId, csvOf(lines));
    expect(job.result).toMatchObject({ lines: 13, added: 13, refused: 0, warnings: 6 });
    const warned = (await importRowsOf(officer, job.id)).filter(({ warnings }) => warnings.length > 0);
    expect(warned.map(({ lineNo, warnings }) => [lineNo, ...warnings.map(({ code }) => code)])).toEqual([
      [8, 'BIRTH_DATE_FROM_NIK'],
      [9, 'SEX_FROM_NIK'],
      [10, 'NIK_MISSING'],
      [11, 'NIK_PREFIX_UNKNOWN'],
      [12, 'NIK_BIRTH_DATE_DIFFERS', 'NIK_SEX_DIFFERS'],
      [14, 'AGE_BELOW_MINIMUM'],
    ]);
    const of = (where: string) => countRows(world, 'person', where);
    expect(await of(`birth_date = '1960-05-13' AND nik_tail ~ '^0[0-5]$'`)).toBe(notations.length);
    expect(await of(`nik_cipher IS NULL AND full_name = '${bare['Nama Lengkap']}'`)).toBe(1);
    expect(await of(`sex = 'FEMALE' AND full_name = '${sex['Nama Lengkap']}'`)).toBe(1);
  });

  it('has a person of 66 taken, whom the list calls too old for the line', async () => {
    const { lineId } = await signedAgreement(world, officer, 5);
    const listId = await newList(officer, { lineId });
    const old = candidate(400, { NIK: '7372011305570001', 'Tanggal Lahir': '13/05/1957' });
    expect((await imported(officer, listId, csvOf([old]))).result).toMatchObject({ added: 1, warnings: 0 });
    const { candidates } = await officer.ask<{ candidates: { nodes: unknown[] } }>(
      `query ($listId: ID!) { candidates(listId: $listId, first: 10) {
         nodes { eligible reasons { reason actual } rank } } }`,
      { listId },
    );
    expect(candidates.nodes).toEqual([
      { eligible: false, reasons: [{ reason: 'TOO_OLD', actual: '66' }], rank: null },
    ]);
  });
});
