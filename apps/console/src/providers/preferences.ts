import { memoryStore, type Store } from 'react-admin';

const KEPT = ['theme', 'locale'] as const;
const PREFIX = 'lindung.';

/**
 * React-Admin's store. Only the display preferences outlive the page; what lists were filtered by may name people
 * and is forgotten.
 */
export function createPreferences(storage: Storage = window.localStorage): Store {
  const memory = memoryStore(savedIn(storage));
  return {
    ...memory,
    setItem(key, value) {
      memory.setItem(key, value);
      if (isKept(key)) storage.setItem(PREFIX + key, JSON.stringify(value));
    },
    removeItem(key) {
      memory.removeItem(key);
      if (isKept(key)) storage.removeItem(PREFIX + key);
    },
    reset() {
      memory.reset();
      // Signing out forgets the work, not the reader's language.
      for (const [key, value] of Object.entries(savedIn(storage))) memory.setItem(key, value);
    },
  };
}

function isKept(key: string): key is (typeof KEPT)[number] {
  return (KEPT as readonly string[]).includes(key);
}

function savedIn(storage: Storage): Record<string, unknown> {
  return Object.fromEntries(
    KEPT.flatMap((key) => {
      const saved = parse(storage.getItem(PREFIX + key));
      return saved === undefined ? [] : [[key, saved] as const];
    }),
  );
}

function parse(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Somebody else wrote there: the default is as good as any.
    return undefined;
  }
}
