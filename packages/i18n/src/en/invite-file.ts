/** Words of inviting the people of a file. */
export const inviteFile = {
  title: 'Invite from a file',
  lead: 'One file for operators, heads of villages and district officers. %{limit} rows at most.',
  open: 'Invite from a file',
  file: 'File',
  check: 'Check',
  hint: 'CSV or XLSX with the columns: %{columns}. Days are written 2024-12-31. The last column may be empty.',
  preview: 'Check the file',
  issues: 'Rows that are not right yet',
  issuesHint: '%{count} rows. Correct the file and upload it again: everybody is invited or nobody.',
  people: 'Who will be invited',
  invite: 'Invite %{count} people',
  done: 'Accounts opened: keep the codes now',
  once: 'The codes are in this file and kept nowhere else. Hand them over to the people themselves; each works once.',
  download: 'Download the codes',
  fileName: 'invitation-codes.csv',
};

/** Why a row of a file of people is not taken. */
export const invitationIssueCode = {
  ROW_USERNAME_INVALID: 'The username cannot be used',
  ROW_USERNAME_TWICE: 'The username stands there twice',
  ROW_USERNAME_TAKEN: 'The username is taken',
  ROW_PERSON_NAME_INVALID: 'The name is empty or cannot be used',
  ROW_ROLE_UNKNOWN: 'The role is not known',
  ROW_ROLE_NOT_GRANTABLE: 'You cannot give this role',
  ROW_REGION_UNKNOWN: 'There is no such code in your area',
  ROW_LEVEL_INVALID: 'Role and level of the region do not fit',
  ROW_DAY_INVALID: 'The day cannot be used',
};

/** The columns of a file of people. */
export const invitationColumn = {
  username: 'Username',
  name: 'Name',
  role: 'Role',
  regionCode: 'Region Code',
  validTo: 'Until',
};
