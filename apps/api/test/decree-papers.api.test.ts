import { issueConfirmation } from '@lindung/db/enrolment/confirmation.repository';
import { strFromU8, unzipSync, unzlibSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runWaitingJobs } from '../src/exchange/exchange.public.js';
import { asSuperuser } from './as-superuser.js';
import { newBranch } from './planted.js';
import { type PlantedRegion, plantedPeople, plantRegion } from './planted-region.js';
import { type Client, key, World } from './world.js';

const start =
  'mutation ($input: StartDecreeDocumentInput!) { startDecreeDocument(input: $input) { id kind fileName } }';
const nikOfEverybody = '7372014507890123';

describe('the paper of a decree', () => {
  let world: World;
  let officer: Client;
  let of: PlantedRegion;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    of = await plantRegion(world, '73.72', await newBranch(world, ['73.72']));
  });
  afterAll(() => world.close());

  const input = (more: object = {}) => ({
    input: {
      idempotencyKey: key(),
      decreeId: of.decreeId,
      format: 'DOCX',
      identity: 'MASKED',
      agency: 'Dinas Tenaga Kerja',
      address: null,
      reason: null,
      signerName: 'Nama Pejabat',
      signerTitle: 'Wali Kota Parepare',
      place: 'Parepare',
      ...more,
    },
  });
  const write = async (more: object = {}, client = officer): Promise<Buffer> => {
    const { startDecreeDocument: made } = await client.ask<{ startDecreeDocument: { id: string } }>(
      start,
      input(more),
    );
    await runWaitingJobs(world.services);
    const { job } = await client.ask<{
      job: { state: string; result: { rows: number; downloadFileId: string } };
    }>('query ($id: ID!) { job(id: $id) { state error { code } result { rows downloadFileId } } }', {
      id: made.id,
    });
    expect(job).toMatchObject({ state: 'SUCCEEDED', result: { rows: plantedPeople.enrolled } });
    const file = await world.server.http.inject({
      method: 'GET',
      url: `/files/${job.result.downloadFileId}`,
      headers: client.headers,
    });
    expect(file.statusCode).toBe(200);
    return file.rawPayload;
  };
  const textOfDocx = (bytes: Buffer): string =>
    strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml'] ?? new Uint8Array());

  it('names everybody of the decree with the NIK masked and no birth date, under the letterhead, for an official to sign', async () => {
    const text = textOfDocx(await write());
    expect(text.match(/Orang \d{6}/g)).toHaveLength(plantedPeople.enrolled);
    for (const words of [
      'DINAS TENAGA KERJA',
      'WALI KOTA PAREPARE',
      'Nama Pejabat',
      'REKAPITULASI',
      '**************',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain(nikOfEverybody);
    expect(text).not.toMatch(/\d{2}-\d{2}-19\d{2}/);
  });

  it('holds NIKs in full for a reason alone, and the trail tells whose and why', async () => {
    expect(await officer.refusal(start, input({ identity: 'FULL' }))).toBe('NIKS_NEED_REASON');
    const reason = 'Lampiran untuk ditandatangani wali kota';
    const text = textOfDocx(await write({ identity: 'FULL', reason }));
    expect(text.split(nikOfEverybody)).toHaveLength(plantedPeople.enrolled + 1);
    const told = await asSuperuser(world, async (client) => {
      const { rows } = await client.query<{ details: object; people: number }>(
        `SELECT details, cardinality(persons) AS people FROM audit_event
         WHERE operation = 'startDecreeDocument' AND details ? 'fileId' AND details->>'identity' = 'FULL'`,
      );
      return rows;
    });
    expect(told).toMatchObject([{ details: { reason, identity: 'FULL' }, people: plantedPeople.enrolled }]);
  });

  it('is masked for who may reveal no NIK, whatever is asked', async () => {
    const finance = await world.user('FINANCE_OFFICER', { region: '73.72' });
    const reason = 'Lampiran untuk pembayaran iuran';
    expect(await finance.refusal(start, input({ identity: 'FULL', reason }))).toBe('NIKS_NOT_REVEALED');
    expect(textOfDocx(await write({}, finance))).not.toContain(nikOfEverybody);
  });

  it('is a PDF with as many pages as it says at its foot', async () => {
    const bytes = await write({ format: 'PDF' });
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const pages = Number(/\/Type \/Pages[\s\S]*?\/Count (\d+)/.exec(bytes.toString('latin1'))?.[1]);
    expect(pages).toBeGreaterThanOrEqual(3);
    expect(lettersOf(bytes)).toContain(`dari ${pages}`);
  });

  it('is not written of a decree of elsewhere, nor of one that was taken back', async () => {
    const elsewhere = await world.user('PROGRAMME_OFFICER', { region: '73.71' });
    expect(await elsewhere.refusal(start, input())).toBe('NOT_FOUND');
    await officer.ask('mutation ($input: CancelDecreeInput!) { cancelDecree(input: $input) { id } }', {
      input: { idempotencyKey: key(), id: of.waitingDecreeId, version: 1, reason: 'Salah daftar calon' },
    });
    expect(await officer.refusal(start, input({ decreeId: of.waitingDecreeId }))).toBe('DECREE_NOT_PRINTED');
  });

  it('is confirmed to whoever scans its code, without a word of a person; another code is not known', async () => {
    const acting = {
      as: 'ASSIGNMENT',
      userId: officer.userId,
      jurisdiction: { level: 'REGENCY', regionId: Number(of.regionId) },
    } as const;
    const sign = await world.services.database.write(acting, (tx) =>
      issueConfirmation(tx, {
        decreeId: of.decreeId,
        issuedBy: officer.userId ?? '',
        regencyId: Number(of.regionId),
        districtId: null,
        villageId: null,
      }),
    );
    const look = (code: string) =>
      world.server.http.inject({
        method: 'GET',
        url: `/konfirmasi/${code}`,
        headers: { 'accept-language': 'id' },
      });
    const found = await look(sign);
    expect(found.statusCode).toBe(200);
    expect(found.body).toContain('Sudah ditetapkan dan berlaku');
    expect(found.body).not.toMatch(/Orang \d|\d{16}|•/);
    const unknown = await look(`${sign.slice(0, -1)}${sign.endsWith('A') ? 'B' : 'A'}`);
    expect([unknown.statusCode, unknown.body.includes('tidak dikenal')]).toEqual([404, true]);
    const kept = await asSuperuser(world, async (client) => {
      const { rows } = await client.query<{ text: string }>(`SELECT c::text AS text FROM confirmation c`);
      return rows.map(({ text }) => text).join('\n');
    });
    expect(kept).not.toContain(sign);
  });
});

/** The letters of a PDF's pages, as its fonts spell them. */
function lettersOf(bytes: Buffer): string {
  const raw = bytes.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => {
    try {
      return Buffer.from(unzlibSync(new Uint8Array(Buffer.from(body, 'latin1')))).toString('latin1');
    } catch {
      return '';
    }
  });
  return [...streams.join('\n').matchAll(/\[([^\]]*)\] TJ/g)]
    .map(([, parts = '']) =>
      [...parts.matchAll(/<([0-9a-f]+)>/g)]
        .map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1'))
        .join(''),
    )
    .join('\n');
}
