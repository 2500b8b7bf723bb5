import type { figureCheck as id } from '../id/figure-check.js';
import type { SameKeys } from '../messages-shape.js';

/** Words of the nightly comparison of figures with their ledgers. */
export const figureCheck = {
  resources: {
    figureChecks: {
      name: 'Checks of figures',
      fields: {
        region: 'Regency',
        regionId: 'Regency',
        onDay: 'Day',
        checkedAt: 'Checked',
        faultCount: 'Result',
        hasFaults: 'With differences',
        isLast: 'The last ones alone',
        where: 'Where',
        figure: 'Figure',
        kept: 'Kept',
        computed: 'Ought to be',
      },
    },
  },
  enums: {
    FigureName: {
      GRANTED: 'Seats of a stage',
      TAKEN: 'Seats taken in a stage',
      RESERVED: 'Seats reserved for a village',
      USED: 'Seats used in a village',
      RELEASED: 'Seats released in a village',
      BALANCE_GRANTED: 'Seats of the agreement line',
      BALANCE_TAKEN: 'Seats taken of the agreement line',
      BUDGET_GRANTED: 'Ceiling (with a minus sign)',
      BUDGET_AVAILABLE: 'Free',
      BUDGET_FROZEN: 'Frozen',
      BUDGET_COMMITTED: 'Committed',
      BUDGET_BILLED: 'Billed',
      BUDGET_PAID: 'Paid',
      BUDGET_LAPSED: 'Lapsed',
    },
  },
  words: {
    subtitle: 'Every night seats and budgets are compared with their ledgers',
    green: 'All agree',
    red: '%{count} figure differs |||| %{count} figures differ',
    empty: 'No check yet.',
    emptyHint: 'The check runs by itself once a day.',
    title: '%{region}, %{day}',
    result: 'Result',
    greenHint:
      'The seats of stages, villages and agreements and the rupiah of each budget are those of their ledgers, members and bills.',
    redHint:
      'The figures below are not the sums of their ledgers. Stop payments that rest on them, and tell whoever runs the system.',
    more: '%{count} others are not shown.',
    todo: 'regencies have figures that differ from their ledgers',
    todoAction: 'See what differs',
  },
} as const satisfies SameKeys<typeof id>;
