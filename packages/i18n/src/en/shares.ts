import type { shares as id } from '../id/shares.js';
import type { SameKeys } from '../messages-shape.js';

/** Words of seats that are kept for districts and villages. */
export const shares = {
  title: 'Shares by region',
  hint: 'Seats kept for people of a district or village. What is left is open to all.',
  changeHint: 'The shares after the addendum. Leave it empty when they stay.',
  add: 'Add a share',
  region: 'District or village',
  ofRegion: '%{region}: a share of %{count} seat |||| %{region}: a share of %{count} seats',
  forAll: 'For all regions: %{seats} seats, %{free} free',
  now: 'Shares now',
  history: 'How the shares were moved',
  noMoves: 'The shares have not been moved since the signing.',
  moved: '%{region}: from %{before} to %{after} seats',
  byAddendum: 'By addendum %{number}',
  move: 'Move shares',
  moveTitle: 'Move shares between regions',
  moveConsequence:
    'A share can’t be smaller than the seats its people use. The move is recorded with its reason.',
  done: 'The shares were moved',
  open: 'See the shares by region',
} satisfies SameKeys<typeof id>;
