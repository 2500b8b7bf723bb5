import type { checkErrors as idErrors, villageCheck as id } from '../id/village-check.js';
import type { SameKeys } from '../messages-shape.js';

/** Words of what villages, districts and offices say of candidates. */
export const villageCheck = {
  resources: {
    villageChecks: {
      name: 'Check of a village |||| Checks of villages',
      fields: {
        listName: 'Candidate list',
        village: 'Village',
        villageId: 'Village',
        isOpen: 'Being checked',
        waitsForDistrict: 'Waits for the district',
        people: 'Candidates',
        unjudged: 'Not judged yet',
        confirmed: 'In need',
        rejected: 'Not in need',
        doubtful: 'In doubt',
        returned: 'Sent back by the district',
        settled: 'Confirmed by the district',
        number: 'Number of the minutes',
        heldOn: 'Day of the deliberation',
        chair: 'Chaired by',
        present: 'How many were present',
      },
    },
    checkedCandidates: {
      name: 'Checked candidate |||| Checked candidates',
      fields: {
        q: 'Beginning of the name',
        worker: 'Name',
        villageId: 'Village',
        village: 'What the village says',
        district: 'What the district says',
        precheck: 'Says the office',
        waitsFor: 'Waits for',
        villageVerdict: 'What the village says',
        reason: 'Reason',
        note: 'Note',
      },
    },
  },
  enums: {
    CheckStep: {
      VILLAGE: 'Village',
      DISTRICT: 'District',
      PRECHECK: 'Office of BPJS Ketenagakerjaan',
    },
    CheckVerdict: {
      CONFIRMED: 'In need',
      REJECTED: 'Not in need',
      DOUBTFUL: 'In doubt',
      RETURNED: 'Sent back',
    },
    DistrictVerdict: {
      CONFIRMED: "The village's word stands",
      REJECTED: 'Rejected',
      DOUBTFUL: 'In doubt',
      RETURNED: 'Sent back',
    },
    OfficeVerdict: {
      CONFIRMED: 'Can be registered',
      REJECTED: 'Cannot be registered',
      DOUBTFUL: 'In doubt',
      RETURNED: 'Sent back',
    },
    CheckReason: {
      DIED: 'Died',
      MOVED: 'Moved away',
      NOT_VULNERABLE: 'Not a vulnerable worker',
      ALREADY_COVERED: 'Covered already',
      FORMAL_JOB: 'Works for a company or the government',
      REFUSED: 'Does not want it',
      UNKNOWN_PERSON: 'Not known here',
      OTHER: 'Something else',
    },
  },
  words: {
    todo: 'check of candidates waits for your village |||| checks of candidates wait for your village',
    todoAction: 'Judge the candidates',
    todoOfDistrict:
      'check of candidates waits for your district |||| checks of candidates wait for your district',
    todoActionOfDistrict: 'Look at what the villages said',
    subtitle: 'Who on a candidate list really is a vulnerable worker, by the village and its district',
    empty: 'Nothing has to be checked.',
    emptyHint: 'Checks appear here once the regency asks for them on a candidate list.',
    title: '%{list}: %{village}',
    round: 'Check no. %{round}',
    open: 'Being checked',
    filed: 'Minutes filed %{at}',
    progress: '%{done} of %{people} candidates are judged',
    judge: 'Judge the candidates',
    judgeHint:
      'Choose one for each person. What you choose stays on this device until you send it, and is removed when you sign out.',
    confirm: 'In need',
    reject: 'Not in need',
    doubt: 'In doubt',
    why: 'Reason',
    note: 'Note',
    noteHint: 'Needed for "Something else". Write no NIK.',
    age: '%{age} years',
    send: 'Send %{count} verdicts',
    sent: '%{count} verdicts sent',
    incomplete: 'Give the reason: %{count} people',
    kept: '%{count} verdicts are kept on this device and not sent yet.',
    offline: 'No connection. Your verdicts are safe on this device and are sent once there is one.',
    drop: 'Throw away what is not sent',
    confirmRest: 'Call the %{count} not judged yet in need',
    confirmRestConsequence:
      '%{count} candidates who are not judged in this check yet are called in need at once, also who was sent back by the district or in doubt before. What this check said of single ones stays.',
    confirmedRest: '%{count} candidates were called in need',
    minutes: 'Minutes of the deliberation',
    minutesHint:
      'The minutes close this check. Who is judged goes on to the district; who is not comes into the next check and holds nobody up.',
    file: 'File the minutes',
    fileConsequence: 'Once filed, these verdicts change only where the district sends somebody back.',
    fileDone: 'The minutes are filed',
    sendFirst: 'Send the verdicts that are still on this device first.',
    paper: 'The signed minutes',
    uploadPaper: 'Upload the minutes (PDF or JPEG)',
    uploadingPaper: '%{name}: %{percent}%',
    paperUploaded: 'The minutes are uploaded',
    noPaper: 'Not uploaded yet.',
    presentCount: '%{count} people were present',
    district: 'Check by the district',
    districtHint:
      'Let the verdict of the village stand, or send the person back with what is to be looked at again. Who is in doubt can only be sent back. Nobody checks a verdict of their own.',
    waitingForDistrict: '%{count} wait for the district',
    ownLeftOut: '%{count} were judged for the village by yourself, and are checked by somebody else.',
    confirmAll: 'Let %{count} verdicts stand',
    confirmAllConsequence:
      'The verdicts on %{count} candidates stand: who is in need may be proposed, who is not may not.',
    confirmedAll: 'The verdicts stand',
    confirmOne: 'Let it stand',
    returnOne: 'Send back',
    returnTitle: 'Send %{name} back to the village?',
    returnConsequence: 'The village judges this person once more. The others are not held up.',
    returnHint: 'What is to be looked at again?',
    returned: 'Sent back to the village',
    saidBy: '%{name}, %{at}',
    people: 'Candidates',
    nobody: 'There are no candidates here.',
    demand: 'Check of the candidates',
    demandHint:
      'Who has to check before somebody can be proposed. Where nothing is asked for, who is not checked may be proposed; who is refused may not.',
    demandUpTo: 'Checked up to',
    demandNone: 'Not asked for',
    demandChange: 'Ask for a check',
    demandTitle: 'Have the villages check this list?',
    demandConsequence:
      'Every village with candidates on this list sees it under Checks of villages. Who is not confirmed is not proposed.',
    demanded: 'The request is noted',
    seeChecks: 'See the checks of the villages',
  },
} satisfies SameKeys<typeof id>;

/** What is refused while candidates are checked. */
export const checkErrors = {
  CHECK_FILED:
    'The minutes of this check are filed. Have the district send the person back where the verdict is wrong.',
  CHECK_COUNT_CHANGED:
    'The number has changed since it was shown. Shown were %{shown}, now there are %{now}: reload and look again.',
  CHECK_NOBODY: 'There is nobody for this step: none is judged yet, or all are. Reload.',
  CHECK_SAME_PERSON:
    'Nobody checks a verdict of their own. %{count} of them were judged for their village by yourself: have another officer of the district check them.',
  CHECK_NOT_JUDGED:
    'Some candidates cannot be checked by the district yet. %{count} are not judged by the village in filed minutes, are in doubt, or are checked already: reload and choose those who wait.',
  MINUTES_PAPER_KEPT:
    'The paper of filed minutes is not exchanged. Where it is wrong, upload the right one with the next check.',
} satisfies SameKeys<typeof idErrors>;
