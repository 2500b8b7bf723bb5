import type { personTimeline as id } from '../id/person-timeline.js';
import type { SameKeys } from '../messages-shape.js';

/** Words of what happened to a person, in one order. */
export const personTimeline = {
  enums: {
    PersonEventKind: {
      RECORD: 'Acts',
      FACT: 'Facts',
      CANDIDACY: 'Candidacy',
      MEMBERSHIP: 'Membership',
      CONTRIBUTION: 'Contributions',
    },
  },
  words: {
    title: 'Timeline',
    hint: 'All that happened to this person, the latest first.',
    which: 'Kind of event',
    all: 'All',
    empty: 'Nothing is recorded yet.',
    ofDay: 'As of %{day}',
    from: 'From %{day}',
    until: 'Until %{day}',
    DECILE_OBSERVED: 'Decile %{decile} according to %{source}',
    STATUS_KNOWN: '%{status} according to %{source}',
    IDENTITY_MATCHED: 'Match with the population register: %{status}',
    HOME_LEFT: 'Address or family card in %{name} no longer holds',
    LISTED: 'Came onto the candidate list %{name}',
    JUDGED: '%{step}: %{verdict}',
    WAITING_BEGAN: 'Came onto the waiting list of %{name}',
    WAITING_ENDED: 'Left the waiting list of %{name}: %{end}',
    MEMBERSHIP_CHANGED: '%{status}, %{name}',
    LAPSED: 'The membership under %{name} ran out',
    BILLED: 'Contribution for %{month}, %{amount}: %{status}',
  },
} satisfies SameKeys<typeof id>;
