import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { pdfOf } from '../src/agreement/documents/document-samples.js';
import { candidate, csvOf, imported, newList } from './candidate-file.js';
import { copyForPerson } from './copy-for-person.js';
import { accept, propose, type Proposed } from './change-documents.js';
import { mergeGround, undo, update } from './merge-ground.js';
import { type Client, key, World } from './world.js';

const village = '73.72.04.1003';
const page = `query ($id: ID!) { worker(id: $id) { version address familyCardMasked formerHomes {
  livedUntil address village { code } familyCardMasked source changedBy } } }`;

interface Page {
  readonly version: number;
  readonly address: string | null;
  readonly familyCardMasked: string | null;
  readonly formerHomes: ReadonlyArray<Record<string, unknown>> | null;
}

describe('where a person lived and on which family card', () => {
  let world: World;
  let officer: Client;
  let operator: Client;
  let ground: ReturnType<typeof mergeGround>;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    operator = await world.user('VILLAGE_OPERATOR', { region: village });
    ground = mergeGround(world, officer, String(await world.regionId(village)));
  });
  afterAll(() => world.close());

  const read = async (id: string, by = officer): Promise<Page> =>
    (await by.ask<{ worker: Page }>(page, { id })).worker;
  const edit = async (id: string, details: object) => {
    const { version } = await read(id);
    await officer.ask(update, { input: { idempotencyKey: key(), id, version, ...details } });
  };
  const before = { fullName: 'Rahmat Tepi', birthDate: '1980-02-03', address: 'Jalan Lama 1' };

  it('is kept when the form replaces it, the card veiled, and told to those who see what a record said before', async () => {
    const id = await ground.register({ ...before, familyCard: '7372041305120003' });
    expect((await read(id)).formerHomes).toEqual([]);
    await edit(id, { phone: '081234567899' });
    await edit(id, { address: 'Jalan Baru 2', familyCard: '7372041306130004' });
    await edit(id, { villageId: String(await world.regionId('73.72.04.1001')) });
    expect((await read(id)).formerHomes).toEqual([
      {
        livedUntil: '2024-05-31',
        address: 'Jalan Baru 2',
        village: { code: village },
        familyCardMasked: `${'•'.repeat(14)}04`,
        source: 'FORM',
        changedBy: expect.any(String) as string,
      },
      expect.objectContaining({ address: 'Jalan Lama 1', familyCardMasked: `${'•'.repeat(14)}03` }),
    ]);
    for (const role of ['FINANCE_OFFICER', 'DISTRICT_OFFICER'] as const) {
      const reader = await world.user(role, { region: role === 'DISTRICT_OFFICER' ? '73.72.04' : '73.72' });
      expect((await read(id, reader)).formerHomes).toBeNull();
    }
  });

  it('stands whole in the copy that is drawn for the person', async () => {
    const id = await ground.register({
      ...before,
      fullName: 'Walanae Sungai',
      familyCard: '7372041305120008',
    });
    await edit(id, { address: 'Jalan Baru 2', familyCard: '7372041306130009' });
    const body = await copyForPerson(world, officer, id);
    expect(body.replaceAll(/[^\S\r\n]/g, '')).toMatch(/JalanLama1;.*NomorKK7372041305120008\r/);
  });

  it('is kept when a file replaces it', async () => {
    const line = candidate(51, { 'Kode Wilayah': village, Alamat: 'Jalan Berkas 1' });
    await imported(officer, await newList(officer), csvOf([line]));
    await imported(officer, await newList(officer), csvOf([{ ...line, Alamat: 'Jalan Berkas 2' }]));
    const { workers } = await officer.ask<{ workers: { nodes: [{ id: string }] } }>(
      'query ($filter: WorkerFilter) { workers(first: 10, filter: $filter) { nodes { id } } }',
      { filter: { q: line['Nama Lengkap'] } },
    );
    expect(await read(workers.nodes[0].id)).toMatchObject({
      address: 'Jalan Berkas 2',
      formerHomes: [{ address: 'Jalan Berkas 1', source: 'FILE' }],
    });
  });

  it('is kept when a proposed change is accepted', async () => {
    const id = await ground.register({ ...before, fullName: 'Saddang Hulu' });
    const { proposeChange } = await operator.ask<{ proposeChange: Proposed }>(propose, {
      input: {
        idempotencyKey: key(),
        workerId: id,
        workerVersion: 1,
        proofKind: 'FAMILY_CARD',
        reason: 'Pindah rumah',
        address: 'Jalan Usul 3',
      },
    });
    await world.server.http.inject({
      method: 'PUT',
      url: `/change-requests/${proposeChange.id}/proof?name=kk.pdf`,
      headers: { ...operator.headers, 'x-lindung': '1', 'content-type': 'application/pdf' },
      payload: pdfOf(),
    });
    const { version, workerVersion } = proposeChange;
    await officer.ask(accept, {
      input: {
        idempotencyKey: key(),
        id: proposeChange.id,
        version: version + 1,
        workerVersion,
        confirmsStale: false,
      },
    });
    expect((await read(id)).formerHomes).toMatchObject([
      { address: 'Jalan Lama 1', source: 'CHANGE_REQUEST', changedBy: expect.any(String) as string },
    ]);
  });

  it('is kept when records are merged, and when they are parted again', async () => {
    const { one, pair } = await ground.twice({ address: 'Jalan Satu 1' }, { address: 'Jalan Dua 2' });
    const mergeId = await ground.merged(pair, one, ['ADDRESS']);
    expect(await read(one)).toMatchObject({
      address: 'Jalan Dua 2',
      formerHomes: [{ address: 'Jalan Satu 1', source: 'MERGE' }],
    });
    await officer.ask(undo, ground.parting(mergeId));
    expect(await read(one)).toMatchObject({
      address: 'Jalan Satu 1',
      formerHomes: [{ address: 'Jalan Dua 2', source: 'MERGE_UNDONE' }, { source: 'MERGE' }],
    });
  });
});
