/** What is refused on the way from a decree to the membership number. */
export const officeErrors = {
  DECREE_NOT_PRINTED:
    'Only a proposal that waits for its decision and a decree that is enacted can be printed. It is: %{status}. Propose it anew first.',
  NIKS_NOT_REVEALED:
    'Your role may not show NIKs in full. Choose masked NIKs, or ask the programme officer to print it.',
  NIKS_NEED_REASON: 'NIKs in full are kept in the trail. Give the reason, in 10 letters or more.',
  OFFICE_TEMPLATE_PAST:
    'Files that are written stay as they are. The form holds from %{earliest} at the earliest, not from %{validFrom}: choose a later day.',
  OFFICE_TEMPLATE_NIK: 'The form has the NIK exactly once. Add or remove a column of the NIK.',
  OFFICE_TEMPLATE_HEADER_TWICE: 'Two columns have the same header. It is %{header}: change one of them.',
  OFFICE_TEMPLATE_COLUMN:
    'This column is not complete: a day needs its form, sex and programmes need a code for each value, a fixed text needs its text. Column %{column}, %{header}.',
  OFFICE_TEMPLATE_OTHER: 'This form is of another office. Change that of your own.',
  OFFICE_FILE_NOT_ENACTED:
    'A file for the office is written of a decree that is enacted. It is: %{status}. Enact it first, or choose another decree.',
  PRECHECK_NOBODY:
    'No candidate waits for the office. Village and district confirm candidates first; reload.',
  PRECHECK_CHANGED:
    'The number of candidates who wait has changed since it was shown. It showed %{shown}, now there are %{people}. Reload, then write the file again.',
  PRECHECK_NOT_IN_TURN:
    'Some candidates have not come to the office yet. Village and district have not confirmed %{count} of them: reload, then choose those who wait for the office.',
  OFFICE_FILE_NOBODY:
    'Nobody of this decree waits for a KPJ. Choose "Take along who was sent before" to send those again.',
  OFFICE_FILE_CHANGED:
    'The number has changed since it was shown. It is %{people} now and was %{shown}: look again, then write the file.',
  CARDS_NOT_ENACTED:
    'Cards are printed for the members of a decree that is enacted. It is: %{status}. Enact it first, or choose another decree.',
  CARDS_REFUSED:
    'No card is printed, since the office refuses who it is of and nobody has settled its answer. Settle the answer on the page of the decree first (%{people} people).',
  CARDS_OF_NOBODY: 'There is no member here whose card could be printed. Choose another village.',
  CARDS_TOO_MANY:
    'There are more cards than one file holds. There are %{people}, at most %{most}: print them village by village.',
  ANSWER_RESOLVED: 'This row is resolved already. Load the list anew.',
  ANSWER_NOT_CONFIRMED:
    'This answer of the office is not recorded yet. Record its numbers first, then resolve what differs.',
  ANSWER_NOT_RECORDABLE:
    'This row cannot be resolved so. It came to %{outcome}: dismiss the row, then ask the office.',
};
