import { beforeEach, describe, expect, it } from 'vitest';
import { createPreferences } from './preferences';

/** A browser's storage. */
class MemoryStorage implements Storage {
  readonly #items = new Map<string, string>();
  get length() {
    return this.#items.size;
  }
  clear() {
    this.#items.clear();
  }
  getItem(key: string) {
    return this.#items.get(key) ?? null;
  }
  key(index: number) {
    return [...this.#items.keys()][index] ?? null;
  }
  removeItem(key: string) {
    this.#items.delete(key);
  }
  setItem(key: string, value: string) {
    this.#items.set(key, value);
  }
}

let storage: MemoryStorage;
beforeEach(() => {
  storage = new MemoryStorage();
});

function openedPreferences() {
  const store = createPreferences(storage);
  store.setup();
  return store;
}

describe('the preferences', () => {
  it('remember language and display on the next visit', () => {
    const first = openedPreferences();
    first.setItem('locale', 'en');
    first.setItem('theme', 'dark');
    const next = openedPreferences();
    expect(next.getItem('locale')).toBe('en');
    expect(next.getItem('theme')).toBe('dark');
  });

  it('never write down what a list was filtered by', () => {
    openedPreferences().setItem('workers.listParams', { filter: { q: 'Siti' } });
    expect(storage.length).toBe(0);
  });

  it('keep the language and forget the work when somebody signs out', () => {
    const store = openedPreferences();
    store.setItem('locale', 'en');
    store.setItem('workers.listParams', { filter: { q: 'Siti' } });
    store.reset();
    expect(store.getItem('locale')).toBe('en');
    expect(store.getItem('workers.listParams')).toBeUndefined();
  });

  it('start with the default when the storage holds something foreign', () => {
    storage.setItem('lindung.locale', '{broken');
    expect(openedPreferences().getItem('locale', 'id')).toBe('id');
  });
});
