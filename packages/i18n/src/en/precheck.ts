import type { precheck as id } from '../id/precheck.js';
import type { SameKeys } from '../messages-shape.js';

/** Words of what an office says of candidates before a proposal. */
export const precheck = {
  words: {
    title: "Office's pre-check: %{list}",
    subtitle: 'Candidates whom village and district have confirmed, before a proposal',
    see: "See the office's pre-check",
    openList: 'Open the list',
    back: 'Back to the pre-check',
    notDemanded:
      'This list demands no pre-check by the office. Whom the office rejects is not proposed all the same.',
    progress: 'Progress',
    waiting: 'Waiting for the office',
    confirmed: 'Accepted by the office',
    rejected: 'Rejected by the office',
    nobody: 'No candidate waits for the office.',
    file: 'File for the pre-check',
    answerHint:
      'Fill in the columns Status (Y/T) and Keterangan of the file for the pre-check, then send it here. Nothing is recorded before you agree; a row that is wrong holds no other.',
    yes: 'Accept',
    no: 'Reject',
    noTitle: 'Reject %{name}?',
    noConsequence: 'This person is not proposed. Regency, district and village see the reason.',
    said: "The office's answer is recorded",
  },
} satisfies SameKeys<typeof id>;
