import type { Draft, DraftPlace } from './draft';
import type { TypedOnDevice } from './typed-on-device';

/**
 * Keeps what was typed when a page goes away unasked: the session ended, or another assignment was chosen in another tab. The
 * last one only, for nobody but who typed it, and in memory; of a form that asks for it also on the device, until its tab is closed.
 */
export interface Drafts {
  readonly current: () => Draft | undefined;
  /** What was typed at this very place. */
  readonly find: (place: Omit<DraftPlace, 'search'>) => Draft['values'] | undefined;
  readonly keep: (draft: Draft) => void;
  /** Keeps what stands in a form on the device as well, while it is typed: the page may go without a word, as when it is loaded anew. */
  readonly keepOnDevice: (draft: Draft) => void;
  /** Whether what is kept came from the device, where numbers of people are not kept. */
  readonly isFromDevice: () => boolean;
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

export function createDrafts(device?: TypedOnDevice): Drafts {
  let kept: Draft | undefined;
  let onDevice = device?.read();
  let fromDevice: Draft | undefined;
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
    keepOnDevice(draft) {
      if (draft.userId === present) device?.write(withoutPassword(draft));
    },
    isFromDevice: () => kept !== undefined && kept === fromDevice,
    drop() {
      device?.forget();
      set(undefined);
    },
    enter(userId) {
      present = userId;
      const before = onDevice;
      onDevice = undefined;
      if (before?.userId === userId) {
        fromDevice = before;
        set(before);
      }
      if (before && before.userId !== userId) device?.forget();
      if (kept && kept.userId !== userId) {
        device?.forget();
        set(undefined);
      }
    },
    leave() {
      present = undefined;
      onDevice = undefined;
      device?.forget();
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
