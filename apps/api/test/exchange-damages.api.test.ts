import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runWaitingJobs } from '../src/exchange/exchange.public.js';
import { asSuperuser } from './as-superuser.js';
import { candidate, type CandidateLine, confirmed, csvOf, newList, previewed } from './candidate-file.js';
import { type Client, key, World } from './world.js';

interface DamageView {
  readonly kind: string;
  readonly said: string;
  readonly proposed: string | null;
  readonly confidence: string | null;
  readonly accepted: boolean;
}

const revise = `mutation ($input: ReviseImportInput!) { reviseImport(input: $input) { id state result { lines } } }`;
const damagedRows = `query ($jobId: ID!) {
  importRows(jobId: $jobId, first: 50, filter: { hasDamages: true }) {
    nodes { lineNo outcome issues { code } damages { kind said proposed confidence accepted } } } }`;
const counts = `query ($id: ID!) { job(id: $id) { state result { added refused damages { kind rows proposed accepted } } } }`;

const dayAndMonthChanged = (line: CandidateLine): CandidateLine => {
  const [day, month, year] = line['Tanggal Lahir'].split('/');
  return { ...line, 'Tanggal Lahir': `${month}/${day}/${year}` };
};

describe('an import of a damaged file', () => {
  let world: World;
  let officer: Client;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  });
  afterAll(() => world.close());

  const rowsOf = async (jobId: string) =>
    (
      await officer.ask<{
        importRows: {
          nodes: Array<{
            lineNo: number;
            outcome: string;
            issues: Array<{ code: string }>;
            damages: DamageView[];
          }>;
        };
      }>(damagedRows, { jobId })
    ).importRows.nodes;
  const countsOf = async (id: string) =>
    (await officer.ask<{ job: { state: string; result: object } }>(counts, { id })).job;
  const accept = async (jobId: string, acceptedRepairs: readonly string[]) => {
    await officer.ask(revise, { input: { idempotencyKey: key(), jobId, acceptedRepairs } });
    await runWaitingJobs(world.services);
    return countsOf(jobId);
  };
  const bornOf = async (name: string): Promise<string | undefined> =>
    asSuperuser(world, async (client) => {
      const { rows } = await client.query<{ born: string }>(
        `SELECT to_char(birth_date, 'DD/MM/YYYY') AS born FROM person WHERE full_name = $1`,
        [name],
      );
      return rows[0]?.born;
    });

  it('proposes repairs, makes those that somebody accepts and no other, and keeps on the trail which', async () => {
    const listId = await newList(officer);
    // The 3rd of February and the 4th: the other way round both are days too.
    const [swapped, signed, whole] = [candidate(30), candidate(31), candidate(40)];
    const file = csvOf([dayAndMonthChanged(swapped), { ...signed, NIK: `${signed.NIK}.0` }, whole]);
    const { id } = await previewed(officer, listId, file);
    expect(await countsOf(id)).toEqual({
      state: 'AWAITING_CONFIRMATION',
      result: {
        added: 2,
        refused: 1,
        damages: [
          { kind: 'DATE_SWAPPED', rows: 1, proposed: 1, accepted: 0 },
          { kind: 'NIK_SIGNS', rows: 1, proposed: 1, accepted: 0 },
        ],
      },
    });
    expect(await rowsOf(id)).toEqual([
      {
        lineNo: 2,
        outcome: 'ADDED',
        issues: [],
        damages: [
          expect.objectContaining({
            kind: 'DATE_SWAPPED',
            said: dayAndMonthChanged(swapped)['Tanggal Lahir'],
            proposed: swapped['Tanggal Lahir'],
            confidence: 'HIGH',
            accepted: false,
          }),
        ],
      },
      {
        lineNo: 3,
        outcome: 'REFUSED',
        issues: [{ code: 'NIK_NOT_DIGITS' }],
        damages: [
          expect.objectContaining({
            kind: 'NIK_SIGNS',
            proposed: `${'•'.repeat(14)}${signed.NIK.slice(-2)}`,
            confidence: 'HIGH',
          }),
        ],
      },
    ]);

    expect(await accept(id, ['NIK_SIGNS'])).toMatchObject({
      result: {
        added: 3,
        refused: 0,
        damages: [
          { kind: 'DATE_SWAPPED', accepted: 0 },
          { kind: 'NIK_SIGNS', proposed: 0, accepted: 1 },
        ],
      },
    });
    expect((await confirmed(officer, id)).result).toMatchObject({ added: 3, refused: 0 });
    expect(await bornOf(signed['Nama Lengkap'])).toBe(signed['Tanggal Lahir']);
    expect(await bornOf(swapped['Nama Lengkap'])).toBe(dayAndMonthChanged(swapped)['Tanggal Lahir']);
    const trail = await asSuperuser(world, async (client) => {
      const { rows } = await client.query<{ operation: string; details: Record<string, unknown> }>(
        `SELECT operation, details FROM audit_event WHERE object_id = $1 OR request_id = $1 ORDER BY at, operation`,
        [id],
      );
      return rows;
    });
    expect(trail.find(({ operation }) => operation === 'reviseImport')?.details).toMatchObject({
      acceptedRepairs: ['NIK_SIGNS'],
    });
    expect(trail.find(({ details }) => details['repairs'] !== undefined)?.details).toMatchObject({
      repairs: 1,
    });
  });

  it('takes an acceptance back as long as nothing is saved', async () => {
    const { id } = await previewed(
      officer,
      await newList(officer),
      csvOf([dayAndMonthChanged(candidate(60))]),
    );
    expect(await accept(id, ['DATE_SWAPPED'])).toMatchObject({ result: { damages: [{ accepted: 1 }] } });
    expect(await accept(id, [])).toMatchObject({ result: { damages: [{ proposed: 1, accepted: 0 }] } });
    await confirmed(officer, id);
    expect(
      await officer.refusal(revise, { input: { idempotencyKey: key(), jobId: id, acceptedRepairs: [] } }),
    ).toBe('TRANSITION_REFUSED');
  });

  it('refuses the rounded numbers of a column, and gives each row back as it was sent', async () => {
    const rounded = [101, 102, 103, 104, 105].map((n) => {
      const line = candidate(n + 134_400 * 3);
      return { ...line, NIK: `${line.NIK.slice(0, 15)}0` };
    });
    const { id } = await previewed(officer, await newList(officer), csvOf(rounded));
    expect(await countsOf(id)).toMatchObject({ result: { added: 0, refused: 5 } });
    const rows = await rowsOf(id);
    expect(new Set(rows.flatMap(({ issues }) => issues.map(({ code }) => code)))).toEqual(
      new Set(['NIK_ROUNDED']),
    );
    expect(rows.flatMap(({ damages }) => damages.map(({ proposed }) => proposed))).toEqual(
      Array.from({ length: 5 }, () => null),
    );
  });
});
