import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { candidate, csvOf, getFile, imported, importRowsOf, newList, previewed } from './candidate-file.js';
import { propose } from './change-documents.js';
import { newBranch } from './planted.js';
import { type PlantedRegion, plantRegion } from './planted-region.js';
import { type Client, key, World } from './world.js';

/** Two wards of one district of Parepare. */
const [own, neighbour] = ['73.72.04.1003', '73.72.04.1001'];

const create = `mutation ($input: CreateWorkerInput!) { createWorker(input: $input) { id fullName phone version } }`;
const update = `mutation ($input: UpdateWorkerInput!) { updateWorker(input: $input) { id fullName } }`;

describe('a village', () => {
  let world: World;
  let operator: Client;
  let neighbours: Client;
  let villageId: string;
  let neighbourId: string;
  beforeAll(async () => {
    world = await World.create();
    operator = await world.user('VILLAGE_OPERATOR', { region: own });
    neighbours = await world.user('VILLAGE_OPERATOR', { region: neighbour });
    villageId = String(await world.regionId(own));
    neighbourId = String(await world.regionId(neighbour));
  });
  afterAll(() => world.close());

  it('imports people of its own, and refuses those of other villages line by line', async () => {
    const listId = await newList(operator);
    const job = await imported(
      operator,
      listId,
      csvOf([
        candidate(1, { 'Kode Wilayah': own }),
        candidate(2, { 'Kode Wilayah': neighbour }),
        candidate(3, { 'Kode Wilayah': '', 'Desa/Kelurahan': 'Lapadde' }),
        candidate(4, { 'Kode Wilayah': '', 'Desa/Kelurahan': 'Lumpue' }),
      ]),
    );
    expect(job).toMatchObject({ state: 'SUCCEEDED', result: { lines: 4, added: 2, refused: 2 } });
    const refused = await importRowsOf(operator, job.id, 'REFUSED');
    expect(refused.map(({ lineNo, issues }) => [lineNo, issues.map(({ code }) => code)])).toEqual([
      [3, ['VILLAGE_OUTSIDE_REGION']],
      [4, ['VILLAGE_OUTSIDE_REGION']],
    ]);
    expect((await getFile(operator, String(job.result?.['downloadFileId']))).status).toBe(200);
    const { workers } = await operator.ask<{ workers: { totalCount: number; nodes: unknown[] } }>(
      `query ($list: ID!) { workers(first: 10, filter: { candidateListId: $list }) { totalCount nodes { village { code } } } }`,
      { list: listId },
    );
    expect(workers).toEqual({
      totalCount: 2,
      nodes: [{ village: { code: own } }, { village: { code: own } }],
    });
  });

  it('learns nothing of a number that a neighbour has registered: its own resident is taken like any other', async () => {
    await imported(
      neighbours,
      await newList(neighbours),
      csvOf([candidate(21, { 'Kode Wilayah': neighbour })]),
    );
    const job = await previewed(
      operator,
      await newList(operator),
      csvOf([candidate(21, { 'Kode Wilayah': own })]),
    );
    const [row] = await importRowsOf(operator, job.id);
    expect(row).toMatchObject({
      outcome: 'ADDED',
      issues: [],
      warnings: [],
    });
  });

  it('learns of a number that is registered in the village under another name not whose it is', async () => {
    const line = candidate(23, { 'Kode Wilayah': own });
    await imported(operator, await newList(operator), csvOf([line]));
    const job = await previewed(
      operator,
      await newList(operator),
      csvOf([{ ...line, 'Nama Lengkap': 'Nama Lain Sama Sekali' }]),
    );
    const [row] = await importRowsOf(operator, job.id);
    expect(row).toMatchObject({
      outcome: 'REFUSED',
      issues: [{ field: 'fullName', code: 'NIK_OF_OTHER_NAME', value: '' }],
    });
  });

  it('finds out by files of guesses of no more numbers than by single tries', async () => {
    const registered = Array.from({ length: 70 }, (_, at) => candidate(100 + at, { 'Kode Wilayah': own }));
    await imported(operator, await newList(operator), csvOf(registered));
    const guessing = await world.user('VILLAGE_OPERATOR', { region: own });
    const guesses = registered.map((line) => ({ ...line, 'Nama Lengkap': 'Nama Lain Sama Sekali' }));
    const few = await previewed(guessing, await newList(guessing), csvOf(guesses.slice(0, 40)));
    expect(few).toMatchObject({ state: 'AWAITING_CONFIRMATION', result: { refused: 40 } });
    const more = await previewed(guessing, await newList(guessing), csvOf(guesses.slice(40, 61)));
    expect(more).toMatchObject({ state: 'FAILED', error: { code: 'FILE_OF_BORNE_NIKS' } });
    expect(JSON.parse(more.error?.params ?? '{}')).toEqual({});
    expect(await importRowsOf(guessing, more.id)).toEqual([]);
    const ofNobody = Array.from({ length: 3 }, (_, at) => candidate(200 + at, { 'Kode Wilayah': own }));
    for (const guess of [guesses.slice(0, 1), ofNobody])
      expect(await previewed(guessing, await newList(guessing), csvOf(guess))).toMatchObject({
        state: 'FAILED',
        error: more.error,
      });
    const regency = await world.user('PROGRAMME_OFFICER', { region: own.slice(0, 5) });
    expect(await previewed(regency, await newList(regency), csvOf(guesses))).toMatchObject({
      state: 'AWAITING_CONFIRMATION',
      result: { refused: 70 },
    });
  });

  it('gives a list whatever name it likes, though a neighbour has one of that name', async () => {
    const name = `Pendataan ${key()}`;
    await newList(neighbours, { name });
    const listId = await newList(operator, { name });
    const read = `query ($id: ID!) { candidateList(id: $id) { name region { code } } }`;
    expect(await operator.ask(read, { id: listId })).toEqual({
      candidateList: { name, region: { code: own } },
    });
    expect(await neighbours.ask(read, { id: listId })).toEqual({ candidateList: null });
    const district = await world.user('DISTRICT_OFFICER', { region: own.slice(0, 8) });
    const regency = await world.user('PROGRAMME_OFFICER', { region: own.slice(0, 5) });
    for (const above of [district, regency])
      expect(await above.ask(read, { id: listId })).toMatchObject({ candidateList: { name } });
    const again = { idempotencyKey: key(), name, source: 'P3KE', sourceDate: '2024-01-31' };
    expect(
      await operator.refusal(
        `mutation ($input: CreateCandidateListInput!) { createCandidateList(input: $input) { id } }`,
        { input: again },
      ),
    ).toBe('CANDIDATE_LIST_NAME_TAKEN');
  });

  it('registers and changes its residents, and nobody elsewhere', async () => {
    const person = {
      fullName: 'Sitti Aminah',
      birthDate: '1980-02-03',
      sex: 'FEMALE',
      phone: '+6281234567890',
    };
    const { createWorker } = await operator.ask<{ createWorker: { id: string; version: number } }>(create, {
      input: { idempotencyKey: key(), ...person, villageId },
    });
    expect(createWorker).toMatchObject({ fullName: person.fullName, phone: person.phone });
    const { id, version } = createWorker;
    const refusalOf = (by: Client, document: string, input: object) =>
      by.refusal(document, { input: { idempotencyKey: key(), ...input } });
    expect(await refusalOf(operator, create, { ...person, villageId: neighbourId })).toBe(
      'VILLAGE_NOT_FOUND',
    );
    expect(await refusalOf(operator, update, { id, version, villageId: neighbourId })).toBe(
      'VILLAGE_NOT_FOUND',
    );
    expect(await refusalOf(neighbours, update, { id, version, fullName: 'Diubah' })).toBe('NOT_FOUND');
    const head = await world.user('VILLAGE_HEAD', { region: own });
    expect(await refusalOf(head, update, { id, version, fullName: 'Diubah' })).toBe('FORBIDDEN');
    await operator.ask(update, { input: { idempotencyKey: key(), id, version, fullName: 'Sitti Aminah B' } });
  });

  describe('whose regency protects residents', () => {
    let planted: PlantedRegion;
    const read = `{ memberships(first: 50) { totalCount nodes {
      id status startsOn endsOn paidMonths membershipNumber decree { number } line { agreementNumber memberGroup }
      worker { id village { code } } region { code } } } }`;
    interface Resident {
      readonly id: string;
      readonly version: number;
      readonly fullName: string;
      readonly village: { readonly code: string };
    }
    type Read = {
      memberships: {
        totalCount: number;
        nodes: ReadonlyArray<{ id: string; worker: { id: string; village: { code: string } } }>;
      };
    };
    beforeAll(async () => {
      const officeId = await newBranch(world, ['73.72']);
      planted = await plantRegion(world, '73.72', officeId);
      const branch = await world.user('BRANCH_OFFICER', { officeId });
      const { memberships } = await branch.ask<{
        memberships: { nodes: ReadonlyArray<{ id: string; version: number }> };
      }>(`{ memberships(first: 10, filter: { status: ENROLLED }) { nodes { id version } } }`);
      for (const [at, { id: membershipId, version }] of memberships.nodes.entries())
        await branch.ask(
          `mutation ($input: RecordMembershipNumberInput!) { recordMembershipNumber(input: $input) { id } }`,
          { input: { idempotencyKey: key(), membershipId, version, membershipNumber: `2400000000${at}` } },
        );
      const finance = await world.user('FINANCE_OFFICER', { region: '73.72' });
      await finance.ask(
        `mutation ($input: RecordBillPaymentInput!) { recordBillPayment(input: $input) { id } }`,
        {
          input: {
            idempotencyKey: key(),
            id: planted.billId,
            version: 2,
            paidOn: '2024-05-31',
            reference: 'X-1',
          },
        },
      );
    }, 60_000);

    it('reads who is a member, until when and how many months are paid, and never the number', async () => {
      const officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
      const all = (await officer.ask<Read>(read)).memberships.nodes;
      const regencySees = JSON.stringify(all);
      expect(regencySees).toContain('2400000000');
      const enrolled = all.filter((membership) => JSON.stringify(membership).includes('ENROLLED'));
      expect(enrolled).toHaveLength(3);
      for (const { id, worker } of enrolled) {
        const code = worker.village.code;
        const expected = enrolled.filter((other) => other.worker.village.code === code);
        for (const role of ['VILLAGE_OPERATOR', 'VILLAGE_HEAD'] as const) {
          const client = await world.user(role, { region: code });
          const { memberships } = await client.ask<Read>(read);
          expect(memberships.totalCount).toBe(expected.length);
          expect(JSON.stringify(memberships)).not.toContain('2400000000');
          expect(memberships.nodes.find((one) => one.id === id)).toMatchObject({
            status: 'ENROLLED',
            paidMonths: 1,
            membershipNumber: null,
            line: { memberGroup: 'VULNERABLE_WORKER' },
          });
          const page = await client.ask(
            `query ($worker: ID!, $id: ID!) { worker(id: $worker) { memberships { id paidMonths membershipNumber } }
               membership(id: $id) { id events { to } } }`,
            { worker: worker.id, id },
          );
          expect(page).toEqual({
            worker: { memberships: [{ id, paidMonths: 1, membershipNumber: null }] },
            membership: { id, events: [] },
          });
        }
        const district = await world.user('DISTRICT_OFFICER', { region: code.slice(0, 8) });
        expect((await district.ask<Read>(read)).memberships.nodes.map((one) => one.id)).toContain(id);
      }
    });

    it('makes nobody who holds a seat another person by itself: it proposes that, and the regency edits as before', async () => {
      const officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
      const { memberships } = await officer.ask<{
        memberships: { nodes: ReadonlyArray<{ status: string; worker: { id: string } }> };
      }>(`{ memberships(first: 50) { nodes { status worker { id } } } }`);
      for (const status of ['PROPOSED', 'ENROLLED']) {
        const { worker: seated } = await officer.ask<{ worker: Resident }>(
          'query ($id: ID!) { worker(id: $id) { id version fullName village { code } } }',
          { id: memberships.nodes.find((one) => one.status === status)?.worker.id },
        );
        const client = await world.user('VILLAGE_OPERATOR', { region: seated.village.code });
        const edit = (change: object, version = seated.version) => ({
          input: { idempotencyKey: key(), id: seated.id, version, ...change },
        });
        for (const [change, code] of [
          [{ fullName: 'Orang Lain Sekali' }, 'IDENTITY_NEEDS_PROPOSAL'],
          [{ nik: '7372044302800009' }, 'IDENTITY_NEEDS_PROPOSAL'],
          // Of nobody does a village correct these directly.
          [{ birthDate: '1980-02-03' }, 'FORBIDDEN'],
          [{ sex: 'MALE' }, 'FORBIDDEN'],
        ] as const)
          expect([change, await client.refusal(update, edit(change))]).toEqual([change, code]);
        // What a form sends along unchanged is no other name.
        await client.ask(update, edit({ fullName: seated.fullName, phone: '+6281234567890' }));
        const { id: workerId, version } = seated;
        const change = { fullName: 'Nama Baru', proofKind: 'IDENTITY_CARD', reason: 'Berbeda dari KTP' };
        expect(
          await client.ask(propose, {
            input: { idempotencyKey: key(), workerId, workerVersion: version + 1, ...change },
          }),
        ).toMatchObject({ proposeChange: { status: 'OPEN', fields: ['fullName'] } });
        await officer.ask(update, edit({ fullName: 'Nama Betul' }, version + 1));
      }
    });

    it('reads nothing of the members of other villages, by whatever filter', async () => {
      const homes = new Set(
        (
          await (await world.user('PROGRAMME_OFFICER', { region: '73.72' })).ask<Read>(read)
        ).memberships.nodes.map(({ worker }) => worker.village.code),
      );
      const elsewhere = [own, neighbour, '73.72.01.1001', '73.72.03.1007'].find((code) => !homes.has(code));
      const client = await world.user('VILLAGE_HEAD', { region: String(elsewhere) });
      for (const filter of [
        {},
        { ids: planted.membershipIds },
        { workerId: planted.workerIds[0] },
        { decreeId: planted.decreeId },
        { lineId: planted.lineId },
        { asOf: '2024-05-31', memberGroup: 'VULNERABLE_WORKER' },
        { seatOn: '2024-05-31' },
      ]) {
        const { memberships } = await client.ask<Read>(
          `query ($filter: MembershipFilter) { memberships(first: 10, filter: $filter) { totalCount nodes { id } } }`,
          { filter },
        );
        expect([filter, memberships.totalCount, memberships.nodes]).toEqual([filter, 0, []]);
      }
    });
  });
});

describe('a regional office', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  it('reaches what its branches and theirs serve, while a branch reaches what it serves itself', async () => {
    const province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    const open = async (kind: string, codes: readonly string[], parentId?: string) => {
      const regionIds = await Promise.all(codes.map(async (code) => String(await world.regionId(code))));
      const input = { name: `Kantor ${key()}`, kind, validFrom: '2020-01-01', regionIds, parentId };
      const { createOffice } = await province.ask<{ createOffice: { id: string } }>(
        `mutation ($input: CreateOfficeInput!) { createOffice(input: $input) { id } }`,
        { input: { idempotencyKey: key(), ...input } },
      );
      return createOffice.id;
    };
    const regional = await open('REGIONAL_OFFICE', []);
    const branch = await open('BRANCH', ['73.72'], regional);
    await open('PIONEER_BRANCH', ['73.11'], branch);
    await open('BRANCH', ['73.22']);
    const coverage = `{ coverage { regencies { region { code } } } }`;
    type Coverage = { coverage: { regencies: ReadonlyArray<{ region: { code: string } }> } };
    const reached = async (client: Client) =>
      (await client.ask<Coverage>(coverage)).coverage.regencies.map(({ region }) => region.code).sort();
    expect(await reached(await world.user('REGIONAL_OFFICE_OFFICER', { officeId: regional }))).toEqual([
      '73.11',
      '73.72',
    ]);
    expect(await reached(await world.user('BRANCH_OFFICER', { officeId: branch }))).toEqual(['73.72']);
    expect(await reached(await world.user('BRANCH_OFFICER', { officeId: regional }))).toEqual([]);
  });
});
