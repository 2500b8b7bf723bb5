import type { personErrors as id } from '../id/person-errors.js';
import type { SameKeys } from '../messages-shape.js';

/** What is refused about the records of persons. */
export const personErrors = {
  DUPLICATE_DECIDED: 'Somebody has decided this pair already. Load the page again to see the decision.',
  WORKER_MERGED:
    'This record was merged into another one of the same person. Open the record that stays, or part both first.',
  MERGE_HELD:
    'One of the records is held for a legal matter and is not merged. Wait until the hold is lifted.',
  MERGE_REQUEST_OPEN:
    'A request of the person, or a proposed change or bank account of one of the records, waits for its answer. Answer it first, then merge.',
  MERGE_STATUS_DIFFERS:
    'The status of both records differs (such as living and deceased). Note the right status on both first, then merge.',
  MERGE_BOTH_SEATED:
    'Both records have a membership, a proposal or a decree that runs. Two memberships are two payments: report the exit of one of them (covered by another payer) until it is over, then merge.',
  MERGE_ABSORBED_SEATED:
    'The record that would go has a membership, a proposal or a decree that runs. Choose that record as the one that stays.',
  MERGE_TAKES_NOTHING:
    'Some fields cannot be taken over of the record that goes: there they are empty or the same. These are: %{mergeFields}. Load the page again and choose anew.',
  MERGE_UNDONE: 'These records were parted already.',
  MERGE_TOO_OLD:
    'This merge cannot be undone any more: what was before is kept for 30 days. Register the other person as a new worker.',
  MERGE_SURVIVOR_MERGED:
    'The record that stays was merged into another one since. Part the last merge first.',
  MERGE_SEATED_SINCE:
    'Since the merge the person was proposed or decreed. Return the proposal or report the exit; while that place is there, the records cannot be parted.',
  MERGE_EDITED_SINCE:
    'What was taken over by the merge was edited since. Edited: %{mergeFields}. Enter it again as it was when both were merged, or part a later merge first.',
  PERSON_RESTRICTED:
    'The processing of the data of this person is restricted on request. Lift the restriction first when its reason is gone.',
  CHANGE_REQUEST_DECIDED: 'This proposal has been decided already. Load the page anew to see how.',
  CHANGE_REQUEST_OPEN:
    'A proposed change of this person still awaits its check. Have it decided, or withdraw it first.',
  CHANGE_OF_NOTHING: 'No field says anything else than the record. Change what is wrong first.',
  CHANGE_SAME_PERSON:
    'Whoever proposed it or uploaded the proof does not decide. Ask another programme officer or an approver.',
  CHANGE_OF_OTHERS: 'Somebody else made this proposal. Only who made it can bring its proof or withdraw it.',
  CHANGE_PROOF_STAYS:
    'The proof of a proposal is not replaced. If it is the wrong one, withdraw the proposal and propose anew.',
  CHANGE_WITHOUT_PROOF: 'The proposer has not uploaded the proof yet. Ask for it, then check again.',
  CHANGE_STALE:
    'What the proposal is about was changed since it was made. Look at the present values, then tick that you have.',
  CHANGE_TOUCHED: 'The same fields were changed again. Propose a new change to correct them.',
  CHANGE_UNDO_LATE: 'The time to undo it is over. The last day was %{day}: propose a new change.',
  BANK_ACCOUNT_DECIDED: 'This account has been decided or has ended already. Load the page anew to see how.',
  BANK_ACCOUNT_WARNINGS:
    'Something has to be seen before this account is confirmed. Not seen yet: %{accountWarnings}. Load the page anew, check, then mark it as seen.',
  BANK_ACCOUNT_OPEN:
    'Another proposed account of this person awaits a check. Have it decided, or withdraw it first.',
  BANK_ACCOUNT_SAME_PERSON:
    'Whoever proposed an account or uploaded its bank book does not decide on it. Ask another approver.',
  BANK_ACCOUNT_OF_OTHERS:
    'Somebody else made this proposal. Only they can bring its bank book or withdraw it.',
  BANK_BOOK_STAYS:
    'The bank book of a proposal is not replaced. If it is the wrong one, withdraw the proposal and propose anew.',
  BANK_ACCOUNT_WITHOUT_BOOK:
    'The bank book is not uploaded yet by whoever proposed. Ask them to upload it, then check again.',
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
  SCHOLARSHIP_NEEDS_CHILD:
    'The scholarship is for children alone. Choose the relationship Child, or take the mark away.',
  SCHOLARSHIP_NEEDS_BIRTH_DATE: 'Give the birth date of the child for whom the scholarship is meant.',
  SCHOLARSHIP_AGE:
    'This child is past the age of the scholarship. It ends at %{limit} years: take the mark away, or check the birth date.',
  SCHOLARSHIP_LAW_UNKNOWN:
    'The law tables in force know of no scholarship. Take the mark away, or ask the province to look at the law tables.',
  SCHOLARSHIP_FULL:
    'As many children as may be have the scholarship already. They are %{limit} at most: take the mark from another child first.',
  IDENTITY_NEEDS_PROPOSAL:
    'This person is proposed or a member: a village or district does not change the name, NIK, date of birth or sex directly. Propose the change with its proof from the page of this person; the regency decides on it.',
  IDENTITY_NEEDS_REQUEST:
    'Date of birth and sex change only by a proposed change with its proof, or to carry out a correction that this person has asked for and that still waits for its answer.',
} satisfies SameKeys<typeof id>;
