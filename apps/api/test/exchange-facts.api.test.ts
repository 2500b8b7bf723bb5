import { FamilyCard } from '@lindung/domain/worker/family-card';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import {
  candidate,
  confirmed,
  getFile,
  importRowsOf,
  imported,
  newList,
  previewed,
} from './candidate-file.js';
import { type Client, key, World } from './world.js';

const HEADER =
  'NIK;Nama;Tgl Lahir;Kode Wilayah;NO_KK;NAMA_LGKP_IBU;STAT_KWN;Pekerjaan Sampingan;Tempat Kerja;Jam Kerja Seminggu';
const card = '7372010506100003';
const other = '7372010506100004';

const changes = `query ($jobId: ID!) { importRows(jobId: $jobId, first: 10) { nodes {
  change { fields before { familyCardMasked maritalStatus secondOccupation workPlace weeklyHours }
    after { familyCardMasked maritalStatus secondOccupation workPlace weeklyHours } } } } }`;

describe('what else the registry holds of a person', () => {
  let world: World;
  let officer: Client;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  });
  afterAll(() => world.close());

  let people = 0;
  const someone = () => {
    const line = candidate((people += 1));
    return [line.NIK, line['Nama Lengkap'], line['Tanggal Lahir'], '73.72.04.1003'] as const;
  };
  const fileOf = (...rows: ReadonlyArray<readonly string[]>) =>
    Buffer.from([HEADER, ...rows.map((row) => row.join(';'))].join('\n'));
  const registered = (name: string) =>
    asSuperuser(world, async (client) => {
      const { rows } = await client.query<Record<string, unknown>>(
        `SELECT mother_name, marital_status, second_occupation, second_occupation_code, work_place, weekly_hours, family_card_tail,
           encode(family_card_index, 'hex') AS card, encode(family_card_cipher, 'hex') AS cipher
         FROM person WHERE full_name = $1`,
        [name],
      );
      return rows[0];
    });
  const full = ['Sitti Aminah', 'KAWIN', 'Sopir ojek', 'Pasar Lakessi', '48'] as const;

  it('is brought by a file under the names of the registers, the family card encrypted and found by its number', async () => {
    const row = someone();
    const job = await imported(officer, await newList(officer), fileOf([...row, card, ...full]));
    expect(job.result).toMatchObject({ lines: 1, added: 1, refused: 0 });
    expect(await registered(row[1])).toMatchObject({
      mother_name: 'Sitti Aminah',
      marital_status: 'MARRIED',
      second_occupation: 'Sopir ojek',
      second_occupation_code: expect.stringMatching(/^\d{4}$/) as string,
      work_place: 'Pasar Lakessi',
      weekly_hours: 48,
      family_card_tail: '03',
    });
    const index = world.services.keyRing.familyCardIndex(FamilyCard.parse(card)).toString('hex');
    expect(await registered(row[1])).toMatchObject({ card: index });
    const plain = await asSuperuser(world, async (client) => {
      const { rows } = await client.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM staged_candidate s JOIN job j ON j.id = s.job_id
         WHERE to_jsonb(s)::text LIKE '%' || $1 || '%' OR to_jsonb(j)::text LIKE '%' || $1 || '%'`,
        [card],
      );
      return rows[0]?.n;
    });
    expect(plain).toBe(0);
    // The same file again knows everything already.
    const again = await previewed(officer, job.listId ?? '', fileOf([...row, card, ...full]));
    expect(again.result).toMatchObject({ lines: 1, unchanged: 1 });
  });

  it('is changed as the preview shows it, kept where a cell is blank, cleared where it may be, and given back', async () => {
    const row = someone();
    await imported(officer, await newList(officer), fileOf([...row, card, ...full]));
    const before = await registered(row[1]);
    const listId = await newList(officer);
    const blank = await previewed(officer, listId, fileOf([...row, '', '-', '', '', '', '']));
    expect((await importRowsOf(officer, blank.id))[0]).toMatchObject({
      outcome: 'ADDED',
      warnings: [{ field: 'sex' }],
    });
    await confirmed(officer, blank.id);
    expect(await registered(row[1])).toEqual(before);

    const next = fileOf([...row, other, 'Hj. Aminah', 'Cerai Mati', '[HAPUS]', 'Pelabuhan', '20']);
    const { id } = await previewed(officer, await newList(officer), next);
    const { importRows } = await officer.ask<{ importRows: { nodes: unknown[] } }>(changes, { jobId: id });
    expect(importRows.nodes).toEqual([
      {
        change: {
          fields: [
            'motherName',
            'maritalStatus',
            'familyCardMasked',
            'secondOccupation',
            'workPlace',
            'weeklyHours',
          ],
          before: {
            familyCardMasked: expect.stringMatching(/03$/) as string,
            maritalStatus: 'MARRIED',
            secondOccupation: 'Sopir ojek',
            workPlace: 'Pasar Lakessi',
            weeklyHours: 48,
          },
          after: {
            familyCardMasked: expect.stringMatching(/04$/) as string,
            maritalStatus: 'WIDOWED',
            secondOccupation: null,
            workPlace: 'Pelabuhan',
            weeklyHours: 20,
          },
        },
      },
    ]);
    await confirmed(officer, id);
    expect(await registered(row[1])).toMatchObject({
      mother_name: 'Hj. Aminah',
      marital_status: 'WIDOWED',
      second_occupation: null,
      second_occupation_code: null,
      family_card_tail: '04',
      weekly_hours: 20,
    });
    await officer.ask('mutation ($input: UndoImportInput!) { undoImport(input: $input) { id } }', {
      input: { idempotencyKey: key(), jobId: id, reason: 'Berkas yang salah' },
    });
    expect(await registered(row[1])).toEqual(before);
  });

  it('is told where it can not be read, and refused where it would be lost or stands in the wrong place', async () => {
    const [odd, cleared, number] = [someone(), someone(), someone()];
    const job = await imported(
      officer,
      await newList(officer),
      fileOf(
        [...odd, odd[0], '-', '3', '', '', 'sepanjang hari'],
        [...cleared, '[HAPUS]', '', '', '', '', ''],
        [...number, '', `Ani ${number[0]}`, '', '', '', ''],
      ),
    );
    expect(job.result).toMatchObject({ lines: 3, added: 1, refused: 2 });
    const rows = await importRowsOf(officer, job.id);
    expect(rows[0]?.warnings.map(({ code }) => code)).toEqual([
      'FAMILY_CARD_NOT_READ',
      'MARITAL_STATUS_NOT_READ',
      'WEEKLY_HOURS_NOT_READ',
      'SEX_FROM_NIK',
    ]);
    expect(rows.slice(1).map(({ issues }) => issues[0])).toMatchObject([
      { field: 'familyCard', code: 'FIELD_NOT_CLEARABLE' },
      { field: 'motherName', code: 'TEXT_HOLDS_NIK' },
    ]);
    expect(await registered(odd[1])).toMatchObject({ family_card_tail: null, marital_status: null });
    // Refused rows go back with their columns, and can come again corrected.
    const sent = await getFile(officer, String(job.result?.['downloadFileId']));
    const text = sent.bytes.toString('utf8').replace('[HAPUS]', card);
    expect(text).toContain(`${HEADER};_kesalahan`);
    const corrected = await previewed(officer, job.listId ?? '', Buffer.from(text));
    expect(corrected.result).toMatchObject({ lines: 2, added: 1, refused: 1 });
  });

  it('is the family card of a block where the register says it once for all', async () => {
    const [first, second] = [someone(), someone()];
    const text = [
      'NIK;Nama;Tgl Lahir;Kode Wilayah;SHDK',
      `No KK: ${other};;;;`,
      [...first, 'Kepala keluarga'].join(';'),
      [...second, 'Istri'].join(';'),
    ].join('\n');
    const job = await imported(officer, await newList(officer), Buffer.from(text));
    expect(job.result).toMatchObject({ lines: 2, added: 2 });
    const [one, two] = await Promise.all([registered(first[1]), registered(second[1])]);
    expect(one).toMatchObject({ family_card_tail: '04' });
    expect(two?.['card']).toBe(one?.['card']);
  });
});
