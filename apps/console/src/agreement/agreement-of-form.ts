import type { ZodObject } from 'zod';
import { inputOf } from '../form/inputOf';
import { partyInputs, type PartyValues } from './party-values';
import { shareInputs, type ShareValues } from './share-values';

interface Shared {
  readonly shares?: readonly ShareValues[] | null;
}

/** An agreement as the form has it: of a memorandum nothing stands above it, of a PKS no minimum below it. */
export function agreementOfForm(
  command: ZodObject,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const {
    kind,
    parties = [],
    frameId = null,
    minimumSeats = null,
    refundRule,
    refundTerms,
    changes = [],
    lines = [],
  } = values;
  return inputOf(command, {
    ...values,
    parties: partyInputs(parties as readonly PartyValues[]),
    frameId: kind === 'MOU' ? null : frameId,
    minimumSeats: kind === 'MOU' ? minimumSeats : null,
    lines: (lines as readonly Shared[]).map((line) => ({ ...line, shares: shareInputs(line.shares) })),
    changes:
      kind === 'ADDENDUM'
        ? (changes as readonly Shared[]).map((change) => ({
            ...change,
            // Without any the shares stay as they are.
            shares: change.shares?.length ? shareInputs(change.shares) : null,
          }))
        : [],
    refundTerms: refundRule === 'NONE_AGREED' ? null : refundTerms,
  });
}
