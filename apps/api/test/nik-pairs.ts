import { vi } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { villageOf } from './attack.js';
import { candidate, confirmed, csvOf, getFile, importRowsOf, newList, previewed } from './candidate-file.js';
import { type Client, key, type World } from './world.js';

const create =
  'mutation ($input: CreateWorkerInput!) { record: createWorker(input: $input) { id fullName nikMasked nikWarnings status version changes { fields } } }';
const update =
  'mutation ($input: UpdateWorkerInput!) { record: updateWorker(input: $input) { id fullName nikMasked nikWarnings status version } }';
const find =
  'query ($q: String) { workers(first: 5, filter: { q: $q }) { totalCount nodes { fullName nikMasked status } } }';
const reveal = 'mutation ($input: RevealNikInput!) { revealNik(input: $input) { nik birthDate } }';
const timeline =
  'query ($id: ID!) { timeline(record: WORKER, id: $id, first: 20) { totalCount nodes { operation count details } } }';
const page =
  'query ($id: ID!) { worker(id: $id) { fullName nikMasked nikWarnings age status version village { code } memberships { id } changes { before { fullName } } } }';
const claims = '{ nikClaims(first: 50) { totalCount nodes { id seen claimant { id } bearer { id } } } }';
const settle = 'mutation ($input: SettleNikInput!) { settleNik(input: $input) { id nikMasked version } }';
const masked = (nik: string): string => `••••••••••••••${nik.slice(-2)}`;
const NAME = 'Orang Pasangan';

/** Pairs of numbers of which somebody elsewhere bears the one and nobody the other, and what somebody is told of each. */
export class NikPairs {
  private readonly borne: string[] = [];

  constructor(
    private readonly world: World,
    private readonly asker: Client,
    private readonly newNik: () => string,
  ) {}

  /** Lets another region register so many numbers. */
  async plant(bearers: Client, region: string, count: number): Promise<void> {
    const villageId = await villageOf(this.world, region);
    for (let at = 0; at < count; at += 1) {
      const nik = this.newNik();
      await bearers.ask(create, { input: { ...this.person(nik), villageId } });
      this.borne.push(nik);
    }
  }

  take(count: number): Array<{ borne: string; free: string }> {
    return this.borne.splice(0, count).map((borne) => ({ borne, free: this.newNik() }));
  }

  private person(nik: string | null) {
    const name = { fullName: NAME, birthDate: '1989-07-05', sex: 'FEMALE' };
    return { idempotencyKey: key(), ...name, nik };
  }

  /** Registers the number, and answers everything that the asker and the trail are told of it, without ids and instants. */
  async register(way: 'create' | 'update', nik: string) {
    const villageId = await villageOf(this.world, '73.72');
    const before =
      way === 'update'
        ? (
            await this.send<{ record: { id: string } }>(create, {
              input: { ...this.person(null), villageId },
            })
          ).data.record.id
        : undefined;
    const input =
      before === undefined
        ? { ...this.person(nik), villageId }
        : { idempotencyKey: key(), id: before, version: 1, nik };
    const { answer, statements } = await this.statementsOf(() =>
      this.asker.send<{ record: { id: string } }>(before === undefined ? create : update, { input }),
    );
    const { id } = answer.data.record;
    const told = [
      answer,
      await this.asker.send(find, { q: nik }),
      await this.asker.send(page, { id }),
      await this.asker.send(reveal, {
        input: { idempotencyKey: key(), workerId: id, reason: 'Pencocokan data' },
      }),
      await this.asker.send(timeline, { id }),
    ];
    return {
      statements,
      told: normalised(told, { [id]: 'ID', [nik]: 'NIK', [masked(nik)]: 'MASKED' }),
      trail: await this.trailOf(id),
    };
  }

  /** Registers the number once, and answers what is told of it and how long that took. */
  async timed(nik: string): Promise<{ told: string; milliseconds: number }> {
    const input = { ...this.person(nik), villageId: await villageOf(this.world, '73.72') };
    const began = performance.now();
    const { body } = await this.asker.answer(create, { input });
    const milliseconds = performance.now() - began;
    const answer = JSON.parse(body) as { data: { record: { id: string } } };
    return {
      milliseconds,
      told: normalised(answer, { [answer.data.record.id]: 'ID', [masked(nik)]: 'MASKED' }),
    };
  }

  /** What the asker is told of the claims of these persons, of settling the first of them so, and after that. */
  async settled(ids: readonly string[], settlement: string): Promise<string> {
    const claimsNow = async () => {
      const { nikClaims } = await this.asker.ask<{
        nikClaims: { totalCount: number; nodes: Array<{ id: string; seen: string }> };
      }>(claims);
      const nodes = nikClaims.nodes.filter(({ id }) => ids.includes(id));
      return { nodes, others: nikClaims.totalCount - nodes.length };
    };
    const before = await claimsNow();
    const first = before.nodes.at(-1);
    const input = { idempotencyKey: key(), id: first?.id ?? ids[0], seen: first?.seen ?? '1', settlement };
    const answer = await this.asker.send(settle, { input: { ...input, reason: 'Dukcapil: surat 470/12' } });
    const pages = await Promise.all(ids.map((id) => this.asker.send(page, { id })));
    const after = await claimsNow();
    const told = [before.nodes, after.nodes, after.others - before.others, answer, pages];
    const people = ids.map((id, at): [string, string] => [id, `PERSON ${at}`]);
    return normalised(told, Object.fromEntries(people)).replaceAll(/•+\d\d/g, 'MASKED');
  }

  private send<Data>(document: string, variables: object) {
    return this.asker.send<Data>(document, variables);
  }

  /** Imports the numbers beside a row that is refused, and answers preview, rows, result and the file of refused rows. */
  async import(niks: readonly string[]) {
    const lines = niks.map((NIK, at) => ({
      ...candidate(1),
      NIK,
      'Nama Lengkap': `Orang ${'abcdefghij'[at] ?? ''}`,
      'Tanggal Lahir': '05/07/1989',
      'Jenis Kelamin': 'P',
      'Kode Wilayah': '73.72.04.1003',
    }));
    const job = await previewed(
      this.asker,
      await newList(this.asker),
      csvOf([...lines, { ...candidate(2), 'Nama Lengkap': '' }]),
    );
    const preview = [job.result, await importRowsOf(this.asker, job.id)];
    const { result } = await confirmed(this.asker, job.id);
    const file = await getFile(this.asker, String(result?.['downloadFileId']));
    const { downloadFileId: _id, ...written } = result ?? {};
    const hidden = Object.fromEntries(niks.map((nik) => [masked(nik), 'MASKED']));
    return {
      told: normalised([preview, await importRowsOf(this.asker, job.id)], hidden),
      written,
      refused: file.bytes.toString(),
    };
  }

  /** Every statement of a piece of work, its text alone; who asks is looked up at the gate beside them. */
  private async statementsOf<T>(work: () => Promise<T>): Promise<{ answer: T; statements: string[] }> {
    const statements: string[] = [];
    const { database } = this.world.services;
    const [read, write] = [database.read.bind(database), database.write.bind(database)];
    const reads = vi.spyOn(database, 'read').mockImplementation(((
      ...[acting, sent, commit]: Parameters<typeof read>
    ) => {
      if (acting.as === 'ASSIGNMENT') statements.push(...sent.map(({ text }) => text));
      return read(acting, sent, commit);
    }) as typeof database.read);
    const writes = vi.spyOn(database, 'write').mockImplementation(((
      ...[acting, run]: Parameters<typeof write>
    ) =>
      write(acting, (tx) => {
        const query = tx.queryRunner?.query.bind(tx.queryRunner);
        if (query && tx.queryRunner)
          tx.queryRunner.query = ((...sent: Parameters<typeof query>) => {
            statements.push(sent[0]);
            return query(...sent);
          }) as typeof query;
        return run(tx);
      })) as typeof database.write);
    try {
      return { answer: await work(), statements };
    } finally {
      reads.mockRestore();
      writes.mockRestore();
    }
  }

  private readonly trailOf = (id: string) =>
    asSuperuser(this.world, async (client) => {
      const { rows } = await client.query<object>(
        `SELECT operation, object_type, details, row_count, cardinality(persons) AS persons, regency_id, district_id, village_id
         FROM audit_event WHERE object_id = $1 ORDER BY id`,
        [id],
      );
      return rows;
    });
}

/** As text, with what must differ named alike. */
function normalised(told: unknown, names: Readonly<Record<string, string>>): string {
  let text = JSON.stringify(told);
  for (const [value, name] of Object.entries(names)) text = text.replaceAll(value, name);
  return text;
}
