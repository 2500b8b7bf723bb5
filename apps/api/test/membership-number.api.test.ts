import { tablesWith } from '@lindung/db/testing/traces';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { plantRegion } from './planted-region.js';
import { type Client, key, World } from './world.js';

const record =
  'mutation ($input: RecordMembershipNumberInput!) { made: recordMembershipNumber(input: $input) { membershipNumber version } }';
const memberships =
  'query ($status: EnrolmentStatus!) { memberships(first: 10, filter: { status: $status }) { nodes { id version } } }';
interface Listed {
  readonly memberships: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly version: number }> };
}

describe('a membership number', () => {
  let world: World;
  let branch: Client;
  beforeAll(async () => {
    world = await World.create();
    const province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    const { made } = await province.ask<{ made: { id: string } }>(
      'mutation ($input: CreateOfficeInput!) { made: createOffice(input: $input) { id } }',
      {
        input: {
          idempotencyKey: key(),
          name: 'KC',
          kind: 'BRANCH',
          validFrom: '2020-01-01',
          regionIds: [String(await world.regionId('73.72'))],
        },
      },
    );
    branch = await world.user('BRANCH_OFFICER', { officeId: made.id });
    await plantRegion(world, '73.72', made.id);
  });
  afterAll(() => world.close());

  const first = async (status: string) => {
    const { nodes } = (await branch.ask<Listed>(memberships, { status })).memberships;
    if (!nodes[0]) throw new Error(`nobody is ${status}`);
    return nodes[0];
  };
  const input = (of: { id: string; version: number }, membershipNumber: string, reason?: string) => ({
    input: { idempotencyKey: key(), membershipId: of.id, version: of.version, membershipNumber, reason },
  });

  it('is recorded for who is enrolled, not for who is only proposed', async () => {
    expect(await branch.refusal(record, input(await first('PROPOSED'), '24051300001'))).toBe(
      'MEMBERSHIP_NOT_ENROLLED',
    );
    expect(await branch.refusal(record, input(await first('ENROLLED'), '24051300001'))).toBe('NOT REFUSED');
  });

  it('is changed with a reason alone, and the trail keeps the end of the one before', async () => {
    const { nodes } = (await branch.ask<Listed>(memberships, { status: 'ENROLLED' })).memberships;
    const [other] = nodes.slice(-1);
    if (!other) throw new Error('nobody is enrolled');
    await branch.ask(record, input(other, '24051300002'));
    const again = { ...other, version: other.version + 1 };
    expect(await branch.refusal(record, input(again, '24051300003'))).toBe('MEMBERSHIP_NUMBER_RECORDED');
    await branch.ask(record, input(again, '24051300003', 'Salah ketik'));
    const details = await asSuperuser(world, async (client) => {
      const { rows } = await client.query<{ details: object }>(
        `SELECT details FROM audit_event WHERE operation = 'recordMembershipNumber' AND object_id = $1 ORDER BY at`,
        [other.id],
      );
      return rows.map((row) => row.details);
    });
    expect(details).toEqual([{}, { previous: '…002', reason: 'Salah ketik' }]);
  });

  it('that was corrected stands in no table any more', async () => {
    const { id, version } = (await branch.ask<Listed>(memberships, { status: 'ENROLLED' })).memberships
      .nodes[0] ?? { id: '', version: 0 };
    const [wrong, right] = ['24051377701', '24051377702'];
    await branch.ask(record, input({ id, version }, wrong, 'Salah ketik'));
    const holding = () => asSuperuser(world, (client) => tablesWith(client, [wrong]));
    expect(await holding()).toEqual(['enrolment']);
    await branch.ask(record, input({ id, version: version + 1 }, right, 'Salah ketik lagi'));
    expect(await holding()).toEqual([]);
  });
});
