import type { personErrors as id } from '../id/person-errors.js';
import type { SameKeys } from '../messages-shape.js';

/** What is refused about the records of persons. */
export const personErrors = {
  DUPLICATE_DECIDED: 'Somebody has decided this pair already. Load the page again to see the decision.',
  PERSON_RESTRICTED:
    'The processing of the data of this person is restricted on request. Lift the restriction first when its reason is gone.',
  PERSON_NOT_RESTRICTED: 'The processing of the data of this person is not restricted.',
  DECREE_PERSON_RESTRICTED:
    'The processing of the data of somebody in this proposal is restricted on request. Return the proposal, and have it proposed again without that person.',
  DECREE_PERSON_GONE:
    'Somebody in this proposal is noted as deceased or as having left the country. Return the proposal and ask for a new one without that person.',
  IDENTITY_MATCHED: 'This person is matched already. Ask Dukcapil again if the data are in doubt.',
  IDENTITY_PROPOSED: 'A comparison of this person waits for its confirmation.',
  IDENTITY_NOT_PROPOSED: 'No comparison waits for a confirmation.',
  IDENTITY_SAME_PERSON: 'Who has compared does not confirm it. Ask another programme officer.',
  STATUS_BEFORE_BIRTH: 'The day is before the person’s birth. Check the day.',
  STATUS_AFTER_DEATH:
    'The person is noted as deceased. If that is wrong, note the status Living first, with its proof.',
  STATUS_MOVED_WITHIN:
    'This is the regency or city where the person lives. A move within it is noted by changing the village.',
  STATUS_KNOWN: 'The same source has said this of that day already.',
  IDENTITY_NEEDS_REQUEST:
    'Date of birth and sex change only to carry out a correction that this person has asked for and that still waits for its answer.',
} satisfies SameKeys<typeof id>;
