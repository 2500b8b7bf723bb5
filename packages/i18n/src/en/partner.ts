import type { partner as id } from '../id/partner.js';
import type { SameKeys } from '../messages-shape.js';

/** Words of what partners' applications send. */
export const partner = {
  enums: {
    PartnerRowOutcome: {
      ADDED: 'Added',
      ALREADY_ON_LIST: 'Already on the list',
      UPDATED_NOTHING: 'Added before, nothing changed',
      REFUSED: 'Refused',
    },
    ReferenceProblem: {
      REFERENCE_EMPTY: 'The reference is empty.',
      REFERENCE_INVALID: 'The reference has more than 64 signs or holds control characters.',
      REFERENCE_HOLDS_NIK: 'The reference holds a NIK.',
      REFERENCE_TWICE: 'Another row of the same call has this reference.',
      REFERENCE_TAKEN: 'This reference was used for a row with other content on this list.',
    },
    ReferenceRemedy: {
      REFERENCE_EMPTY: 'Give the row a reference of your application.',
      REFERENCE_INVALID: 'Use a reference of 1 to 64 signs without control characters.',
      REFERENCE_HOLDS_NIK: 'Use another number than the NIK.',
      REFERENCE_TWICE: 'Send one row for each reference.',
      REFERENCE_TAKEN: 'Use a new reference; officers change what is registered.',
    },
    AddedCandidateState: {
      LISTED: 'On the list',
      CONFIRMED: 'Confirmed',
      IN_QUESTION: 'In question',
      REJECTED: 'Rejected',
      WAITLISTED: 'On the waiting list',
      PROPOSED: 'Proposed',
      DECREED: 'Decreed',
      ENROLLED: 'Protected',
      ENDED: 'Ended',
      WITHDRAWN: 'Withdrawn',
    },
  },
} satisfies SameKeys<typeof id>;
