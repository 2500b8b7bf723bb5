import type { accountWords as id } from '../id/account-words.js';
import type { SameKeys } from '../messages-shape.js';

/** Words of invitations, accounts and their assignments. */
export const accountWords = {
  invitation: {
    link: 'I have a code from my administrator',
    title: 'Set your password',
    lead: 'With the code that you were given you set your own password. The code works once.',
    code: 'Code',
    codeHint: 'Twenty letters and digits, such as 7K2M-9QXD-…',
    password: 'Password of your own',
    accept: 'Set password',
    accepted: 'Your password is set. Sign in as %{username}.',
    back: 'Back to sign-in',
  },
  users: {
    subtitle: 'People who may sign in, and their assignments',
    create: 'Invite a user',
    grant: 'Give an assignment',
    granted: 'Assignment given',
    grantTitle: 'Give %{name} an assignment',
    grantConsequence: 'While it is valid they see and handle the data of that area as their role allows.',
    grantNext: 'This user cannot do anything yet. Give an assignment so that they can begin.',
    openEnd: 'Leave empty when the end is not known yet.',
    createHint:
      'You get a code that the person turns into a password of their own. It is shown once and works for %{days} days.',
    account: 'Account',
    inactive: 'Not active',
    noneToday: 'None today',
    current: 'Valid',
    coming: 'Not begun',
    over: 'Over',
    period: '%{from} to %{to}',
    end: 'End assignment',
    endTitle: 'End the assignment as %{role}?',
    endConsequence:
      'After its last day they no longer see the data of that area. What they did stays on record.',
    endHint: 'The last day. Choose yesterday to end it at once.',
    ended: 'Assignment ended',
    noAssignments: 'No assignments yet.',
    usernameOfRegency: 'The number of your regency is put behind it, such as rahmatia%{ending}.',
    codeOf: 'Code for %{name} (%{username})',
    codeOnce:
      'The code is shown only once. Hand it to the person yourself; whoever holds it can sign in as them.',
    copyCode: 'Copy code',
    codeCopied: 'Code copied',
    codeByHand: 'The code is selected. Press Ctrl+C to copy it.',
    handedOver: 'I have kept it',
    waiting: 'Waiting for the person until %{at}',
    lapsed: 'The invitation ended at %{at}',
    invitedChip: 'Invited',
    renew: 'New invitation code',
    renewTitle: 'Make a new code for %{name}?',
    renewConsequence: 'The earlier code is worth nothing any more. The new one is shown once.',
    notAdministered:
      'This account holds, or has held, a role that your regency does not give. The province administers it.',
    neverSignedIn: 'never signed in',
    empty: 'No matching user yet.',
  },
} satisfies SameKeys<typeof id>;
