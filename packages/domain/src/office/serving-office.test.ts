import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import { findTakenDay, type ServiceSpan, servingOn } from './serving-office.js';

const day = businessDate;
const span = (given: Partial<ServiceSpan> = {}): ServiceSpan => ({
  officeId: 'makassar',
  officeName: 'KC Makassar',
  kind: 'BRANCH',
  regionId: 7372,
  regionName: 'Kota Parepare',
  since: given.validFrom ?? day('2022-01-01'),
  validFrom: day('2022-01-01'),
  validTo: null,
  ...given,
});
const parepare = (given: Partial<ServiceSpan> = {}) =>
  span({ officeId: 'parepare', officeName: 'KC Parepare', ...given });
const today = day('2025-05-01');

describe('the office that serves a region', () => {
  it('is the branch, else the pioneer branch, the one that began first among several', () => {
    const point = parepare({ kind: 'SERVICE_POINT', validFrom: day('2024-01-01') });
    const pioneer = parepare({ officeId: 'pangkep', kind: 'PIONEER_BRANCH' });
    const later = parepare({ kind: 'PIONEER_BRANCH', validFrom: day('2024-01-01') });
    expect(servingOn([point, pioneer, later, span()], 7372, today)?.officeId).toBe('makassar');
    expect(servingOn([point, later, pioneer], 7372, today)).toBe(pioneer);
    expect(servingOn([point, later], 7372, day('2023-12-31'))).toBeUndefined();
    expect(servingOn([span()], 7311, today)).toBeUndefined();
  });
});

describe('days that have passed', () => {
  const until = (validTo: string) => span({ validTo: day(validTo) });
  it('keep the office that they had: one that is taken is named, with the first day', () => {
    expect(findTakenDay([span()], [until('2024-12-31')], today)).toEqual({
      code: 'OFFICE_DAYS_PASSED',
      region: 'Kota Parepare',
      office: 'KC Makassar',
      day: '2025-01-01',
      today,
    });
    const both = [until('2024-12-31'), parepare({ validFrom: day('2025-01-01') })];
    expect(findTakenDay([span()], both, today)).toMatchObject({ office: 'KC Makassar', day: '2025-01-01' });
    const asBranch = [
      parepare({ kind: 'BRANCH', validFrom: day('2024-01-01') }),
      span({ kind: 'PIONEER_BRANCH' }),
    ];
    expect(findTakenDay([span({ kind: 'PIONEER_BRANCH' })], asBranch, today)).toMatchObject({
      day: '2024-01-01',
    });
  });

  it('are given to an office where nobody served, and today and later days change hands', () => {
    expect(findTakenDay([], [parepare()], today)).toBeUndefined();
    const from = today;
    expect(
      findTakenDay([span()], [until('2025-04-30'), parepare({ validFrom: from })], today),
    ).toBeUndefined();
    const beside = [span(), parepare({ kind: 'SERVICE_POINT', validFrom: day('2023-01-01') })];
    expect(findTakenDay([span()], beside, today)).toBeUndefined();
  });
});
