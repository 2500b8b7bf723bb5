import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { villageOf } from './attack.js';
import { emptyList, plantCandidates, signedAgreement } from './planted.js';
import { type Client, key, World } from './world.js';

const propose = 'mutation ($input: ProposeDecreeInput!) { made: proposeDecree(input: $input) { id } }';
const enact = 'mutation ($input: EnactDecreeInput!) { made: enactDecree(input: $input) { id } }';
const draw =
  'mutation ($input: DrawBillInput!) { made: drawBill(input: $input) { id number people amount } }';
const preview =
  'query ($lineId: ID!, $month: YearMonth!) { billPreview(lineId: $lineId, month: $month) { people amount alreadyBilled } }';
interface Made<Record = { id: string }> {
  readonly made: Record;
}

/** A regency with people on a list, who are enrolled a few at a time. */
class Regency {
  private constructor(
    readonly finance: Client,
    readonly lineId: string,
    private readonly officer: Client,
    private readonly approver: Client,
    private readonly listId: string,
  ) {}

  static async plant(world: World, region: string, people: number): Promise<Regency> {
    const officer = await world.user('PROGRAMME_OFFICER', { region });
    const { lineId } = await signedAgreement(world, officer, people);
    const listId = await emptyList(officer, lineId);
    await plantCandidates(world.services, await world.regionId(region), listId, people);
    return new Regency(
      await world.user('FINANCE_OFFICER', { region }),
      lineId,
      officer,
      await world.user('APPROVER', { region }),
      listId,
    );
  }

  async propose(seats: number): Promise<string> {
    const { listId, lineId } = this;
    const number = `SK ${key()}`;
    const { made } = await this.officer.ask<Made>(propose, {
      input: {
        idempotencyKey: key(),
        listId,
        lineId,
        number,
        title: 'Penetapan',
        seats,
        startsOn: '2024-05-01',
      },
    });
    return made.id;
  }

  enact(id: string): Promise<string> {
    const input = { idempotencyKey: key(), id, version: 1, decreedOn: '2024-05-13' };
    return this.approver.refusal(enact, { input });
  }

  async enrol(seats: number): Promise<void> {
    expect(await this.enact(await this.propose(seats))).toBe('NOT REFUSED');
  }

  /** Corrects the NIK of the members of the line, each to one of these. */
  async correct(niks: readonly string[]): Promise<void> {
    const { memberships } = await this.officer.ask<{
      memberships: { nodes: Array<{ worker: { id: string } }> };
    }>('{ memberships(first: 50) { nodes { worker { id } } } }');
    for (const [at, nik] of niks.entries())
      await this.officer.ask('mutation ($input: UpdateWorkerInput!) { updateWorker(input: $input) { id } }', {
        input: { idempotencyKey: key(), id: memberships.nodes[at]?.worker.id, version: 1, nik },
      });
  }

  draw(month: string, people: number): Promise<string> {
    const input = { idempotencyKey: key(), lineId: this.lineId, month, people };
    return this.finance.refusal(draw, { input });
  }
}

describe('the bills of a month', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  it('take up who was enrolled after an earlier one, as the preview says, under another number', async () => {
    const regency = await Regency.plant(world, '73.72', 5);
    await regency.enrol(3);
    const { finance, lineId } = regency;
    const drawn: Array<{ number: string; people: number; amount: string }> = [];
    for (const people of [3, 2]) {
      const shown = await finance.ask<{ billPreview: object }>(preview, { lineId, month: '2024-05' });
      const amount = String(people * 16_800);
      expect(shown.billPreview).toEqual({ people, amount, alreadyBilled: drawn.length * 3 });
      const input = { idempotencyKey: key(), lineId, month: '2024-05', people };
      expect(await regency.draw('2024-05', people + 1)).toBe('BILL_PEOPLE_CHANGED');
      const { made } = await finance.ask<Made<{ number: string; people: number; amount: string }>>(draw, {
        input,
      });
      expect(made).toMatchObject({ people, amount });
      drawn.push(made);
      if (drawn.length === 1) await regency.enrol(2);
    }
    expect(new Set(drawn.map(({ number }) => number)).size).toBe(2);
    expect(await regency.draw('2024-05', 2)).toBe('NOTHING_TO_BILL');
  });

  it('are drawn for who was counted, though a decree is enacted meanwhile', async () => {
    const regency = await Regency.plant(world, '73.11', 4);
    await regency.enrol(2);
    const waiting = await regency.propose(2);
    const regencyId = await world.regionId('73.11');
    // Holds the drawing up after it has counted, where it asks for its number.
    const [drawn, enacted] = await asSuperuser(world, async (client) => {
      const name = `bill number ${regencyId} 2024-05`;
      await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name]);
      const drawing = regency.draw('2024-05', 2);
      const isHeld = async () =>
        (
          await client.query(`SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database AND d.datname = current_database()
             WHERE l.locktype = 'advisory' AND NOT l.granted`)
        ).rowCount === 1;
      while (!(await isHeld())) await sleep(20);
      const enacting = regency.enact(waiting);
      await Promise.race([enacting, sleep(500)]);
      await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name]);
      return Promise.all([drawing, enacting]);
    });
    expect([drawn, enacted]).toEqual(['NOT REFUSED', 'NOT REFUSED']);
    expect(await regency.draw('2024-05', 2)).toBe('NOT REFUSED');
  });

  it('leave out whose corrected NIK is borne elsewhere: the preview does not tell, the bill says of how many that is so', async () => {
    const regency = await Regency.plant(world, '73.14', 2);
    await regency.enrol(2);
    const { finance, lineId } = regency;
    const elsewhere = await world.user('PROGRAMME_OFFICER', { region: '73.15' });
    const villageId = await villageOf(world, '73.15');
    const niks = ['7372014507890001', '7372014507890002'];
    for (const nik of niks)
      await elsewhere.ask('mutation ($input: CreateWorkerInput!) { createWorker(input: $input) { id } }', {
        input: {
          idempotencyKey: key(),
          fullName: 'Orang Lain',
          nik,
          birthDate: '1989-07-05',
          sex: 'FEMALE',
          villageId,
        },
      });
    const shown = (month: string) => finance.ask(preview, { lineId, month });
    const drawn = (month: string) =>
      finance.ask(
        'query ($lineId: ID!, $month: YearMonth!) { bills(first: 5, filter: { lineId: $lineId, month: $month }) { nodes { people nikWaiting amount } } }',
        { lineId, month },
      );
    const before = await shown('2024-05');
    await regency.correct(niks.slice(0, 1));
    expect(await shown('2024-05')).toEqual(before);
    expect(await regency.draw('2024-05', 2)).toBe('NOT REFUSED');
    expect(await drawn('2024-05')).toEqual({
      bills: { nodes: [{ people: 1, nikWaiting: 1, amount: '16800' }] },
    });
    expect(await regency.draw('2024-05', 1)).toBe('BILL_NIK_TO_BE_MATCHED');
    expect(await drawn('2024-05')).toMatchObject({ bills: { nodes: [{ people: 1 }] } });
  });

  it('are drawn by two regencies at once without a deadlock, also the first of a month', async () => {
    const regencies = [await Regency.plant(world, '73.06', 1), await Regency.plant(world, '73.09', 1)];
    for (const regency of regencies) await regency.enrol(1);
    const deadlocks = () =>
      asSuperuser(world, async (client) => {
        const { rows } = await client.query<{ deadlocks: string }>(
          'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
        );
        return rows[0]?.deadlocks;
      });
    const before = await deadlocks();
    for (const month of ['2024-07', '2024-08', '2024-09', '2024-10', '2024-11', '2024-12']) {
      const drawn = await Promise.all(regencies.map((regency) => regency.draw(month, 1)));
      expect(drawn, month).toEqual(['NOT REFUSED', 'NOT REFUSED']);
    }
    await sleep(1_500);
    expect(await deadlocks()).toBe(before);
  });
});
