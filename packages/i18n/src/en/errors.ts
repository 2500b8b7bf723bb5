import { checkErrors } from './village-check.js';
import type { errors as id } from '../id/errors.js';
import type { SameKeys } from '../messages-shape.js';
import { jobErrors } from './job-errors.js';
import { lawErrors } from './law-errors.js';
import { officeErrors } from './office-errors.js';
import { billErrors } from './bill-errors.js';
import { allocationErrors } from './allocation.js';
import { budgetErrors } from './budget.js';
import { personErrors } from './person-errors.js';

/** What went wrong and what to do; sentences with unknown placeholders are left out as in Indonesian. */
export const errors = {
  UNREACHABLE: 'The server cannot be reached. Check the network and try again.',
  INTERNAL:
    'Something went wrong on the server. Try again; if it happens again, tell the system administrator the request number.',
  DOCUMENT_UNKNOWN: 'This page is of another version of Lindung than the server: load it anew.',
  DOCUMENT_NEEDS_KEY:
    'Documents of your own are taken with an API key alone: the console sends the ids of its own.',
  ASSIGNMENT_CHANGED:
    'Your assignment was changed in another window or tab. Nothing was saved; check the assignment at the top of the page, then try again.',
  UNAUTHENTICATED: 'You are not signed in, or your session has ended. Please sign in.',
  FORBIDDEN: 'This is not part of your assignment.',
  NOT_FOUND: 'There is no such record in your area of duty.',
  INVITATIONS_REFUSED: 'There are rows that are not right yet. Rows: %{rows}.',
  INVITATIONS_TOO_MANY: 'This file is too long. %{limit} rows at most.',
  WIDER_LOOK_READS_ONLY:
    'While a wider look is open you can look for workers and read, and nothing else. End it first to go on with other work.',
  WIDER_LOOK_NOWHERE: 'There is no wider area for this assignment.',
  WIDER_LOOK_OVER: 'The wider look is over.',
  WIDER_LOOK_SEEN: 'This wider look has been seen already.',
  WIDER_LOOK_NOT_WATCHED: 'Somebody else watches over this wider look.',
  WIDER_LOOK_REASON_REPEATED: 'This reason was used today already. Write a new one.',
  WIDER_LOOK_LIMIT: 'You have taken too many wider looks. There are %{limit} within 24 hours at most.',
  PERSON_REQUEST_ANSWERED: 'This request has been answered already.',
  PERSON_REQUEST_OPEN: 'The same request of this person still waits for its answer. Answer that one first.',
  EXTRACT_NEEDS_REQUEST:
    'A copy of the data is drawn up only while a request of this person for access waits for its answer.',
  NOTHING_ON_CONSENT:
    'No processing rests on consent, so that its withdrawal cannot be granted. Decline it by the law; a restriction of processing can be asked for.',
  RETENTION_RULE_DECIDED: 'This proposal has been decided already.',
  RETENTION_RULE_DAY_PASSED:
    'A period begins today at the earliest. %{validFrom} has passed: today is %{today}.',
  RETENTION_RULE_SAME_PERSON: 'Whoever proposed a period does not decide it.',
  RETENTION_RULES_OVERLAP:
    'A period for this kind of data begins on that day or later already. Propose a later day.',
  LEGAL_HOLD_DAY_PASSED: 'A hold lasts until today at least. %{heldUntil} has passed: today is %{today}.',
  LEGAL_HOLD_OVER: 'This hold is over already.',
  INCIDENT_TIMES: 'These moments do not follow each other, or have not come yet.',
  INCIDENT_NO_SCOPE: 'Add first what this incident reaches.',
  INCIDENT_LAST_SCOPE:
    'This is the last part of a failure of protection: add what it reaches instead, or assess first that protection did not fail.',
  INCIDENT_NOT_ASSESSED: 'This incident has not been assessed.',
  INCIDENT_NO_BREACH: 'By its assessment protection did not fail: there is nobody to tell.',
  INCIDENT_SENT_BEFORE:
    'This was sent before the last assessment, or before the last part of the scope was added, and cannot tell what was learnt then. Send it again; write the earlier one down as a note.',
  INCIDENT_NOT_TOLD:
    'Data subjects and agency have not both been told of all that is known of this incident.',
  INCIDENT_ALREADY_TOLD: 'Somebody has been told of this failure: it can not be assessed as none.',
  INCIDENT_SAME_PERSON: 'An incident is closed by somebody else than who assessed it.',
  INCIDENT_CLOSED: 'This incident can not be changed any more.',
  ERASURE_RUN_DECIDED: 'This erasure has been decided already.',
  ERASURE_DUE_CHANGED:
    'How many are due has changed. There are %{due} now, not %{expected}: look again, then propose.',
  ERASURE_SAME_PERSON: 'Whoever proposed an erasure does not decide it.',
  ERASURE_RUN_WAITS: 'An erasure awaits its decision already.',
  ERASURE_LIST_CHANGED: 'The list is not the one that was proposed. Decline it and propose anew.',
  ERASURE_PERSON_KEPT: 'Somebody on the list is kept by now. Nothing was erased: decide once more.',
  VALIDATION: 'Something is not filled in correctly. Check the marked fields.',
  CONFLICT: 'Somebody else has changed this record. Reload it and repeat your change.',
  OVERTAKEN: 'Somebody else did the same at this moment. Try again.',
  RATE_LIMITED: 'Too many tries. Wait %{retryAfterSeconds} and try again.',
  THROTTLED: 'More was asked for in this minute than is allowed. Wait %{retryAfterSeconds} and try again.',
  SIGN_IN_FAILED: 'Wrong username or password.',
  API_KEY_INVALID: 'This API key is unknown, has expired or was withdrawn.',
  PAGE_SIZE_REQUIRED: 'A list needs a number of rows.',
  PAGE_SIZE_OUT_OF_RANGE: 'The number of rows is out of range. %{value} is not from 1 to %{largest}.',
  CURSOR_INVALID: 'This page of the list is no longer valid. Start again from the beginning.',
  USERNAME_TAKEN: 'This username is taken.',
  USERNAME_OF_REGENCY: 'A name with that ending belongs to another regency. Choose another name.',
  USERNAME_TOO_LONG: 'The username is too long. %{limit} characters at most.',
  ASSIGNMENT_ROLE_NOT_GRANTABLE: 'You cannot give this role.',
  ACCOUNT_NOT_ADMINISTERED:
    'This account holds, or has held, a role or an area that is not yours to give. Ask whoever gave it.',
  INVITATION_INVALID: 'This code is unknown, was used or has ended. Ask for a new one where you got it.',
  INVITATION_SHOWN_ONCE:
    'This invitation has been made already and its code is shown once only. If it was not saved, make a new code.',
  INVITATION_ACCEPTED: 'This person has set a password already.',
  ASSIGNMENT_TO_SELF: 'You cannot give yourself an assignment.',
  ASSIGNMENT_LEVEL_INVALID: 'This role cannot be given on that level.',
  ASSIGNMENT_AREA_INVALID: 'Choose the region or office that the level asks for.',
  API_KEY_EXPIRY_INVALID:
    'The validity of the key is out of range. Choose a day from %{earliest} to %{latest}.',
  ASSIGNMENT_HELD:
    'The user holds this role in this area already on those days. End that assignment first, or choose other days.',
  ASSIGNMENT_END_INVALID: 'An assignment can only be shortened. Its last day is %{earliest} at the earliest.',
  API_KEY_OVERLAP_INVALID: 'The old key cannot go on so long. Choose a day from %{earliest} to %{latest}.',
  API_KEY_WRITES_IN_REGENCY:
    'A key that adds candidates is for one regency, district or village. Choose such an area, or leave out adding candidates.',
  API_KEY_PAYS_IN_REGENCY:
    'A key that posts payments is for one regency. Choose a regency, or leave out posting payments.',
  API_KEY_OVER: 'This key has ended or was revoked.',
  API_KEY_REPLACED: 'This key is followed by another already.',
  API_KEY_SHOWN_ONCE:
    'This key has been made already and is shown once only. If it was not saved, revoke it and make a new one.',
  PASSWORD_CONTAINS_NAME: "The password must not contain the person's name or the name to sign in with.",
  PASSWORD_TOO_GUESSABLE:
    'This password is easily guessed. Take four or more words that have nothing to do with each other; a NIK, a telephone number, names of regions, years and repeated letters make it no stronger.',
  PASSWORD_UNCHANGED: 'The new password must differ from the old one.',
  CURRENT_PASSWORD_WRONG: 'The current password is wrong.',
  SECOND_FACTOR_REQUIRED: 'Set up two-step verification first: your role needs it.',
  SECOND_FACTOR_CODE_REQUIRED: 'Enter the code from your phone.',
  SECOND_FACTOR_CODE_WRONG: 'The code is wrong, over or used. Wait for the next one.',
  ACCOUNT_IS_OWN: 'This is your own account: ask another administrator.',
  ACCOUNT_STATE_UNCHANGED: 'The account is in that state already: load the page anew.',
  ACCOUNT_TWO_ACTS:
    'Within 30 days one administrator does not both take a second factor away and make a code for a new password of one account: ask another.',
  PROVIDER_NOT_LINKED:
    'This identity is not linked with an account of Lindung. Sign in with the password, then link it in My account.',
  PROVIDER_FAILED:
    'Signing in by the identity provider failed or took too long. Try again, or sign in with the password.',
  PROVIDER_LINKED_ELSEWHERE: 'This identity, or your account, is linked already. Unlink the old one first.',
  PROVIDER_UNKNOWN: 'No identity provider is set up here.',
  API_CLIENT_NAME_TAKEN: 'An application with this name exists already.',
  PERIODS_OVERLAP: 'The period overlaps one that is there. Choose a later day.',
  OFFICE_UNDER_ITSELF: 'An office does not stand under itself. Choose another office, or none.',
  OFFICE_NAME_TAKEN:
    'Another office bears this name in that time. Choose another name, or change the office that is there.',
  OFFICE_CODE_TAKEN: 'Another office bears this code in that time. Check the code.',
  HANDOVER_DAY_PASSED:
    'This day has passed: figures by office of passed days do not change. Choose %{today} or later.',
  HANDOVER_STALE:
    'Somebody has changed an office or its service area since this preview was made. Nothing was moved. Look at the new preview, then apply again.',
  HANDOVER_CHANGES_NOTHING:
    'Nothing would change: this office serves those regions already. Choose other regions.',
  OFFICE_OPENS_LATER:
    'A later change of this office is on record already. What is known of %{office} holds from %{day} on: choose that day or a later one.',
  AREA_PLANNED_LATER:
    'This region is on record as passing to an office already. %{office} serves %{region} from %{day} on: choose a later day.',
  REGION_SERVED_BY_BRANCH:
    'One branch serves a region. %{office} has served %{region} since %{day}: hand the region over, or take it out of the choice.',
  OFFICE_AREA_LEVEL:
    'An office serves regencies and cities. %{region} is neither: choose the one it lies in.',
  OFFICE_DAYS_PASSED:
    'Figures by office of days that have passed do not change. On %{day} %{office} served %{region}. Choose %{today} or later.',
  OFFICE_CLOSED: 'This office is closed. The last day of %{office} is %{day}: choose another office.',
  OFFICE_SERVES: 'This office still serves a region after that day. Hand %{region} over first.',
  OFFICE_LEADS: 'An office is still under this one after that day. Put %{office} under another one first.',
  OFFICE_HAS_OFFICERS: 'This office still has officers after that day. End %{count} assignments first.',
  DAY_IN_FUTURE: 'This day has not come yet. At the latest %{today}.',
  AGREEMENT_NUMBER_TAKEN:
    'An agreement with this number exists already. Choose another number, or open that agreement.',
  AGREEMENT_NOT_DRAFT:
    'This agreement is no longer a draft, so it cannot be changed. What is signed is changed by an addendum; what is in review has to be given back first.',
  AGREEMENT_SAME_PERSON:
    'Whoever asked for the review does not review. Ask another official to review this agreement.',
  AGREEMENT_GIVEN_BACK:
    'A review gave this draft back. Put it right and send it again: what is signed is what was approved.',
  ORDER_SAME_PERSON: 'Whoever proposes does not decide. Ask another official to decide.',
  ORDER_ON_ADDENDUM:
    'A pause or an end is ordered of the agreement, not of an addendum. Open what it amends.',
  AMENDS_NOT_SIGNED:
    'An addendum is to an agreement that is signed and was not terminated. Sign that one first, or choose another.',
  AMENDS_SHORTENS:
    'An addendum does not end before its agreement. At the earliest %{endsOn}; to end sooner propose a termination.',
  RENEWS_NOT_SIGNED: 'Only an agreement that is signed can be renewed. Choose another.',
  RENEWAL_OVERLAPS: 'A renewal begins when the former one is over. Choose a first day after %{endsOn}.',
  ORDER_WAITS: 'A proposal on this agreement still waits for its decision. Decide that one first.',
  ORDER_NOT_POSSIBLE:
    'This cannot be ordered for that day. On %{effectiveOn} the agreement does not stand as it must for this: choose another day.',
  ORDER_BEFORE_ANOTHER: 'Something was decided for that day or a later one. Choose a day after %{later}.',
  ORDER_MONTH_BILLED:
    'A month of that time is billed already. Cancel the bill of %{month}, or choose a later first day.',
  ORDER_PROPOSALS_WAIT:
    'Proposals of people still wait for their decision. Enact, return or cancel %{count} of them first.',
  ORDER_MEMBERS_BEGIN:
    'Memberships begin only after the agreement would end. The last begins on %{startsOn}: choose a later day.',
  AGREEMENT_WITHOUT_LINES:
    'A cooperation agreement needs at least one quota line. Add one to the draft, then sign.',
  AGREEMENT_SIGNED_IN_FUTURE: 'The day of signature has not come yet. At the latest %{today}.',
  AGREEMENT_NOT_ACTIVE: 'This agreement is not in force. Choose another agreement, or a day on which it is.',
  LINE_MONTHS_OUTSIDE_AGREEMENT:
    'The months of a line lie outside the agreement. Line %{line} must lie between %{from} and %{to}.',
  STAGE_OUTSIDE_LINE:
    'A stage lies outside the months of its line. Line %{line}: choose another day than %{startsOn}, within those months.',
  SHARES_ABOVE_SEATS:
    'These shares don’t fit into the seats of this line, beside those that others have already. They are %{shared} of %{seats} seats: make them smaller.',
  SHARE_OUTSIDE_AGREEMENT:
    'A share is for a district or village of the agreement’s own region. Remove or replace %{region}.',
  SHARES_OVERLAP: 'The share of a village is part of its district’s share. Choose one of them for %{region}.',
  SHARE_BELOW_USED:
    'A share can’t be smaller than the seats that are used of it. %{region} was to have %{wanted}, %{used} are used.',
  SHARES_NOT_SIGNED:
    'The shares of a draft are changed in the draft. Open the draft of the agreement and change its line.',
  SHARES_CHANGE_NOTHING: 'These shares are the same as now. Change a number of seats first.',
  QUOTA_SHARE_EXHAUSTED:
    'The seats that are left are kept for other regions. Propose fewer people, or people of a region whose share is free, or move the shares.',
  STAGE_DAY_TAKEN:
    'A stage begins on that day already. Choose another day for the seats added to line %{line}: %{startsOn} is taken.',
  STAGE_BEFORE_ADDENDUM:
    'Seats that are added can’t begin before their addendum does. Choose %{validFrom} or a later day.',
  LINE_END_OUTSIDE: 'A line can be ended within its own term alone. Choose a month from %{from} to %{to}.',
  LINE_END_TO_BE_REVIEWED:
    'An addendum that ends a line is approved by another official first. Send it to its review, then record the signature.',
  LINE_NOT_PRICEABLE: 'The contribution of this line cannot be computed. Line %{line}: %{cause}',
  WARD_WITHOUT_BUDGET:
    'A ward has no village budget (APBDes, village fund, village allocation). For line %{line}, choose the budget of the regency or city (APBD) with the regency or city as the payer.',
  VILLAGE_MONEY_OF_VILLAGE:
    'The money of a village is paid by a village alone. Choose a payer of that village, or the budget of the regency or city (APBD).',
  EMPLOYER_NUMBER_TAKEN:
    'This employer number is taken. Check the number, or end it first at the payer that bears it.',
  PARTY_SIDE_MISSING: 'An agreement needs a government and an office as parties. Add at least one of each.',
  PARTY_TWICE: 'A party is named twice. Remove party %{party}.',
  PARTY_SIGNING_OFFICE:
    'The office that signs has to be one of the parties. Add it, or choose another office.',
  FRAME_NOT_MEMORANDUM:
    'An agreement stands under a memorandum (MoU) of its own regency. Choose another memorandum.',
  FRAME_UNDER_MEMORANDUM:
    'A cooperation agreement (PKS) alone stands under a memorandum. Clear the memorandum, or change the kind.',
  FRAME_NOT_SIGNED:
    'The memorandum is not signed by that day. Record its signature first, or choose a later day.',
  BELOW_FRAME_MINIMUM:
    'The quota is below what the memorandum asks for. It has %{seats} seats and needs at least %{minimum}.',
  VILLAGE_AGREEMENTS_CHANGED:
    'The number of agreements has changed since it was shown. It was %{shown} and is %{now} now. Check again before making them.',
  SIGNATORY_VILLAGE_UNKNOWN: 'A signatory is of a village that is not chosen. Check the code %{village}.',
  DOCUMENT_KIND_UNKNOWN:
    'This file is neither PDF nor JPEG. Save the text as PDF, or the photo as JPEG, and upload it again.',
  DOCUMENT_TOO_LARGE:
    'The file is too large. It may have %{limit} MB at the most; scan it with a lower resolution.',
  DOCUMENT_ACTIVE:
    'This PDF holds something that acts by itself. Print it to PDF again without forms, scripts and attachments. Found: %{found}.',
  DOCUMENT_LOCKED: 'This PDF is locked with a password. Save a copy without one and upload it again.',
  DOCUMENT_DAMAGED:
    'What the file holds cannot be checked. Print or scan it to a plain PDF and upload it again.',
  DOCUMENT_STAYS: 'A document of a signed agreement cannot be removed. Mark it as replaced, with the reason.',
  DOCUMENT_REPLACED:
    'This document is marked as replaced already. Open the agreement again to see which one stands for it.',
  EMPLOYER_NUMBER_ENDED:
    'This employer number has ended already. Its last day is %{validTo}: add another number if the payer bears a new one.',
  EMPLOYER_NUMBER_ENDS_BEFORE:
    'An employer number cannot end before its first day. Choose a day from %{validFrom} on.',
  QUOTA_EXHAUSTED:
    'The quota is not enough. Wanted %{wanted}, left %{available} of %{granted} seats. Take fewer people, or add seats by an addendum.',
  QUOTA_NOT_BEGUN:
    'There are no seats on that day yet. The first stage of this quota begins on %{firstStageOn}: choose that day or a later one.',
  QUOTA_BELOW_USED:
    'Seats that somebody has can’t be taken back. %{granted} seats are granted, %{used} are taken, %{wanted} were to be taken back; %{available} at most. Take back fewer, or release seats first: cancel proposals or end memberships.',
  NIK_BORNE_BY_NOBODY: 'Nobody bears this NIK any more: only the person who was registered with it can.',
  NIK_HOLDER_SEATED:
    'The person whose NIK would be emptied is proposed in a decree or is a member. Return the proposal, or correct the NIK first, and try again.',
  DECREE_NIK_TO_BE_MATCHED:
    'The NIK of somebody in this proposal must be compared with the civil registry first, by the province. Enact it for the others, or return the proposal where there are none.',
  PERSON_REPLACED:
    'A NIK and another name at once may mean another person. Record that person as a new worker, or change only one of them.',
  CANDIDATE_LIST_NAME_TAKEN: 'A list with this name exists already.',
  DECREE_NUMBER_TAKEN: 'A decree with this number exists already.',
  DECREE_SAME_PERSON: 'A proposer cannot enact their own proposal.',
  ALREADY_ENROLLED: 'This person is already a member under the same agreement.',
  TRANSITION_REFUSED: 'Its state has changed, so this is no longer possible. Reload the page.',
  MEMBERSHIP_NUMBER_TAKEN: 'Somebody else has this membership number.',
  MEMBERSHIP_NOT_ENROLLED: 'A membership number is recorded only for somebody who is a member.',
  NOBODY_TO_WAITLIST:
    'Nobody on the list is eligible and not waiting yet. Look at the reasons on the list, or choose another agreement.',
  NOBODY_WAITS:
    'Nobody was taken off: the people are not on this waiting list, or all of them are still eligible. Load the list again and choose anew.',
  EXIT_IN_FUTURE:
    'The day of the fact is still to come. Give %{occurredOn} as today, %{today}, at the latest.',
  EXIT_AFTER_END:
    'The day of the fact lies after the membership. Give a day until %{endsOn}, or let it end by itself.',
  EXIT_REPORTED: 'It is reported already that this member leaves. Look at the report on the list of changes.',
  NOBODY_TO_REPORT:
    'The registry knows of nobody who has to leave and is not reported yet. Report members one by one from their page.',
  NO_EXIT_TO_DECIDE:
    'No report waits for a decision here. They may be decided already, or the memberships are over: load the page again.',
  EXIT_SAME_PERSON: 'Who reported cannot decide their own report. Ask another officer to decide it.',
  NOBODY_LEFT:
    'Nobody left who is not named by a decree yet. Propose it as a decree like others, or have the reports of changes decided first.',
  MEMBERSHIP_NUMBER_RECORDED: 'A membership number is recorded already. Say why it changes.',
  NOT_ENOUGH_ELIGIBLE:
    'Not enough people are eligible. Wanted %{wanted}, eligible %{eligible}: take fewer seats, or add candidates to the list.',
  BILL_SAME_PERSON: 'Proposer and approver cannot bill the same members.',
  MONTH_OUT_OF_RANGE: 'This month lies outside the agreement.',
  PERSON_BILLED_TWICE: 'Somebody in it is already billed for this month.',
  IDEMPOTENCY_MISMATCH:
    'This request differs from one that was sent under the same key. Reload the page and try again.',
  DUPLICATE_NIK: 'Another worker in your area bears this NIK already.',
  VILLAGE_NOT_FOUND: 'This village or ward is not in your area of duty.',
  LINE_REQUIRED: 'Choose a line of an agreement first.',
  START_OUTSIDE_LINE: 'The start lies outside the line of the agreement. Choose from %{from} to %{to}.',
  DECREE_IN_FUTURE: 'The day of the decree has not come yet. At the latest %{today}.',
  DECREE_BEFORE_AGREEMENT:
    'The day of the decree lies before the agreement was signed. At the earliest %{signedOn}.',
  COVERAGE_DATES_DIFFER: 'Figures of different days cannot be added.',
  COVERAGE_GROUPS_DIFFER: 'Figures of different member groups cannot be added.',
  REGION_CHANGE_KIND:
    'This does not fit the kind of change. A split leaves at least two regions, a merger leaves one.',
  REGION_CLOSED: 'This region is no more. Code: %{regionCode}.',
  REGION_CHANGED_LATER:
    'This region changed on that day or after it. Choose a later day. Code: %{regionCode}.',
  REGION_CODE_TAKEN: 'Another region has this code. Code: %{regionCode}.',
  REGION_CODE_LEVEL: 'This code is of another level of regions. Code: %{regionCode}.',
  REGION_PARENT_ELSEWHERE:
    'This code lies in another region than what it comes from. Correct the code, or enter a move afterwards. Code: %{regionCode}.',
  REGION_PARENT_MISSING: 'There is no region in which this code lies. Code: %{regionCode}.',
  REGION_HAS_PARTS:
    'A region that ends still has parts. Give the new codes of its parts. Code: %{regionCode}.',
  REGION_RESIDENTS_REFUSED: 'There are rows in the list of residents that cannot be taken. Rows: %{rows}.',
  REGION_SPELLING_TAKEN:
    'Within its parent this name is another spelling of another region, or the reverse. End that spelling first, or give another name. Code: %{regionCode}.',
  REGION_CODE_USED_UNTIL:
    'Another region had this code on that day. It had it until %{day}: choose a later day. Code: %{regionCode}.',
  REGION_ALIAS_OF_ENDED: 'This region is no more, and gets no other spelling.',
  REGION_ALIAS_AMBIGUOUS: 'This spelling means another region of the same parent already.',
  REGION_ALIAS_KNOWN: 'This spelling is entered for this region already.',
  EDITION_UNCHANGED: 'This file is the map that holds. Nothing changes.',
  EDITION_ROWS_REFUSED: 'There are rows in the file that cannot be taken. Rows: %{rows}.',
  BOUNDARY_FILE_INVALID:
    'This is no GeoJSON file with polygons. It has to be valid JSON (NaN is not) of the type FeatureCollection, with 1 to 10,000 features.',
  BOUNDARY_FILE_NESTED: 'This file is nested deeper than any GeoJSON file. Save it again from its source.',
  BOUNDARY_FILE_CRS:
    'The coordinates of this file are of another system. It says %{crs}. Save it again in degrees, longitude before latitude (WGS 84, EPSG:4326).',
  BOUNDARY_FILE_POINTS:
    'This file has more points than a map needs. Simplify it or bring it in parts. At most %{most} points.',
  FILE_EMPTY: 'This file is empty.',
  FILE_OF_BORNE_NIKS:
    'This file cannot be checked now. You have tried more NIKs that await a comparison than an hour or a day allows. Compare the file with the identity cards, or have the programme officer of your regency import it.',
  FILE_KIND_UNKNOWN: 'This file is neither CSV nor XLSX. Save it again from Excel as XLSX or CSV.',
  FILE_OLD_EXCEL: 'This file has the old Excel format (XLS). Save it again as XLSX.',
  FILE_LOCKED: 'This file is locked with a password. Save it again without one.',
  FILE_HAS_MACROS: 'This file holds macros. Save it again as XLSX without macros.',
  FILE_HAS_EXTERNAL_LINKS: 'This file refers to other files. Paste its contents as values and save it again.',
  FILE_DAMAGED: 'This file is damaged and cannot be read. Save it again from its source.',
  FILE_TOO_LARGE: 'This file is too large. Split it into several files.',
  FILE_ROOM_TAKEN:
    'Your files already take up all the room that one user has. Each goes 30 days after it was sent; send this one then.',
  FILE_EXPANDS_TOO_MUCH:
    'The contents of this file are too large once unpacked. Split it into several files.',
  FILE_TAKES_TOO_LONG: 'This file takes too long to read. Split it into several files.',
  FILE_NO_VISIBLE_SHEET: 'This file has no visible sheet.',
  FILE_QUOTE_NOT_CLOSED: 'A quotation mark is not closed. Look at line %{line}.',
  FILE_ROW_TOO_LONG: 'A row is too long. Look at line %{line}.',
  FILE_HAS_NUL: 'This file holds signs that cannot be read. Look at line %{line}.',
  FILE_COLUMN_MISSING: 'A required column was not found. Columns: %{columns}.',
  MAPPING_COLUMN_MISSING:
    'A required field has no column of the file yet. Choose one for: %{columns}, then check again.',
  MAPPING_COLUMN_TWICE:
    'A field is chosen for more than one column of the file. %{column}: %{headings}. Choose one and ignore the others.',
  MAPPING_COLUMN_UNKNOWN: 'The file has no such column. Column %{position}.',
  MAPPING_HEADING_NUMBER:
    'The heading of a column holds 16 digits in a row, as a NIK or two dates do. Column %{position}. Change it in the file, then upload it again.',
  MAPPING_NOT_KNOWN:
    'The columns of this file cannot be chosen: only whoever uploaded it can, as long as the file is kept. Upload it again.',
  FILE_COLUMN_TWICE: 'A column stands there twice. Column: %{column}.',
  GRAPHQL_PARSE_FAILED: 'This GraphQL document cannot be read. %{detail}',
  GRAPHQL_VALIDATION_FAILED: 'This GraphQL document does not fit the schema. %{detail}',
  BAD_USER_INPUT: 'The variables of this request do not fit the schema. %{detail}',
  OPERATION_RESOLUTION_FAILURE: 'It is not clear which operation is to run. %{detail}',
  DOCUMENT_TOO_COSTLY: 'This request is too large. Ask for fewer rows or fields (%{detail}).',
  BAD_REQUEST: 'This request cannot be read.',
  BODY_TOO_LARGE: 'The body of this request is too large.',
  METHOD_NOT_ALLOWED: 'Requests of this kind are not accepted here.',
  PATH_UNKNOWN: 'There is nothing at this address.',
  BODY_TYPE_UNKNOWN: 'The body of this request is of a type that is not accepted here.',
  ...checkErrors,
  ...officeErrors,
  ...lawErrors,
  ...personErrors,
  ...billErrors,
  ...budgetErrors,
  ...allocationErrors,
  ...jobErrors,
} satisfies SameKeys<typeof id>;
