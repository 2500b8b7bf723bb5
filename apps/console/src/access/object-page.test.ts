import { PAGE_OF_RECORD } from '@lindung/domain/access/timeline';
import { describe, expect, it } from 'vitest';
import { RESOURCES } from '../providers/resource-names';
import { objectPage } from './object-page';

/** Pages whose acts stand with the persons or the list that they are about, or on which nobody acts. */
const OF_OTHERS: ReadonlySet<string> = new Set([
  'nikClaim',
  'duplicatePair',
  'villageCheck',
  'changeRequest',
  'figureCheck',
]);

describe('a page of a record', () => {
  it('has a timeline, whatever the record; a claim to a NIK, a pair and a proposed change are of persons, whose pages have theirs, nobody acts on a check of figures, and what a village did with a list stands with the list', () => {
    const pages = Object.values(RESOURCES).flatMap((one) =>
      'show' in one && !OF_OTHERS.has(one.show) ? [one.show] : [],
    );
    expect(pages.filter((page) => !Object.values(PAGE_OF_RECORD).some((known) => known === page))).toEqual(
      [],
    );
  });
});

describe('objectPage', () => {
  it('leads to the page of an object that has one', () => {
    expect(objectPage({ objectType: 'BILL', objectId: 'b1' }, {})).toEqual({
      to: '/bills/b1/show',
      operation: 'bill',
    });
  });

  it('leads to the user of an assignment and to the application of a key', () => {
    expect(objectPage({ objectType: 'ASSIGNMENT', objectId: 'a1' }, { userId: 'u1' })?.to).toBe(
      '/users/u1/show',
    );
    expect(objectPage({ objectType: 'API_KEY', objectId: 'k1' }, { clientId: 'c1' })?.to).toBe(
      '/apiClients/c1/show',
    );
  });

  it.each([
    ['a list, which has no one object', { objectType: 'WORKER', objectId: null }],
    ['an object without a page', { objectType: 'FILE', objectId: 'f1' }],
    ['an event about nothing', { objectType: null, objectId: null }],
    ['an assignment of which the trail does not say whose', { objectType: 'ASSIGNMENT', objectId: 'a1' }],
  ])('leads nowhere for %s', (_what, event) => {
    expect(objectPage(event, {})).toBeUndefined();
  });
});
