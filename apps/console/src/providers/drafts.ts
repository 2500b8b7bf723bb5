/** Where somebody typed: who, in which assignment, on which page, for what. */
export interface DraftPlace {
  readonly userId: string;
  readonly assignmentId: string;
  readonly pathname: string;
  /** The line of an agreement that was typed for, where the page has one form for each. */
  readonly lineId: string | undefined;
  /** The step of the page: not a place of its own, but where to come back to. */
  readonly search: string;
}

/** What was typed into a form and not saved when its page went away. */
export interface Draft extends DraftPlace {
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Keeps what was typed when a page goes away unasked: the session ended, or another assignment was chosen in another tab. The
 * last one only, in memory only, and for nobody but who typed it.
 */
export interface Drafts {
  readonly current: () => Draft | undefined;
  /** What was typed at this very place. */
  readonly find: (place: Omit<DraftPlace, 'search'>) => Draft['values'] | undefined;
  readonly keep: (draft: Draft) => void;
  readonly drop: () => void;
  /** Somebody is signed in: what another one typed is gone, and no page that shows it still keeps any of it. */
  readonly enter: (userId: string) => void;
  /** Somebody signs out by their own will: nothing stays, and nothing is kept until the next one signs in. */
  readonly leave: () => void;
  /** Whether a form on the screen holds something that isn't saved. */
  readonly isUnsaved: () => boolean;
  readonly setUnsaved: (isUnsaved: boolean) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createDrafts(): Drafts {
  let kept: Draft | undefined;
  let present: string | undefined;
  let unsaved = false;
  const listeners = new Set<() => void>();
  const set = (draft: Draft | undefined) => {
    if (draft === kept) return;
    kept = draft;
    for (const listener of listeners) listener();
  };
  return {
    current: () => kept,
    find: (place) => (kept && isSamePlace(kept, place) ? kept.values : undefined),
    keep(draft) {
      if (draft.userId === present) set(withoutPassword(draft));
    },
    drop: () => set(undefined),
    enter(userId) {
      present = userId;
      if (kept?.userId !== userId) set(undefined);
    },
    leave() {
      present = undefined;
      set(undefined);
    },
    isUnsaved: () => unsaved,
    setUnsaved(isUnsaved) {
      unsaved = isUnsaved;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const isSamePlace = (one: Omit<DraftPlace, 'search'>, other: Omit<DraftPlace, 'search'>) =>
  one.userId === other.userId &&
  one.assignmentId === other.assignmentId &&
  one.pathname === other.pathname &&
  one.lineId === other.lineId;

/** A password is typed again: it is kept nowhere. */
function withoutPassword({ values, ...place }: Draft): Draft {
  const rest = Object.entries(values).filter(([name]) => !/password/i.test(name));
  return { ...place, values: Object.fromEntries(rest) };
}
