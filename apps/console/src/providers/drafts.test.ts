import { describe, expect, it } from 'vitest';
import type { Draft } from './draft';
import { createDrafts } from './drafts';

const draft: Draft = {
  userId: 'a',
  assignmentId: 'parepare',
  pathname: '/users/create',
  lineId: undefined,
  search: '',
  values: { name: 'Sitti', password: 'kapal berlayar malam', newPassword: 'angin timur laut' },
};

/** Drafts of a page at which `a` is signed in. */
function draftsOfA() {
  const drafts = createDrafts();
  drafts.enter('a');
  return drafts;
}

describe('what was typed and not saved', () => {
  it('is kept without a password, until it is saved or thrown away', () => {
    const drafts = draftsOfA();
    drafts.keep(draft);
    expect(drafts.current()?.values).toEqual({ name: 'Sitti' });
    drafts.drop();
    expect(drafts.current()).toBeUndefined();
  });

  it('waits for who typed it to sign in again, and for nobody else', () => {
    const drafts = draftsOfA();
    drafts.keep(draft);
    drafts.enter('a');
    expect(drafts.current()).toMatchObject({ userId: 'a' });
    drafts.enter('b');
    expect(drafts.current()).toBeUndefined();
  });

  it('is not kept by a page that another one left open behind who is signed in now', () => {
    const drafts = draftsOfA();
    drafts.enter('b');
    drafts.keep(draft);
    expect(drafts.current()).toBeUndefined();
  });

  it('for one line of an agreement is not found for another one', () => {
    const place = { ...draft, pathname: '/candidateLists/7/propose', search: '?rincian=1', lineId: '1' };
    const drafts = draftsOfA();
    drafts.keep({ ...place, values: { number: '12/2024' } });
    expect(drafts.find({ ...place, lineId: '2' })).toBeUndefined();
    expect(drafts.find({ ...place, lineId: undefined })).toBeUndefined();
    expect(drafts.find(place)).toEqual({ number: '12/2024' });
  });

  it.each([{ userId: 'b' }, { assignmentId: 'barru' }, { pathname: '/users/1' }])(
    'is not found by %j, which is another place',
    (other) => {
      const drafts = draftsOfA();
      drafts.keep(draft);
      expect(drafts.find({ ...draft, ...other })).toBeUndefined();
      expect(drafts.find(draft)).toEqual({ name: 'Sitti' });
    },
  );

  it('is gone when somebody signs out, whatever page goes away after that', () => {
    const drafts = draftsOfA();
    drafts.keep(draft);
    drafts.leave();
    drafts.keep(draft);
    expect(drafts.current()).toBeUndefined();
    drafts.enter('a');
    drafts.keep(draft);
    expect(drafts.current()).toBeDefined();
  });
});
