import { describe, expect, it } from 'vitest';
import { decideParties, usualParties } from './decide-parties.js';
import { AgreementPartyInput } from './party.js';

const office = '01900000-0000-7000-8000-000000000001';
const other = '01900000-0000-7000-8000-000000000002';
const party = (fields: object) => AgreementPartyInput.parse(fields);
const city = party({ side: 'GOVERNMENT', regionId: '7372', signatory: 'Akbar Ali' });
const branch = party({ side: 'OFFICE', officeId: office });

describe('the parties of an agreement', () => {
  it('are the own region and the office when nobody else is named', () => {
    expect(decideParties(usualParties(7372, office), office)).toMatchObject({ ok: true });
  });

  it('stand on two sides, in the order in which they are named', () => {
    const regional = party({ side: 'OFFICE', officeId: other });
    expect(decideParties([city, regional, branch], office)).toEqual({
      ok: true,
      value: [city, regional, branch],
    });
    expect(decideParties([city], office)).toEqual({
      ok: false,
      error: { code: 'PARTY_SIDE_MISSING', side: 'OFFICE' },
    });
    expect(decideParties([branch], office)).toEqual({
      ok: false,
      error: { code: 'PARTY_SIDE_MISSING', side: 'GOVERNMENT' },
    });
  });

  it('are nobody twice', () => {
    expect(decideParties([city, branch, city], office)).toEqual({
      ok: false,
      error: { code: 'PARTY_TWICE', party: 3 },
    });
  });

  it('have the office that signs for the record among them', () => {
    expect(decideParties([city, branch], other)).toEqual({
      ok: false,
      error: { code: 'PARTY_SIGNING_OFFICE' },
    });
  });

  it('say nothing of the other side', () => {
    const both = party({ side: 'GOVERNMENT', regionId: '7372', officeId: other });
    expect(decideParties([both, branch], office)).toMatchObject({
      value: [{ regionId: 7372, officeId: null }, {}],
    });
  });

  it.each([
    ['a government without its region', { side: 'GOVERNMENT', officeId: office }],
    ['an office without itself', { side: 'OFFICE', regionId: '7372' }],
  ])('are not %s', (_what, fields) => {
    expect(AgreementPartyInput.safeParse(fields).success).toBe(false);
  });
});
