/** Words of the way in by an identity provider. */
export const provider = {
  signIn: 'Sign in with %{name}',
  or: 'or',
  title: 'Sign in with %{name}',
  hint: 'Your account at %{name} opens this account too. You alone link and unlink it.',
  linkedSince: 'Linked since %{at}',
  notLinked: 'Not linked.',
  link: 'Link',
  linkConsequence: 'You are taken to %{name} to sign in there, and then back here.',
  unlink: 'Unlink',
  unlinkConsequence: 'After this the account is opened by its password alone.',
  unlinked: 'Unlinked',
};
