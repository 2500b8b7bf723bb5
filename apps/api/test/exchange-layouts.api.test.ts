import ExcelJS from 'exceljs';
import { encode } from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import {
  candidate,
  countRows,
  csvOf,
  imported,
  newList,
  previewed,
  putFile,
  startImport,
} from './candidate-file.js';
import { type Client, key, World } from './world.js';

describe('a file of candidates', () => {
  let world: World;
  let officer: Client;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  });
  afterAll(() => world.close());

  let people = 0;
  const someone = (change: object = {}) => candidate((people += 1), change);
  const namesOf = async (listId: string): Promise<string[]> =>
    asSuperuser(world, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `SELECT full_name AS name FROM candidate c JOIN person p ON p.id = c.person_id WHERE list_id = $1 ORDER BY 1`,
        [listId],
      );
      return rows.map(({ name }) => name);
    });
  const problemOf = async (content: Buffer, name?: string) => {
    const { id, state, error } = await previewed(officer, await newList(officer), content, name);
    expect(state).toBe('FAILED');
    expect(await countRows(world, 'staged_candidate', `job_id = '${id}'`)).toBe(0);
    return { code: error?.code, ...(JSON.parse(error?.params ?? '{}') as object) };
  };

  it.each([
    ['semicolons and a mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['commas', (text: string) => Buffer.from(text.replaceAll(';', ','))],
    ['tabs', (text: string) => Buffer.from(text.replaceAll(';', '\t'))],
    ['Windows-1252', (text: string) => encode(text, 'windows-1252')],
    ['UTF-16 with a mark', (text: string) => encode(`\uFEFF${text}`, 'utf16le')],
    ['bare line feeds', (text: string) => Buffer.from(text.replaceAll('\r\n', '\n'))],
    [
      'ends of lines of three kinds',
      (text: string) => Buffer.from(text.replace('\r\n', '\n').replace('\r\n', '\r')),
    ],
    ['blank lines and a title', (text: string) => Buffer.from(`DAFTAR CALON\r\n\r\n${text}\r\n ; ;\r\n`)],
  ])('is read with %s', async (_, write) => {
    const listId = await newList(officer);
    const [first, second] = [someone({ 'Nama Lengkap': 'André Müller' }), someone()];
    const text = csvOf([first, second]).toString();
    const job = await imported(officer, listId, write(text));
    expect(job.result).toMatchObject({ lines: 2, added: 2, refused: 0 });
    expect(await namesOf(listId)).toEqual(['André Müller', second['Nama Lengkap']]);
  });

  it('may have its columns in any order, under other names, with others between them, and without most', async () => {
    const listId = await newList(officer);
    const { NIK } = someone();
    const file = `No;JK;kelurahan;Nomor  KTP;Keterangan;NAMA PESERTA\n1;P;Kel. Lakessi;'${NIK};x;Ani Ujung`;
    expect((await imported(officer, listId, Buffer.from(file))).result).toMatchObject({ lines: 1, added: 1 });
    expect(await namesOf(listId)).toEqual(['Ani Ujung']);
  });

  it('may be a workbook of several sheets: one table, its lines told by the sheet, and notes passed over', async () => {
    const listId = await newList(officer);
    const [one, two] = [someone(), someone()];
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Petunjuk').addRow(['Isi lembar berikut']);
    const head = ['NIK', 'Nama Lengkap', 'Tanggal Lahir', 'Jenis Kelamin', 'Kode Wilayah'] as const;
    const first = workbook.addWorksheet('Lakessi');
    first.addRows([head, head.map((column) => one[column])]);
    const turned = [...head].reverse();
    const second = workbook.addWorksheet('Mallusetasi');
    second.addRows([turned, turned.map((column) => two[column]), turned.map(() => 'x')]);
    const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
    const { result } = await previewed(officer, listId, bytes, 'calon.xlsx');
    expect(result).toMatchObject({ lines: 3, added: 2, refused: 1 });
    const { jobs } = await officer.ask<{ jobs: { nodes: [{ result: object }] } }>(
      '{ jobs(first: 1) { nodes { result { sheets { name linesBefore } skippedSheets } } } }',
    );
    expect(jobs.nodes[0].result).toEqual({
      sheets: [
        { name: 'Lakessi', linesBefore: 0 },
        { name: 'Mallusetasi', linesBefore: 2 },
      ],
      skippedSheets: ['Petunjuk'],
    });
  });

  it('may be a workbook with cells of every kind', async () => {
    const listId = await newList(officer);
    const [one, two, three] = [someone(), someone(), someone()];
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Catatan', { state: 'hidden' }).addRow(['bukan ini']);
    const sheet = workbook.addWorksheet('Calon');
    sheet.addRow(['DAFTAR CALON PENERIMA']);
    sheet.mergeCells('A1:F1');
    sheet.addRow(['NIK', 'Nama Lengkap', 'Tanggal Lahir', 'Jenis Kelamin', 'Kode Wilayah', 'Desil']);
    const day = (text: string) => new Date(`${text.split('/').reverse().join('-')}T00:00:00Z`);
    const born = (line: typeof one) => day(line['Tanggal Lahir']);
    const place = one['Kode Wilayah'];
    sheet.addRow([
      one.NIK,
      { richText: [{ text: 'Ani ' }, { text: 'Kaya' }] },
      born(one),
      one['Jenis Kelamin'],
      place,
      2,
    ]);
    sheet.addRow([
      two.NIK,
      { formula: '"Budi "&"Rumus"', result: 'Budi Rumus' },
      born(two),
      two['Jenis Kelamin'],
      place,
      '2',
    ]);
    sheet.addRow([
      Number(three.NIK),
      'Citra Angka',
      born(three),
      three['Jenis Kelamin'],
      Number(place.replaceAll('.', '')),
      2.0,
    ]);
    sheet.addRow([]);
    const job = await imported(officer, listId, Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(job.result).toMatchObject({ lines: 3, added: 3, refused: 0, warnings: 0 });
    expect(await namesOf(listId)).toEqual(['Ani Kaya', 'Budi Rumus', 'Citra Angka']);
  });

  const tooLong = () => Buffer.from(`NIK;Nama;Desa\n1;${'x'.repeat(10 * 1024 * 1024)};Lakessi\n`);
  it.each<[string, () => Buffer, object]>([
    ['has no byte', () => Buffer.alloc(0), { code: 'FILE_EMPTY' }],
    ['has a header alone', () => csvOf([]), { code: 'FILE_EMPTY' }],
    ['has blank lines alone', () => Buffer.from('\r\n ; \r\n'), { code: 'FILE_EMPTY' }],
    [
      'has no header and is a text that is called a workbook',
      () => Buffer.from('1;Ani;Lakessi\n'),
      { code: 'FILE_KIND_UNKNOWN' },
    ],
    [
      'lacks all but the village',
      () => Buffer.from('Desa\nLakessi\n'),
      { code: 'FILE_COLUMN_MISSING', columns: ['nik', 'fullName'] },
    ],
    [
      'lacks the name',
      () => Buffer.from('NIK;Desa\n1;Lakessi\n'),
      { code: 'FILE_COLUMN_MISSING', columns: ['fullName'] },
    ],
    [
      'has a column twice',
      () => Buffer.from('NIK;Nama;Desa;No KTP\n1;Ani;Lakessi;1\n'),
      { code: 'FILE_COLUMN_TWICE', column: 'nik' },
    ],
    ['has a cell of 10 MB', tooLong, { code: 'FILE_ROW_TOO_LONG', line: 2 }],
    [
      'has a quote that nobody closed',
      () => Buffer.from('NIK;Nama;Desa\n1;"Ani;Lakessi\n'),
      { code: 'FILE_QUOTE_NOT_CLOSED', line: 2 },
    ],
    ['is a workbook by its name alone', () => Buffer.from('PK\x03\x04 not a zip'), { code: 'FILE_DAMAGED' }],
    ['is a picture', () => Buffer.from('89504e470d0a1a0a0000000d', 'hex'), { code: 'FILE_KIND_UNKNOWN' }],
  ])('that %s fails with the reason, and leaves nothing', async (_, content, problem) => {
    expect(await problemOf(content(), 'calon.xlsx')).toMatchObject(problem);
  });

  it('is taken only with a name, from a form of our own and of those who may import', async () => {
    const file = csvOf([someone()]);
    expect((await putFile(officer, file, { name: ' ' })).status).toBe(400);
    expect((await putFile(officer, file, { header: {} })).status).toBe(403);
    expect((await putFile(world.anybody, file)).status).toBe(401);
    const auditor = await world.user('AUDITOR', { region: '73.72' });
    expect((await putFile(auditor, file)).status).toBe(403);
    const colleague = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const { body } = await putFile(colleague, file, { name: '../../7372014507891234 calon\u0007.csv' });
    const input = { idempotencyKey: key(), listId: await newList(officer), fileId: body.id };
    expect(await officer.refusal(startImport, { input })).toBe('NOT_FOUND');
    const { startCandidateImport: job } = await colleague.ask<{ startCandidateImport: { fileName: string } }>(
      startImport,
      { input },
    );
    expect(job.fileName).toBe('x calon .csv');
  });
});
