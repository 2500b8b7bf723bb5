import type { confirmation as indonesian } from '../id/confirmation.js';

/** Words of the page on which whoever holds a paper finds out whether it is genuine. */
export const confirmation: typeof indonesian = {
  title: 'Is this paper genuine?',
  genuineCard: 'This card is genuine',
  inForce: 'In force: its bearer is a member today',
  notInForce: 'Not in force today',
  initials: 'Initials',
  programmes: 'Programmes',
  genuine: 'This paper is genuine',
  unknown: 'This code is not known',
  unknownHint:
    'No paper of Lindung has this code. Scan it again; if it stays so, ask the government whose name stands on the paper.',
  tooOften: 'Asked too often',
  tooOftenHint: 'Try again in some minutes.',
  decree: 'Decree',
  about: 'About',
  region: 'Region',
  people: 'People in the annex',
  period: 'Protection',
  periodOf: '%{from} to %{to}',
  decreedOn: 'Decreed on',
  issuedAt: 'Paper written',
  standing: 'How it stands now',
  standingOf: {
    PROPOSED: 'A draft still: not decreed',
    ENACTED: 'Decreed and in force',
    RETURNED: 'Not in force: given back to be put right',
    CANCELLED: 'Not in force: cancelled',
  },
  cardInitials:
    'For privacy only the initials of the name are shown. Compare them with the name on the card.',
  cardWithoutInitials:
    'For privacy the name is not shown. Compare the programmes and the protection with the card.',
  noPersons: 'This page shows no data of persons. Compare number and count with your paper.',
};
