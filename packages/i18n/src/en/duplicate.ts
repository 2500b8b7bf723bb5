import type { duplicate as id } from '../id/duplicate.js';
import type { SameKeys } from '../messages-shape.js';

/** Words of records that may be one person. */
export const duplicate = {
  resources: {
    duplicatePairs: {
      name: 'Duplicates',
      fields: {
        one: 'Registered first',
        other: 'Registered later',
        score: 'Likeness',
        minScore: 'Lowest likeness',
        reasons: 'What agrees',
        reason: 'Reason',
        state: 'State',
        villageId: 'Village or ward',
        workerId: 'Worker',
        foundAt: 'Found',
        decidedBy: 'Decided by',
        createdAt: 'Recorded',
      },
    },
  },
  enums: {
    DuplicateState: {
      OPEN: 'Awaits a check',
      DISTINCT: 'Two persons',
    },
    DuplicateReason: {
      SAME_NAME: 'Same name',
      SIMILAR_NAME: 'Similar name',
      PART_OF_NAME: 'Part of the name',
      SAME_BIRTH_DATE: 'Same date of birth',
      DAY_AND_MONTH_SWAPPED: 'Day and month of birth swapped',
      ONE_DIGIT_OF_BIRTH_DATE: 'One digit of the date of birth differs',
      YEAR_OF_BIRTH: 'Year of birth close by',
      SAME_VILLAGE: 'Same village or ward',
      SAME_DISTRICT: 'Same district',
      SAME_FAMILY_CARD: 'Same family card',
      SAME_MOTHER: 'Same mother',
      SAME_PHONE: 'Same phone number',
      SLIP_IN_NIK: 'NIK may be mistyped',
    },
  },
  words: {
    subtitle: 'Records that may be one person; compare them, then decide',
    title: 'Perhaps one person',
    empty: 'No pair awaits a check.',
    emptyHint: 'New workers are checked when they are registered; the whole registry by a search.',
    percent: '%{score}%',
    compare: 'Compare',
    fact: 'Fact',
    differs: 'Differs',
    distinct: 'Two persons',
    distinctTitle: 'These are two persons',
    distinctConsequence:
      'Both records stay, and this pair is proposed no more. Say what tells the two apart.',
    distinctDone: 'Recorded as two persons',
    decidedLine: '%{state}, by %{name} at %{at}: %{reason}',
    awaiting: 'Awaits a check for duplicates',
    awaitingHint:
      'This record may be of somebody who is registered already. Whoever is responsible for both records checks it; the registration stands.',
    see: 'See the pair',
    search: 'Search the whole registry',
    searchTitle: 'Search for duplicates',
    searchConsequence:
      'All workers of the province are compared. This runs in the background, can be cancelled, and goes on where it broke off. Pairs that were decided are proposed no more.',
    searchStarted: 'Search started',
    stop: 'Stop the search',
    stopConsequence: 'Pairs that were found until then stay.',
    found: '%{number} pairs new or changed',
  },
} satisfies SameKeys<typeof id>;
