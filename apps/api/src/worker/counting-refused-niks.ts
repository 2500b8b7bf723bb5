import { requireActor } from '../acting/require-operation.js';
import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';
import type { UseCase } from '../writing/use-case.js';

/**
 * Counts a write that is refused in words which tell that somebody of the own area bears its NIK as a try at that number:
 * who sees the person masked could find the number out. Whoever has made too many tries registers no NIK until it goes on.
 * @param bringsNik whether a write brings a NIK: it says one, or what it decides does
 */
export const countingRefusedNiks =
  (
    operation: 'createWorker' | 'updateWorker' | 'proposeChange' | 'acceptChange',
    write: UseCase,
    bringsNik: (context: RequestContext, input: unknown) => boolean | Promise<boolean> = namesNik,
  ): UseCase =>
  async (context, input) => {
    const { actor } = requireActor(context, operation, input);
    if (!(await bringsNik(context, input))) return write(context, input);
    const { tries } = context.services.nikLimits;
    await tries.consume(actor);
    let isBorne = false;
    try {
      return await write(context, input);
    } catch (error) {
      isBorne = tellsOfBearer(error);
      throw error;
    } finally {
      if (!isBorne) await tries.giveBack(actor);
    }
  };

const namesNik = (_context: RequestContext, input: unknown): boolean =>
  input !== null && typeof input === 'object' && 'nik' in input && typeof input.nik === 'string';

const tellingCodes: readonly string[] = ['DUPLICATE_NIK', 'PERSON_REPLACED'];

const tellsOfBearer = (error: unknown): boolean =>
  error instanceof DomainError && tellingCodes.includes(error.problem.code);
