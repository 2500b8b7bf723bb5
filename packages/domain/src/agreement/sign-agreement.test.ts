import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import { AgreementLine, AgreementLineInput, AgreementStage } from './agreement-line.js';
import { Agreement, CreateAgreement } from './agreement.js';
import { decideChange, decideDraft, decideSign } from './sign-agreement.js';
import { SHIPPED_LAW } from '../programme/shipped-law.js';

const id = (last: string) => `0190a8f0-7f3e-7cc4-8a5e-0d6a1b2c3d${last}`;
const owner = { regencyId: 72, districtId: null, villageId: null };
const today = businessDate('2024-05-13');

const agreement = (fields: object = {}) =>
  Agreement.parse({
    id: id('01'),
    ...owner,
    number: '560/12/2024',
    title: 'PKS perlindungan pekerja rentan',
    kind: 'PKS',
    status: 'DRAFT',
    signedOn: null,
    validFrom: '2024-05-13',
    validTo: '2024-12-31',
    signingOfficeId: id('04'),
    refundRule: 'NONE_AGREED',
    frameId: null,
    minimumSeats: null,
    amendsId: null,
    renewsId: null,
    submittedByUserId: null,
    reviewedByUserId: null,
    createdAt: new Date(0),
    version: 1,
    ...fields,
  });

const entry = (
  lineFields: object = {},
  stages: { startsOn: string; seats: number }[] = [{ startsOn: '2024-05-13', seats: 744 }],
) => ({
  line: AgreementLine.parse({
    id: id('02'),
    agreementId: id('01'),
    memberGroup: 'VULNERABLE_WORKER',
    segment: 'NON_WAGE',
    programmes: ['JKK', 'JKM'],
    fundingSource: 'APBD_REGENCY',
    payerId: id('03'),
    baseKind: 'BAND',
    riskClass: null,
    declaration: null,
    incomeBase: '1000000',
    decileFrom: 1,
    decileTo: 4,
    monthFrom: '2024-05',
    monthTo: '2024-12',
    ...owner,
    ...lineFields,
  }),
  stages: stages.map((stage, index) =>
    AgreementStage.parse({ id: id(`1${index}`), lineId: id('02'), ...owner, ...stage }),
  ),
});

describe('decideSign', () => {
  it('grants the seats of every stage from its day on', () => {
    const staged = entry({}, [
      { startsOn: '2024-05-13', seats: 700 },
      { startsOn: '2024-07-01', seats: 44 },
    ]);
    expect(decideSign(SHIPPED_LAW, agreement(), [staged], today, today)).toEqual({
      ok: true,
      value: [
        { lineId: id('02'), stageId: id('10'), seats: 700, startsOn: '2024-05-13' },
        { lineId: id('02'), stageId: id('11'), seats: 44, startsOn: '2024-07-01' },
      ],
    });
  });

  it('accepts a line whose first month began before the signing', () => {
    expect(decideSign(SHIPPED_LAW, agreement(), [entry({ monthFrom: '2024-05' })], today, today).ok).toBe(
      true,
    );
  });

  it.each([
    [agreement({ status: 'ACTIVE' }), [entry()], { code: 'AGREEMENT_NOT_DRAFT', status: 'ACTIVE' }],
    [agreement({ status: 'REVIEW' }), [entry()], { code: 'AGREEMENT_NOT_DRAFT', status: 'REVIEW' }],
    [agreement({ reviewedByUserId: id('09') }), [entry()], { code: 'AGREEMENT_GIVEN_BACK' }],
    [agreement(), [], { code: 'AGREEMENT_WITHOUT_LINES' }],
    [agreement(), [entry({ monthTo: '2025-01' })], { code: 'LINE_MONTHS_OUTSIDE_AGREEMENT', line: 1 }],
    [agreement(), [entry({ monthFrom: '2024-04' })], { code: 'LINE_MONTHS_OUTSIDE_AGREEMENT', line: 1 }],
    [
      agreement(),
      [entry({ monthTo: '2024-06' }, [{ startsOn: '2024-07-01', seats: 744 }])],
      { code: 'STAGE_OUTSIDE_LINE', line: 1, startsOn: '2024-07-01' },
    ],
    [
      agreement(),
      [entry({ programmes: ['JKK'] })],
      { code: 'LINE_NOT_PRICEABLE', line: 1, cause: { code: 'PROGRAMME_MANDATORY', programme: 'JKM' } },
    ],
  ])('refuses what the agreement does not hold together (%#)', (draft, lines, error) => {
    expect(decideSign(SHIPPED_LAW, draft, lines, today, today)).toMatchObject({ ok: false, error });
  });

  it('refuses a day of signing that has not come', () => {
    const tomorrow = businessDate('2024-05-14');
    expect(decideSign(SHIPPED_LAW, agreement(), [entry()], tomorrow, today)).toMatchObject({
      error: { code: 'AGREEMENT_SIGNED_IN_FUTURE' },
    });
  });

  it('signs a memorandum without lines', () => {
    expect(decideSign(SHIPPED_LAW, agreement({ kind: 'MOU' }), [], today, today)).toEqual({
      ok: true,
      value: [],
    });
  });
});

describe('decideDraft', () => {
  const period = { validFrom: businessDate('2024-05-13'), validTo: businessDate('2024-12-31') };
  const draft = (fields: object = {}) =>
    AgreementLineInput.parse({
      ...entry().line,
      stages: [{ startsOn: '2024-05-13', seats: 744 }],
      ...fields,
    });

  it('accepts lines that can be priced and lie within the agreement, or none yet', () => {
    expect(decideDraft(SHIPPED_LAW, period, [draft()])).toEqual({ ok: true, value: true });
    expect(decideDraft(SHIPPED_LAW, period, []).ok).toBe(true);
  });

  it.each([
    [{ monthTo: '2025-01' }, { code: 'LINE_MONTHS_OUTSIDE_AGREEMENT', line: 2 }],
    [{ stages: [{ startsOn: '2025-01-01', seats: 1 }] }, { code: 'STAGE_OUTSIDE_LINE', line: 2 }],
    [{ incomeBase: '999999' }, { code: 'LINE_NOT_PRICEABLE', line: 2 }],
  ])('refuses to keep a line that could never be signed: %o', (fields, error) => {
    expect(decideDraft(SHIPPED_LAW, period, [draft(), draft(fields)])).toMatchObject({ ok: false, error });
  });
});

describe('decideChange', () => {
  it('lets a draft alone be changed', () => {
    expect(decideChange({ status: 'DRAFT' }).ok).toBe(true);
    expect(decideChange({ status: 'ACTIVE' }).ok).toBe(false);
  });
});

describe('CreateAgreement', () => {
  const command = {
    idempotencyKey: 'create-agreement-1',
    number: '1',
    title: 'PKS',
    kind: 'PKS',
    validFrom: '2024-05-13',
    validTo: '2024-12-31',
    signingOfficeId: id('04'),
    lines: [],
  };
  const lineInput = {
    memberGroup: 'VULNERABLE_WORKER',
    segment: 'NON_WAGE',
    programmes: ['JKK', 'JKM'],
    fundingSource: 'APBD_REGENCY',
    payerId: id('03'),
    incomeBase: '1000000',
    monthFrom: '2024-05',
    monthTo: '2024-12',
    stages: [{ startsOn: '2024-05-13', seats: 1 }],
  };

  it.each([
    [{ validTo: '2024-05-12' }],
    [{ lines: [{ ...lineInput, stages: [] }] }],
    [{ lines: [{ ...lineInput, stages: [{ startsOn: '2024-05-13', seats: 0 }] }] }],
    [{ lines: [{ ...lineInput, stages: [...lineInput.stages, { startsOn: '2024-05-13', seats: 2 }] }] }],
    [{ lines: [{ ...lineInput, decileFrom: 1 }] }],
    [{ lines: [{ ...lineInput, decileFrom: 4, decileTo: 1 }] }],
    [{ lines: [{ ...lineInput, monthTo: '2024-04' }] }],
    [{ lines: [{ ...lineInput, programmes: ['JKK', 'JKK'] }] }],
  ])('refuses %o', (change) => {
    expect(CreateAgreement.safeParse(command).success).toBe(true);
    expect(CreateAgreement.safeParse({ ...command, lines: [lineInput] }).success).toBe(true);
    expect(CreateAgreement.safeParse({ ...command, ...change }).success).toBe(false);
  });
});
