import type { enrolmentBoard as id } from '../id/enrolment-board.js';
import type { SameKeys } from '../messages-shape.js';

/** Words of the board that shows how far the people of a list are on the way to membership. */
export const enrolmentBoard = {
  resources: {
    boardCandidates: {
      name: 'Candidates on the board',
      fields: {
        q: 'Beginning of the name',
        worker: 'Name',
        stage: 'Stage',
        reason: 'Remark',
        since: 'Since',
        villageId: 'Village',
      },
    },
    candidacies: {
      name: 'Candidacies',
      fields: { listName: 'Candidate list', source: 'Source', stage: 'Stage', since: 'Since' },
    },
  },
  enums: {
    CandidateStage: {
      VILLAGE: 'Waiting for the village',
      DISTRICT: 'Waiting for the district',
      PRECHECK: 'Waiting for the BPJS office',
      REFUSED: 'Rejected by village or office',
      READY: 'Ready to be proposed',
      WAITING: 'On the waiting list',
      PROPOSED: 'Waiting for the decree',
      TO_SUBMIT: 'Not sent to the office yet',
      SUBMITTED: 'Waiting for the membership number',
      NUMBERED: 'Member with a number',
      ENDED: 'Membership ended',
    },
    StageReason: {
      NOT_JUDGED: 'Not judged yet',
      DOUBTFUL: 'In doubt',
      RETURNED: 'Sent back by the district',
      MINUTES_OPEN: 'Minutes not filed yet',
      LIVES_ELSEWHERE: 'Moved to another village since the list was made',
      BY_VILLAGE: 'By the village',
      BY_OFFICE: 'By the BPJS office',
      LEFT_OUT: 'Left out of the last file',
      OTHER_LIST: 'Through another list',
    },
  },
  words: {
    title: 'Board: %{list}',
    subtitle: 'How far the people of this list are on the way to membership, and for whom they wait',
    open: 'Open the board',
    openList: 'Open the list',
    checks: 'Checks',
    seats: 'Seats',
    membership: 'Membership',
    since: 'The longest since %{day}',
    show: 'Show %{stage}',
    all: 'Show all',
    gone: '%{count} people of this list are no longer on record in this regency.',
    people: 'People',
    nobody: 'Nobody stands on this stage.',
    village: 'Village',
    noCandidacy: 'On no candidate list.',
    door: {
      VILLAGE: 'Open the village checks',
      PRECHECK: "Open the office's pre-check",
      READY: 'Propose in a decree',
      WAITING: 'Open the waiting list',
      PROPOSED: 'Open the decrees that wait',
      TO_SUBMIT: 'Open the members not sent yet',
      SUBMITTED: 'Open the members without a number',
    },
  },
} satisfies SameKeys<typeof id>;
