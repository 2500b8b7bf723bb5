/** What a one-time code is for. */
export const oneTimeCodePurpose = {
  INVITATION: 'Invitation',
  PASSWORD_RESET: 'New password',
};

/** Words of the code for a new password. */
export const reset = {
  make: 'Code for a new password',
  makeTitle: 'Make a code for a new password of %{name}?',
  makeConsequence:
    'With it the person sets a new password within %{minutes} minutes; all their sessions then end. Two-step verification is still asked for. Make sure that you talk to the person themselves.',
};
