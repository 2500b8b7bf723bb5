import { describe, expect, it } from 'vitest';
import { createDrafts, type Draft } from './drafts';

const draft: Draft = {
  userId: 'a',
  assignmentId: 'parepare',
  pathname: '/users/create',
  search: '',
  values: { name: 'Sitti', password: 'kapal berlayar malam', newPassword: 'angin timur laut' },
};

describe('what was typed and not saved', () => {
  it('is kept without a password, until it is saved or thrown away', () => {
    const drafts = createDrafts();
    drafts.keep(draft);
    expect(drafts.current()?.values).toEqual({ name: 'Sitti' });
    drafts.drop();
    expect(drafts.current()).toBeUndefined();
  });

  it('waits for who typed it to sign in again, and for nobody else', () => {
    const drafts = createDrafts();
    drafts.keep(draft);
    drafts.enter('a');
    expect(drafts.current()).toMatchObject({ userId: 'a' });
    drafts.enter('b');
    expect(drafts.current()).toBeUndefined();
  });

  it('is gone when somebody signs out, whatever page goes away after that', () => {
    const drafts = createDrafts();
    drafts.keep(draft);
    drafts.leave();
    drafts.keep(draft);
    expect(drafts.current()).toBeUndefined();
    drafts.enter('a');
    drafts.keep(draft);
    expect(drafts.current()).toBeDefined();
  });
});
