import type { personErrors as id } from '../id/person-errors.js';
import type { SameKeys } from '../messages-shape.js';

/** What is refused about the records of persons. */
export const personErrors = {
  DUPLICATE_DECIDED: 'Somebody has decided this pair already. Load the page again to see the decision.',
  PERSON_RESTRICTED:
    'The processing of the data of this person is restricted on request. Lift the restriction first when its reason is gone.',
  CHANGE_REQUEST_DECIDED: 'This proposal has been decided already. Load the page anew to see how.',
  CHANGE_REQUEST_OPEN:
    'A proposed change of this person still awaits its check. Have it decided, or withdraw it first.',
  CHANGE_OF_NOTHING: 'No field says anything else than the record. Change what is wrong first.',
  CHANGE_SAME_PERSON:
    'Whoever proposed it or uploaded the proof does not decide. Ask another programme officer.',
  CHANGE_OF_OTHERS: 'Somebody else made this proposal. Only who made it can withdraw it.',
  CHANGE_WITHOUT_PROOF: 'The proposer has not uploaded the proof yet. Ask for it, then check again.',
  CHANGE_STALE:
    'What the proposal is about was changed since it was made. Look at the present values, then tick that you have.',
  CHANGE_TOUCHED: 'The same fields were changed again. Propose a new change to correct them.',
  CHANGE_UNDO_LATE: 'The time to undo it is over. The last day was %{day}: propose a new change.',
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
    'Date of birth and sex change only by a proposed change with its proof, or to carry out a correction that this person has asked for and that still waits for its answer.',
} satisfies SameKeys<typeof id>;
