import { beforeEach, describe, expect, it } from 'vitest';
import { forgetVerdicts } from './forget-verdicts';
import { isComplete, type VerdictDraft, verdictDrafts } from './verdict-drafts';

const [user, other, check] = ['user-1', 'user-2', 'check-1'];
const person = '0190a0a0-0000-7000-8000-000000000001';
const draft: VerdictDraft = { [person]: { verdict: 'REJECTED', reason: 'MOVED', note: 'Ke Barru' } };

/** What a browser keeps, in memory. */
function storageOf(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    key: (at) => [...kept.keys()][at] ?? null,
    clear: () => kept.clear(),
    get length() {
      return kept.size;
    },
  };
}

describe('verdicts that are not sent', () => {
  let storage: Storage;
  beforeEach(() => {
    storage = storageOf();
  });

  it('are there again after the page was loaded anew, for the one who typed them and for no other', () => {
    verdictDrafts(() => storage).write(user, check, draft);
    expect(verdictDrafts(() => storage).read(user, check)).toEqual(draft);
    expect(verdictDrafts(() => storage).read(other, check)).toEqual({});
    expect(verdictDrafts(() => storage).read(user, 'check-2')).toEqual({});
  });

  it('hold no number of a person', () => {
    const note = 'NIK 7372014507890123';
    verdictDrafts(() => storage).write(user, check, {
      [person]: { verdict: 'DOUBTFUL', reason: 'OTHER', note },
    });
    expect(storage.getItem(storage.key(0) ?? '')).not.toContain('7372014507890123');
  });

  it('are gone when somebody signs out, and nothing beside', () => {
    storage.setItem('theme', 'dark');
    verdictDrafts(() => storage).write(user, check, draft);
    verdictDrafts(() => storage).write(other, check, draft);
    forgetVerdicts(() => storage);
    expect([storage.length, storage.getItem('theme')]).toEqual([1, 'dark']);
  });

  it('leave nothing behind once they are sent', () => {
    verdictDrafts(() => storage).write(user, check, draft);
    verdictDrafts(() => storage).write(user, check, {});
    expect(storage.length).toBe(0);
  });

  it('are read as none where a device holds something else', () => {
    for (const spoilt of ['{', '[]', 'null', '{"x":1}', `{"${person}":{"verdict":"RETURNED"}}`]) {
      verdictDrafts(() => storage).write(user, check, draft);
      storage.setItem(storage.key(0) ?? '', spoilt);
      expect(verdictDrafts(() => storage).read(user, check)).toEqual({});
    }
  });

  it('say that they are not kept where a device has no room', () => {
    storage.setItem = () => {
      throw new Error('no room');
    };
    expect(verdictDrafts(() => storage).write(user, check, draft)).toBe(false);
  });

  it('are sent with a reason, and with a note where it is another one', () => {
    expect(isComplete({ verdict: 'CONFIRMED', reason: null, note: '' })).toBe(true);
    expect(isComplete({ verdict: 'REJECTED', reason: null, note: '' })).toBe(false);
    expect(isComplete({ verdict: 'DOUBTFUL', reason: 'OTHER', note: ' ' })).toBe(false);
    expect(isComplete({ verdict: 'DOUBTFUL', reason: 'OTHER', note: 'Alamat' })).toBe(true);
  });
});
