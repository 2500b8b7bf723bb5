import type { Draft } from './draft';

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const NAME = 'lindung.typed';
/** What is typed again rather than kept: secrets, numbers of people, and the name that opens them. */
const NEVER = /password|secret|nik|familyCard|motherName|accountNumber/i;

/** As long as a NIK, written in groups or not; the domain's own reading would come with the first page. */
const LONG_NUMBER = /\d(?:[\s.-]*\d){15,}/;

const isKeepable = (name: string, value: unknown): boolean => {
  if (NEVER.test(name)) return false;
  if (typeof value === 'string') return !LONG_NUMBER.test(value);
  return value === null || typeof value === 'number' || typeof value === 'boolean';
};

const isDraft = (value: unknown): value is Draft => {
  if (typeof value !== 'object' || value === null) return false;
  const { userId, assignmentId, pathname, search, values } = value as Partial<Record<keyof Draft, unknown>>;
  return (
    [userId, assignmentId, pathname, search].every((part) => typeof part === 'string') &&
    typeof values === 'object' &&
    values !== null
  );
};

/**
 * The last form that somebody typed into and has not saved, for as long as the browser's tab lives: a page that is loaded anew after
 * a lost connection has it back. A device that lets nothing be kept keeps nothing.
 */
export const typedOnDevice = (storageOf: () => Kept) => ({
  read(): Draft | undefined {
    try {
      const kept: unknown = JSON.parse(storageOf().getItem(NAME) ?? 'null');
      return isDraft(kept) ? { ...kept, lineId: kept.lineId } : undefined;
    } catch {
      return undefined;
    }
  },

  write(draft: Draft): void {
    const values = Object.entries(draft.values).filter(([name, value]) => isKeepable(name, value));
    try {
      storageOf().setItem(NAME, JSON.stringify({ ...draft, values: Object.fromEntries(values) }));
    } catch {
      // It stays on the screen.
    }
  },

  forget(): void {
    try {
      storageOf().removeItem(NAME);
    } catch {
      // Where nothing can be reached nothing was kept.
    }
  },
});

export type TypedOnDevice = ReturnType<typeof typedOnDevice>;
