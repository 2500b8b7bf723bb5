import { purgeExpired } from '@lindung/db/exchange/purge';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { candidate, csvOf, getFile, imported, newList } from './candidate-file.js';
import { expectMixturesReconcile } from './import-mixtures.js';
import { Client, World } from './world.js';

describe('the file of refused rows', () => {
  let world: World;
  let officer: Client;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  });
  afterAll(() => world.close());

  /** Imports a text; answers the file of its refused rows. */
  const refusedOf = async (content: Buffer | string, client = officer) => {
    const job = await imported(client, await newList(client), Buffer.from(content));
    return { jobId: job.id, fileId: String(job.result?.['downloadFileId']) };
  };
  const oneRefused = () =>
    refusedOf(csvOf([candidate(1, { 'Nama Lengkap': '' }), candidate(2, { NIK: '7,37E+15' })]));
  const run = (statement: string, ...values: unknown[]) =>
    asSuperuser(world, (client) => client.query(statement, values));

  const oddFile = [
    'Catatan;Desa;Nama;NIK;L/P;HP;Tgl Lahir',
    'ok;Lakessi;Ani Baik;7372014101800001;P;;01/01/1980',
    '=1+1;Lakessi;+Budi;7372010101800002;L;-x;1980-01-01',
    'KK 7372010203040506;Lakessi;"Dg. ""Naba""; S";737201410180003;P;;41/01/1980',
    '',
  ].join('\r\n');

  it('has the columns of the file in their order and one more that says why, in the language of the reader', async () => {
    const bytesIn = async (language: string) => {
      const headers = { ...officer.headers, 'accept-language': language };
      const reader = new Client(world, headers, officer.userId, officer.assignmentId);
      const { fileId } = await refusedOf(oddFile, reader);
      return (await getFile(reader, fileId)).bytes.toString();
    };
    const masked = '•'.repeat(13);
    expect(await bytesIn('id')).toBe(
      [
        'Catatan;Desa;Nama;NIK;L/P;HP;Tgl Lahir;_kesalahan',
        `'=1+1;Lakessi;'+Budi;7372010101800002;L;'-x;1980-01-01;Nama lengkap: Isian berawal dengan tanda rumus (=, +, -, @) (+Budi). Hapus tanda di depan dan tulis isinya sebagai teks biasa. Nomor telepon: Nomor telepon tidak benar (-x). Hapus tanda yang bukan huruf atau angka.`,
        `KK 7372010203040506;Lakessi;"Dg. ""Naba""; S";737201410180003;P;;41/01/1980;NIK: NIK tidak 16 angka (${masked}03). Cocokkan dengan KTP. Tanggal lahir: Tanggal lahir tidak ada dalam kalender (41/01/1980). Cocokkan dengan KTP.`,
        '',
      ].join('\r\n'),
    );
    expect(await bytesIn('en')).toMatch(/;NIK: .*16 digits \(•{13}03\)\. .* Date of birth: /);
  });

  it('is a workbook of text cells where a workbook came', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Calon');
    sheet.addRow(['NIK', 'Nama', 'Desa', 'Tgl Lahir', 'L/P']);
    const born = new Date('1980-01-01T00:00:00Z');
    sheet.addRow(['7372014101800011', 'Ani', 'Lakessi', born, 'P']);
    sheet.addRow(['7372014101800012', '=Citra 2', 'Lakessi', born, 'P']);
    sheet.addRow([7372014101800010, 'Dewi', 'Lakessi', born, 'P']);
    const { fileId } = await refusedOf(Buffer.from(await workbook.xlsx.writeBuffer()));
    const { bytes } = await getFile(officer, fileId);
    const back = new ExcelJS.Workbook();
    await back.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    const rows = back.worksheets[0]?.getSheetValues().slice(1) as unknown as string[][];
    expect(rows.map((cells) => cells.slice(1))).toEqual([
      ['NIK', 'Nama', 'Desa', 'Tgl Lahir', 'L/P', '_kesalahan'],
      [
        '7372014101800012',
        '=Citra 2',
        'Lakessi',
        '1980-01-01',
        'P',
        expect.stringContaining('Nama lengkap: '),
      ],
      ['7.37201410180001E+15', 'Dewi', 'Lakessi', '1980-01-01', 'P', expect.stringContaining('NIK: ')],
    ]);
  });

  it('is for nobody but who confirmed the import, and the trail has each fetching', async () => {
    const { fileId } = await oneRefused();
    const others = [
      await world.user('PROGRAMME_OFFICER', { region: '73.72' }),
      await world.user('AUDITOR', { region: '73.72' }),
      await world.user('PROGRAMME_OFFICER', { region: '73.11' }),
      await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' }),
      world.anybody,
    ];
    const statuses = await Promise.all(others.map(async (other) => (await getFile(other, fileId)).status));
    expect(statuses).toEqual([404, 404, 404, 404, 401]);
    expect((await getFile(officer, fileId)).status).toBe(200);
    const { rows } = await run(
      `SELECT user_id FROM audit_event WHERE operation = 'file.download' AND object_id = $1`,
      fileId,
    );
    expect(rows).toEqual([{ user_id: officer.userId }]);
  });

  it('keeps no NIK in the clear anywhere in the database, and none at all when its time is over', async () => {
    const numbers = { NIK: '7372014507891234', 'No HP': '' };
    const spoiled = [
      candidate(11, { ...numbers, 'Nama Lengkap': '' }),
      candidate(12, { NIK: '737201450789567' }),
      candidate(13, { 'No HP': '7372014507898765' }),
      candidate(14, { ...numbers, NIK: '7372014507894321' }),
    ];
    const { jobId, fileId } = await refusedOf(csvOf(spoiled));
    const digits = spoiled.flatMap(({ NIK, 'No HP': phone }) => [NIK, phone]).filter((text) => text !== '');
    const asBytes = digits.map((text) => Buffer.from(text).toString('hex'));
    const sought = [...digits, ...asBytes].join('|');
    await asSuperuser(world, async (client) => {
      const tables = await client.query<{ name: string }>(
        `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename !~ '^region'`,
      );
      for (const { name } of tables.rows) {
        const found = await client.query(`SELECT FROM ${name} t WHERE t::text ~ $1`, [sought]);
        expect(found.rowCount, name).toBe(0);
      }
    });

    await run(`UPDATE file SET expires_at = now() - interval '1 second' WHERE id = $1`, fileId);
    expect((await getFile(officer, fileId)).status).toBe(404);
    await run(`UPDATE job SET created_at = now() - interval '31 days' WHERE id = $1`, jobId);
    await purgeExpired(world.services.database);
    for (const [left, id] of [
      ['file WHERE id', fileId],
      ['file_chunk WHERE file_id', fileId],
      ['staged_candidate WHERE job_id', jobId],
    ])
      expect((await run(`SELECT FROM ${left} = $1`, id)).rowCount, left).toBe(0);
  });

  it('is taken wholly once it is put right, whatever was wrong', () => expectMixturesReconcile(officer, 4));
});
