import { businessDate } from '@lindung/domain/shared/business-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AgreementGround, create, sign, update } from './agreement-ground.js';
import { type Client, key, World } from './world.js';

const parts = 'id version status reason canReview submittedBy reviewedBy';
const submit = `mutation ($input: SubmitAgreementInput!) { submitAgreement(input: $input) { ${parts} } }`;
const review = `mutation ($input: ReviewAgreementInput!) { reviewAgreement(input: $input) { ${parts} } }`;
const withdraw = `mutation ($input: WithdrawAgreementInput!) { withdrawAgreement(input: $input) { ${parts} } }`;
const find = `query ($id: ID!) { agreement(id: $id) { ${parts} } }`;
const reason = 'Kuota melebihi anggaran perubahan';

interface Reviewed {
  readonly id: string;
  readonly version: number;
}

describe('the review of an agreement', () => {
  let world: World;
  let ground: AgreementGround;
  let approver: Client;
  const input = (of: Reviewed, fields: object = {}) => ({
    input: { idempotencyKey: key(), id: of.id, version: of.version, ...fields },
  });
  const submitted = async (): Promise<Reviewed> => {
    const draft = await ground.draft();
    return (await ground.officer.ask<{ submitAgreement: Reviewed }>(submit, input(draft))).submitAgreement;
  };

  beforeAll(async () => {
    world = await World.create();
    ground = await AgreementGround.of(world, '73.72');
    approver = await world.user('APPROVER', { region: '73.72' });
  });
  afterAll(() => world.close());

  it('is asked for by the officer, who then changes nothing and does not end it', async () => {
    const sent = await submitted();
    expect(sent).toMatchObject({ status: 'REVIEW', canReview: false, reviewedBy: null });
    expect(await ground.officer.refusal(review, input(sent, { approve: true }))).toBe('FORBIDDEN');
    expect(
      await ground.officer.refusal(update, {
        input: { ...ground.content(), id: sent.id, version: sent.version },
      }),
    ).toBe('AGREEMENT_NOT_DRAFT');
    expect(await ground.officer.refusal(sign, input(sent, { signedOn: '2024-05-13' }))).toBe(
      'AGREEMENT_NOT_DRAFT',
    );
    expect(await approver.ask(find, { id: sent.id })).toMatchObject({ agreement: { canReview: true } });
  });

  it('approves what is then signed as it stands', async () => {
    const { reviewAgreement } = await approver.ask<{ reviewAgreement: Reviewed }>(
      review,
      input(await submitted(), { approve: true }),
    );
    expect(reviewAgreement).toMatchObject({ status: 'APPROVED', reason: null });
    const { signAgreement } = await ground.officer.ask<{ signAgreement: object }>(
      sign,
      input(reviewAgreement, { signedOn: '2024-05-13' }),
    );
    expect(signAgreement).toMatchObject({ status: 'ACTIVE', quota: 744 });
  });

  it('gives back with a reason what has to be put right and sent again before it is signed', async () => {
    const sent = await submitted();
    expect(await approver.refusal(review, input(sent, { approve: false }))).toBe('VALIDATION');
    const { reviewAgreement: back } = await approver.ask<{ reviewAgreement: Reviewed }>(
      review,
      input(sent, { approve: false, reason }),
    );
    expect(back).toMatchObject({ status: 'DRAFT', reason });
    expect(await ground.officer.refusal(sign, input(back, { signedOn: '2024-05-13' }))).toBe(
      'AGREEMENT_GIVEN_BACK',
    );
    const { updateAgreement } = await ground.officer.ask<{ updateAgreement: Reviewed }>(update, {
      input: { ...ground.content(), id: back.id, version: back.version },
    });
    const { submitAgreement: again } = await ground.officer.ask<{ submitAgreement: Reviewed }>(
      submit,
      input(updateAgreement),
    );
    expect(again).toMatchObject({ status: 'REVIEW', reason: null, reviewedBy: null });
  });

  it('is on the trail with its reason', async () => {
    const sent = await submitted();
    await approver.ask(review, input(sent, { approve: false, reason }));
    const { timeline } = await approver.ask<{
      timeline: { nodes: Array<{ operation: string; details: string }> };
    }>(
      `query ($id: ID!) { timeline(record: AGREEMENT, id: $id, first: 10) { nodes { operation details } } }`,
      { id: sent.id },
    );
    const event = timeline.nodes.find(({ operation }) => operation === 'reviewAgreement');
    expect(JSON.parse(event?.details ?? '')).toEqual({ status: ['REVIEW', 'DRAFT'], reason });
  });

  it('withdraws a draft with a reason: it is read, never signed, and its number is free again', async () => {
    const draft = await ground.draft({ number: 'PKS/1/2024' });
    const { withdrawAgreement } = await ground.officer.ask<{ withdrawAgreement: Reviewed }>(
      withdraw,
      input(draft, { reason }),
    );
    expect(withdrawAgreement).toMatchObject({ status: 'WITHDRAWN', reason });
    expect(await ground.officer.refusal(sign, input(withdrawAgreement, { signedOn: '2024-05-13' }))).toBe(
      'AGREEMENT_NOT_DRAFT',
    );
    await ground.officer.ask(create, { input: ground.content({ number: 'PKS/1/2024' }) });
    expect(await ground.officer.refusal(create, { input: ground.content({ number: 'PKS/1/2024' }) })).toBe(
      'AGREEMENT_NUMBER_TAKEN',
    );
  });

  it('stands on the day that is asked on, in record, list and filter', async () => {
    const next = {
      validFrom: '2024-06-03',
      validTo: '2024-07-31',
      lines: [
        ground.line({
          monthFrom: '2024-06',
          monthTo: '2024-07',
          stages: [{ startsOn: '2024-06-03', seats: 10 }],
        }),
      ],
    };
    const { id } = await ground.signed(next);
    for (const [on, status] of [
      ['2024-05-31', 'SIGNED'],
      ['2024-06-03', 'ACTIVE'],
      ['2024-07-31', 'ACTIVE'],
      ['2024-08-01', 'EXPIRED'],
    ] as const) {
      const officer = await (
        await world.onDay(businessDate(on))
      ).user('PROGRAMME_OFFICER', { region: '73.72' });
      const answer = await officer.ask(
        `query ($id: ID!, $statuses: [AgreementStatus!]) { agreement(id: $id) { status endsOn }
           agreements(first: 5, filter: { ids: [$id], statuses: $statuses }) { totalCount nodes { status } } }`,
        { id, statuses: [status] },
      );
      expect(answer).toEqual({
        agreement: { status, endsOn: '2024-07-31' },
        agreements: { totalCount: 1, nodes: [{ status }] },
      });
    }
  });

  it('shows Maros its draft and counts it nowhere: case G', async () => {
    const maros = await AgreementGround.of(world, '73.09');
    const draft = await maros.draft({ number: 'Rancangan PKS Maros' });
    const { submitAgreement: sent } = await maros.officer.ask<{ submitAgreement: Reviewed }>(
      submit,
      input(draft),
    );
    const { agreements, coverage } = await maros.officer.ask<{ agreements: object; coverage: object }>(
      `{ agreements(first: 5) { totalCount nodes { number status quota } }
         coverage(regencyCode: "73.09") { regencies { figure { protected seatsGranted seatsTaken billed } } } }`,
    );
    expect(agreements).toEqual({
      totalCount: 1,
      nodes: [{ number: 'Rancangan PKS Maros', status: 'REVIEW', quota: 744 }],
    });
    expect(coverage).toEqual({
      regencies: [{ figure: { protected: 0, seatsGranted: 0, seatsTaken: 0, billed: '0' } }],
    });
    const inForce = `{ agreements(first: 5, filter: { statuses: [SIGNED, ACTIVE, AMENDED] }) { totalCount } }`;
    expect(await maros.officer.ask(inForce)).toEqual({ agreements: { totalCount: 0 } });
    expect(await approver.ask(find, { id: sent.id })).toEqual({ agreement: null });
  });
});
