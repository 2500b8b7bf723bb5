/** Where somebody typed: who, in which assignment, on which page. */
export interface DraftPlace {
  readonly userId: string;
  readonly assignmentId: string;
  readonly pathname: string;
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
  readonly keep: (draft: Draft) => void;
  readonly drop: () => void;
  /** Somebody signed in: what another one typed is gone. */
  readonly enter: (userId: string | undefined) => void;
  /** Somebody signs out by their own will: nothing stays, and nothing is kept until the next one signs in. */
  readonly leave: () => void;
  /** Whether a form on the screen holds something that isn't saved. */
  readonly isUnsaved: () => boolean;
  readonly setUnsaved: (isUnsaved: boolean) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createDrafts(): Drafts {
  let kept: Draft | undefined;
  let isOpen = true;
  let unsaved = false;
  const listeners = new Set<() => void>();
  const set = (draft: Draft | undefined) => {
    if (draft === kept) return;
    kept = draft;
    for (const listener of listeners) listener();
  };
  return {
    current: () => kept,
    keep(draft) {
      if (isOpen) set(withoutPassword(draft));
    },
    drop: () => set(undefined),
    enter(userId) {
      isOpen = true;
      if (kept?.userId !== userId) set(undefined);
    },
    leave() {
      isOpen = false;
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

/** A password is typed again: it is kept nowhere. */
function withoutPassword({ values, ...place }: Draft): Draft {
  const rest = Object.entries(values).filter(([name]) => !/password/i.test(name));
  return { ...place, values: Object.fromEntries(rest) };
}
