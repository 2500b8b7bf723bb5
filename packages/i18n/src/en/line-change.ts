import type { lineChange as id } from '../id/line-change.js';
import type { SameKeys } from '../messages-shape.js';

/** Words of what an addendum does to lines that were signed before. */
export const lineChange = {
  changes: 'Changes of lines that were signed before',
  changesHint: 'Add seats, take back seats that are free, or end a line.',
  add: 'Change a line',
  line: 'Line to change',
  lineChoice: '%{group}, %{number}, %{from} to %{to}',
  seatsNow: 'Now %{granted} seats: %{taken} used or reserved, %{free} free.',
  addSeats: 'Add seats',
  takeBack: 'Take back free seats',
  takeBackHint: '%{count} seat at most |||| %{count} seats at most',
  endsFrom: 'Not paid any more from',
  endsFromHint: 'Another official has to approve this addendum before it is signed.',
  difference: 'Difference',
  asToday: 'As things stand today, counted from %{month} on',
  asSigned: 'As it was signed, counted from %{month} on',
  nothing: 'This addendum changes no quota line.',
  allLines: 'All lines',
  before: 'Before',
  after: 'After',
  change: 'Change',
  seats: 'Seats',
  monthly: 'A full month',
  rest: 'Rest of the term',
  brought: 'New line',
  addsFrom: 'Adds %{count} seat from %{day} |||| Adds %{count} seats from %{day}',
  addsSeats: 'adds %{count} seat to earlier lines |||| adds %{count} seats to earlier lines',
  takesBack: 'takes back %{count} seat |||| takes back %{count} seats',
  takenBack: '%{count} seat taken back by addenda |||| %{count} seats taken back by addenda',
  endsWith: 'Ends: not paid any more from %{month}',
  lapse:
    '%{count} member is paid for no more from %{day} |||| %{count} members are paid for no more from %{day}',
  signConsequence:
    'From then on the changes of lines below hold, seats that are added open on their days, and this addendum can no longer be changed.',
  renewal: 'What differs from the former agreement',
  renewalHint: 'Compared with %{number}, contributions by the law of their own months',
  renewalSame: 'Nothing differs.',
  seatCount: '%{count} seat |||| %{count} seats',
  lapsingSubtitle: 'A line of %{number} ends on %{day}',
} satisfies SameKeys<typeof id>;
