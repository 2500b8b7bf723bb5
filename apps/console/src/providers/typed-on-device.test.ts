import { describe, expect, it } from 'vitest';
import type { Draft } from './draft';
import { createDrafts } from './drafts';
import { typedOnDevice } from './typed-on-device';

const draft: Draft = {
  userId: 'a',
  assignmentId: 'gowa',
  pathname: '/workers/create',
  lineId: undefined,
  search: '',
  values: {
    fullName: 'Sitti',
    birthDate: '1985-07-01',
    nik: '7322014107850001',
    familyCard: '7322010101100001',
    motherName: 'Dg. Te\u2019ne',
    address: 'Jl. Mawar 7322 0141 0785 0001',
    password: 'kapal berlayar malam',
  },
};

/** A tab of a browser: what it keeps outlives the page. */
function tab() {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
  const opened = (userId: string) => {
    const drafts = createDrafts(typedOnDevice(() => storage));
    drafts.enter(userId);
    return drafts;
  };
  return { kept, opened };
}

describe('what was typed into a form of a village', () => {
  it('is back when the page is loaded anew, but for numbers, the name of a mother and passwords', () => {
    const { kept, opened } = tab();
    opened('a').keepOnDevice(draft);
    expect([...kept.values()].join('')).not.toMatch(/7322|ne"|kapal/);
    const again = opened('a');
    expect(again.find(draft)).toEqual({ fullName: 'Sitti', birthDate: '1985-07-01' });
    expect(again.isFromDevice()).toBe(true);
  });

  it('is gone from the device for another user, and when somebody signs out, saves it or gives it up', () => {
    for (const end of ['other', 'leave', 'drop'] as const) {
      const { kept, opened } = tab();
      const drafts = opened('a');
      drafts.keepOnDevice(draft);
      if (end === 'other') expect(opened('b').find({ ...draft, userId: 'b' })).toBeUndefined();
      else drafts[end]();
      expect(kept.size).toBe(0);
    }
  });

  it('is not kept for who is not signed in, and does no harm where a device keeps nothing', () => {
    const { kept, opened } = tab();
    opened('b').keepOnDevice(draft);
    expect(kept.size).toBe(0);
    const closed = createDrafts(
      typedOnDevice(() => {
        throw new Error('no storage');
      }),
    );
    closed.enter('a');
    closed.keepOnDevice(draft);
    expect(closed.current()).toBeUndefined();
  });
});
