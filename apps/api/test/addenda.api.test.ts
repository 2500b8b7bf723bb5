import { businessDate } from '@lindung/domain/shared/business-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Agreement, AgreementGround, create, sign } from './agreement-ground.js';
import { emptyList, plantCandidates } from './planted.js';
import { type Client, key, World } from './world.js';

const find = `query ($id: ID!) { agreement(id: $id) { version status validTo endsOn quota
  addenda { number status validFrom validTo quota } amends { id } lines { quota } } }`;
const ending = `query ($days: Int!) { agreements(first: 10, filter: { endsWithin: $days }) { nodes { id daysLeft membersAtEnd } } }`;

describe('an addendum to the PKS of Parepare, 28 April 2025: case B', () => {
  let world: World;
  let ground: AgreementGround;
  let approver: Client;
  let finance: Client;
  let pks: Agreement;
  let addendum: Agreement;
  const line = (monthTo = '2025-12') =>
    ground.line({
      monthFrom: '2025-04',
      monthTo,
      stages: [{ startsOn: '2025-04-28', seats: 1000 }],
    });
  const content = (fields: object = {}) => ({
    input: ground.content({
      kind: 'ADDENDUM',
      amendsId: pks.id,
      validFrom: '2025-04-28',
      validTo: '2025-12-31',
      lines: [line()],
      ...fields,
    }),
  });

  beforeAll(async () => {
    world = await World.create({ today: businessDate('2025-04-28') });
    ground = await AgreementGround.of(world, '73.72');
    approver = await world.user('APPROVER', { region: '73.72' });
    finance = await world.user('FINANCE_OFFICER', { region: '73.72' });
    pks = await ground.signed();
  });
  afterAll(() => world.close());

  it('is to what is signed, ends no earlier, and says what it amends', async () => {
    const { officer } = ground;
    expect(await officer.ask(find, { id: pks.id })).toMatchObject({ agreement: { status: 'EXPIRED' } });
    const early = content({ validTo: '2025-11-30', lines: [line('2025-11')] });
    const later = await officer.ask<{ createAgreement: Agreement }>(create, early);
    expect(later.createAgreement.id).toBeTruthy();
    const shorter = { validFrom: '2024-06-01', validTo: '2024-11-30', lines: [] };
    expect(await officer.refusal(create, content(shorter))).toBe('AMENDS_SHORTENS');
    const draft = await ground.draft();
    expect(await officer.refusal(create, content({ amendsId: draft.id }))).toBe('AMENDS_NOT_SIGNED');
    expect(await officer.refusal(create, content({ amendsId: null }))).toBe('VALIDATION');
    expect(await officer.refusal(create, content({ amendsId: key() }))).toBe('NOT_FOUND');
  });

  it('counts nowhere as a draft; signed it moves the end, and what the PKS said stays', async () => {
    const { officer } = ground;
    const made = await officer.ask<{ createAgreement: Agreement }>(create, content());
    addendum = made.createAgreement;
    expect(await officer.ask(find, { id: pks.id })).toMatchObject({
      agreement: { status: 'EXPIRED', endsOn: '2024-12-31' },
    });
    await officer.ask(sign, {
      input: { idempotencyKey: key(), id: addendum.id, version: addendum.version, signedOn: '2025-04-28' },
    });
    const { agreement } = await officer.ask<{ agreement: { addenda: Array<{ status: string }> } }>(find, {
      id: pks.id,
    });
    expect(agreement).toMatchObject({
      status: 'AMENDED',
      validTo: '2024-12-31',
      endsOn: '2025-12-31',
      quota: 744,
      lines: [{ quota: 744 }],
    });
    expect(agreement.addenda.filter(({ status }) => status === 'ACTIVE')).toEqual([
      expect.objectContaining({ validFrom: '2025-04-28', validTo: '2025-12-31', quota: 1000 }),
    ]);
    expect(
      await officer.refusal(
        `mutation ($input: ProposeAgreementOrderInput!) { proposeAgreementOrder(input: $input) { id } }`,
        {
          input: {
            idempotencyKey: key(),
            agreementId: addendum.id,
            version: addendum.version + 1,
            kind: 'PAUSE',
            effectiveOn: '2025-06-01',
            reason: 'Efisiensi anggaran',
            basis: 'Inpres 1/2025',
          },
        },
      ),
    ).toBe('ORDER_ON_ADDENDUM');
  });

  it('brings the line of 1,000 from April on: a full month is Rp16,800,000, April to December Rp151,200,000', async () => {
    const { officer } = ground;
    const lineId = String(addendum.lines[0]?.id);
    const listId = await emptyList(officer, lineId);
    await plantCandidates(world.services, await world.regionId('73.72'), listId, 1200);
    const { proposalPreview } = await officer.ask<{ proposalPreview: object }>(
      `query ($listId: ID!, $lineId: ID!) { proposalPreview(listId: $listId, lineId: $lineId, startsOn: "2025-04-28") {
         seats monthlyAmount periodAmount months } }`,
      { listId, lineId },
    );
    expect(proposalPreview).toEqual({
      seats: 1000,
      monthlyAmount: '16800000',
      periodAmount: '151200000',
      months: 9,
    });
    const { proposeDecree } = await officer.ask<{ proposeDecree: { id: string } }>(
      `mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id } }`,
      {
        input: {
          idempotencyKey: key(),
          listId,
          lineId,
          number: `SK ${key()}`,
          title: 'Penetapan',
          seats: 1000,
          startsOn: '2025-04-28',
        },
      },
    );
    await approver.ask(`mutation ($input: EnactDecreeInput!) { enactDecree(input: $input) { status } }`, {
      input: { idempotencyKey: key(), id: proposeDecree.id, version: 1, decreedOn: '2025-04-28' },
    });
    const draw = `mutation ($input: DrawBillInput!) { drawBill(input: $input) { amount } }`;
    const bill = { idempotencyKey: key(), lineId, month: '2025-04', people: 1000 };
    expect(await finance.ask(draw, { input: bill })).toEqual({ drawBill: { amount: '16800000' } });
  });

  it('reminds of the end with the members whose cover stops, until something is signed that takes its place', async () => {
    const later = await world.onDay(businessDate('2025-11-01'));
    const officer = await later.user('PROGRAMME_OFFICER', { region: '73.72' });
    const near = { agreements: { nodes: [{ id: pks.id, daysLeft: 60, membersAtEnd: 1000 }] } };
    expect(await officer.ask(ending, { days: 60 })).toEqual(near);
    expect(await officer.ask(ending, { days: 59 })).toEqual({ agreements: { nodes: [] } });
    const renewal = (validFrom: string) => ({
      input: ground.content({
        renewsId: pks.id,
        validFrom,
        validTo: '2026-12-31',
        lines: [
          ground.line({
            monthFrom: '2026-01',
            monthTo: '2026-12',
            stages: [{ startsOn: '2026-01-01', seats: 1000 }],
          }),
        ],
      }),
    });
    expect(await officer.refusal(create, renewal('2025-12-31'))).toBe('RENEWAL_OVERLAPS');
    const { createAgreement } = await officer.ask<{ createAgreement: Agreement }>(
      create,
      renewal('2026-01-01'),
    );
    const { renewalDifference } = await officer.ask<{ renewalDifference: object[] }>(
      `query ($id: ID!) { renewalDifference(id: $id) { field memberGroup before after } }`,
      { id: createAgreement.id },
    );
    const ofLine = { memberGroup: 'VULNERABLE_WORKER' };
    expect(renewalDifference).toEqual([
      { field: 'VALID_FROM', memberGroup: null, before: '2024-05-13', after: '2026-01-01' },
      { field: 'VALID_TO', memberGroup: null, before: '2025-12-31', after: '2026-12-31' },
      { field: 'MONTH_FROM', ...ofLine, before: '2025-04', after: '2026-01' },
      { field: 'MONTH_TO', ...ofLine, before: '2025-12', after: '2026-12' },
    ]);
    expect(await officer.ask(ending, { days: 90 })).toEqual(near);
    await officer.ask(sign, {
      input: { idempotencyKey: key(), id: createAgreement.id, version: 1, signedOn: '2025-11-01' },
    });
    expect(await officer.ask(ending, { days: 90 })).toEqual({ agreements: { nodes: [] } });
  });
});
