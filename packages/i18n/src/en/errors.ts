import type { errors as id } from '../id/errors.js';
import type { SameKeys } from '../messages-shape.js';

/** What went wrong and what to do; sentences with unknown placeholders are left out as in Indonesian. */
export const errors = {
  UNREACHABLE: 'The server cannot be reached. Check the network and try again.',
  INTERNAL:
    'Something went wrong on the server. Try again; if it happens again, tell the system administrator the request number.',
  UNAUTHENTICATED: 'Your session has ended. Please sign in again.',
  FORBIDDEN: 'This is not part of your assignment.',
  NOT_FOUND: 'There is no such record in your area of duty.',
  VALIDATION: 'Something is not filled in correctly. Check the marked fields.',
  CONFLICT: 'Somebody else has changed this record. Reload it and repeat your change.',
  RATE_LIMITED: 'Too many tries. Wait %{retryAfterSeconds} and try again.',
  SIGN_IN_FAILED: 'Wrong username or password.',
  PAGE_SIZE_REQUIRED: 'A list needs a number of rows.',
  PAGE_SIZE_OUT_OF_RANGE: 'The number of rows is out of range. At most %{largest}.',
  CURSOR_INVALID: 'This page of the list is no longer valid. Start again from the beginning.',
  USERNAME_TAKEN: 'This username is taken.',
  ASSIGNMENT_TO_SELF: 'You cannot give yourself an assignment.',
  ASSIGNMENT_LEVEL_INVALID: 'This role cannot be given on that level.',
  ASSIGNMENT_AREA_INVALID: 'Choose the region or office that the level asks for.',
  API_KEY_EXPIRY_INVALID:
    'The validity of the key is out of range. Choose a day from %{earliest} to %{latest}.',
  ASSIGNMENT_END_INVALID: 'An assignment can only be shortened. Its last day is %{earliest} at the earliest.',
  API_KEY_SHOWN_ONCE:
    'This key has been made already and is shown once only. If it was not saved, revoke it and make a new one.',
  PASSWORD_CONTAINS_NAME: "The password must not contain the person's name or the name to sign in with.",
  API_CLIENT_NAME_TAKEN: 'An application with this name exists already.',
  PERIODS_OVERLAP: 'The period overlaps one that is there. Choose a later day.',
  AGREEMENT_NUMBER_TAKEN: 'An agreement with this number exists already.',
  AGREEMENT_NOT_DRAFT: 'This agreement is no longer a draft, so it cannot be changed.',
  AGREEMENT_WITHOUT_LINES: 'A cooperation agreement needs at least one quota line.',
  AGREEMENT_SIGNED_IN_FUTURE: 'The day of signature has not come yet. At the latest %{today}.',
  AGREEMENT_NOT_ACTIVE: 'This agreement is not in force.',
  LINE_MONTHS_OUTSIDE_AGREEMENT:
    'The months of a line lie outside the agreement. Line %{line} must lie between %{from} and %{to}.',
  LINE_QUOTA_DIFFERS:
    'The stages do not add up to the quota. Line %{line}: quota %{quota}, stages %{stages}.',
  STAGE_OUTSIDE_LINE: 'A stage lies outside the months of its line. Line %{line}: stage from %{startsOn}.',
  LINE_NOT_PRICEABLE:
    'The contribution of this line cannot be computed. Check programmes, segment and income base of line %{line}.',
  EMPLOYER_NUMBER_TAKEN: 'This employer number is taken.',
  QUOTA_EXHAUSTED: 'The quota is not enough. Wanted %{wanted}, left %{available} of %{granted} seats.',
  TARIFF_MONTH_UNKNOWN: 'The tariff of this month is not known. Known are %{from} to %{to}.',
  TARIFF_UNKNOWN: 'There is no tariff for this programme and segment. %{programme}, %{segment}.',
  PROGRAMME_NOT_IN_SEGMENT: 'This programme does not exist in that segment. %{programme}, %{segment}.',
  PROGRAMME_MANDATORY: 'A mandatory programme is missing. Choose %{programme}.',
  INCOME_BASE_UNKNOWN: 'This income base is not in the table. %{incomeBase}.',
  NIK_TO_BE_VERIFIED:
    'This NIK must be compared with the civil registry. Save without it and ask the civil registry.',
  CANDIDATE_LIST_NAME_TAKEN: 'A list with this name exists already.',
  DECREE_NUMBER_TAKEN: 'A decree with this number exists already.',
  DECREE_SAME_PERSON: 'A proposer cannot enact their own proposal.',
  ALREADY_ENROLLED: 'This person is already a member under the same agreement.',
  TRANSITION_REFUSED: 'Its state has changed, so this is no longer possible. Reload the page.',
  MEMBERSHIP_NUMBER_TAKEN: 'Somebody else has this membership number.',
  NOT_ENOUGH_ELIGIBLE: 'Not enough people are eligible. Wanted %{wanted}, eligible %{eligible}.',
  BILL_SAME_PERSON: 'Proposer and approver cannot bill the same members.',
  MONTH_ALREADY_BILLED: 'This month is already billed for this agreement.',
  MONTH_OUT_OF_RANGE: 'This month lies outside the agreement.',
  PERSON_BILLED_TWICE: 'Somebody in it is already billed for this month.',
} satisfies SameKeys<typeof id>;
