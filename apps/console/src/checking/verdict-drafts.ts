import { CheckReason, CheckVerdict } from '@lindung/domain/enrolment/check-verdict';
import { withoutNik } from '@lindung/domain/worker/nik-in-text';
import { VERDICTS } from './forget-verdicts';

/** What a village says of one of its people and has not sent yet. */
export interface DraftVerdict {
  readonly verdict: 'CONFIRMED' | 'REJECTED' | 'DOUBTFUL';
  readonly reason: CheckReason | null;
  readonly note: string;
}

/** By the id of the person: no name and no number of anybody is kept on a device. */
export type VerdictDraft = Readonly<Record<string, DraftVerdict>>;

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (userId: string, checkId: string) => `${VERDICTS}${userId}.${checkId}`;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const draftOf = (value: unknown): DraftVerdict | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const { verdict, reason, note } = value as Partial<Record<keyof DraftVerdict, unknown>>;
  if (verdict !== 'CONFIRMED' && verdict !== 'REJECTED' && verdict !== 'DOUBTFUL') return undefined;
  const known = Object.values(CheckReason).find((one) => one === reason);
  return { verdict, reason: known ?? null, note: typeof note === 'string' ? note : '' };
};

/**
 * Keeps what a village has said and not sent, for one user and one check; a device without room, or that lets nothing be kept, keeps
 * nothing and says so.
 */
export const verdictDrafts = (storageOf: () => Kept) => ({
  read(userId: string, checkId: string): VerdictDraft {
    try {
      const kept: unknown = JSON.parse(storageOf().getItem(keyOf(userId, checkId)) ?? '{}');
      if (typeof kept !== 'object' || kept === null) return {};
      return Object.fromEntries(
        Object.entries(kept).flatMap(([id, value]) => {
          const draft = uuid.test(id) ? draftOf(value) : undefined;
          return draft ? [[id, draft] as const] : [];
        }),
      );
    } catch {
      return {};
    }
  },

  /** @returns whether it is kept */
  write(userId: string, checkId: string, draft: VerdictDraft): boolean {
    // A number of a person that was typed into a note stays on the screen, where it is refused, and comes onto no device.
    const kept = Object.entries(draft).map(([id, { note, ...rest }]) => [
      id,
      { ...rest, note: withoutNik(note) ? note : '' },
    ]);
    try {
      if (kept.length === 0) storageOf().removeItem(keyOf(userId, checkId));
      else storageOf().setItem(keyOf(userId, checkId), JSON.stringify(Object.fromEntries(kept)));
      return true;
    } catch {
      return false;
    }
  },
});

/** Whether a verdict has all that the server asks for. */
export const isComplete = ({ verdict, reason, note }: DraftVerdict): boolean =>
  verdict === CheckVerdict.CONFIRMED ||
  (reason !== null && withoutNik(note) && (reason !== CheckReason.OTHER || note.trim() !== ''));
