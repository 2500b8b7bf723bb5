import type { ZodObject } from 'zod';
import { inputOf } from '../form/inputOf';
import { partyInputs, type PartyValues } from './party-values';

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
  } = values;
  return inputOf(command, {
    ...values,
    parties: partyInputs(parties as readonly PartyValues[]),
    frameId: kind === 'MOU' ? null : frameId,
    minimumSeats: kind === 'MOU' ? minimumSeats : null,
    changes: kind === 'ADDENDUM' ? changes : [],
    refundTerms: refundRule === 'NONE_AGREED' ? null : refundTerms,
  });
}
