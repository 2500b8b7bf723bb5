/** What personal data are worked with for: UU 27/2022 Art. 31, one entry of the record of processing for each. */
export const ProcessingActivity = {
  REGISTRY: 'REGISTRY',
  CANDIDACY: 'CANDIDACY',
  DECREE: 'DECREE',
  MEMBERSHIP: 'MEMBERSHIP',
  CONTRIBUTION: 'CONTRIBUTION',
  EXCHANGE: 'EXCHANGE',
  REGIONS: 'REGIONS',
  RIGHTS: 'RIGHTS',
  OVERSIGHT: 'OVERSIGHT',
  OFFICIALS: 'OFFICIALS',
} as const;
export type ProcessingActivity = (typeof ProcessingActivity)[keyof typeof ProcessingActivity];

/** The bases on which personal data may be worked with: UU 27/2022 Art. 20 (2) a to f. */
export const LegalBasis = {
  CONSENT: 'CONSENT',
  CONTRACT: 'CONTRACT',
  LEGAL_OBLIGATION: 'LEGAL_OBLIGATION',
  VITAL_INTEREST: 'VITAL_INTEREST',
  PUBLIC_TASK: 'PUBLIC_TASK',
  LEGITIMATE_INTEREST: 'LEGITIMATE_INTEREST',
} as const;
export type LegalBasis = (typeof LegalBasis)[keyof typeof LegalBasis];

/** What protects the data of an activity: UU 27/2022 Art. 35 to 39. */
export const Safeguard = {
  OWN_AREA: 'OWN_AREA',
  HIDDEN_FIELDS: 'HIDDEN_FIELDS',
  NIK_ENCRYPTED: 'NIK_ENCRYPTED',
  SEALED_TRAIL: 'SEALED_TRAIL',
  TWO_PEOPLE: 'TWO_PEOPLE',
  REASON: 'REASON',
  FILES_ENCRYPTED: 'FILES_ENCRYPTED',
  SECOND_FACTOR: 'SECOND_FACTOR',
} as const;
export type Safeguard = (typeof Safeguard)[keyof typeof Safeguard];

interface ActivityRow {
  readonly basis: LegalBasis;
  /** The law as it names itself. */
  readonly citation: string;
  readonly safeguards: readonly Safeguard[];
}

const PUBLIC_TASK = 'UU 27/2022 Pasal 20 ayat (2) huruf e';
const OBLIGATION = 'UU 27/2022 Pasal 20 ayat (2) huruf c';
const ofPersons = [
  Safeguard.OWN_AREA,
  Safeguard.HIDDEN_FIELDS,
  Safeguard.NIK_ENCRYPTED,
  Safeguard.SEALED_TRAIL,
];

/** On what each activity rests, and what protects its data. */
export const ACTIVITIES = {
  REGISTRY: {
    basis: LegalBasis.PUBLIC_TASK,
    citation: `${PUBLIC_TASK}; Inpres 2/2021; Inpres 8/2025`,
    safeguards: [...ofPersons, Safeguard.REASON],
  },
  CANDIDACY: {
    basis: LegalBasis.PUBLIC_TASK,
    citation: `${PUBLIC_TASK}; Inpres 4/2025; Inpres 8/2025`,
    safeguards: [...ofPersons, Safeguard.FILES_ENCRYPTED],
  },
  DECREE: {
    basis: LegalBasis.PUBLIC_TASK,
    citation: `${PUBLIC_TASK}; Inpres 8/2025`,
    safeguards: [
      Safeguard.OWN_AREA,
      Safeguard.SEALED_TRAIL,
      Safeguard.TWO_PEOPLE,
      Safeguard.REASON,
      Safeguard.SECOND_FACTOR,
    ],
  },
  MEMBERSHIP: {
    basis: LegalBasis.LEGAL_OBLIGATION,
    citation: `${OBLIGATION}; UU 40/2004; UU 24/2011`,
    safeguards: ofPersons,
  },
  CONTRIBUTION: {
    basis: LegalBasis.LEGAL_OBLIGATION,
    citation: `${OBLIGATION}; UU 24/2011; PP 44/2015`,
    safeguards: [...ofPersons, Safeguard.TWO_PEOPLE, Safeguard.SECOND_FACTOR],
  },
  EXCHANGE: {
    basis: LegalBasis.PUBLIC_TASK,
    citation: `${PUBLIC_TASK}; Inpres 8/2025`,
    safeguards: [
      Safeguard.OWN_AREA,
      Safeguard.HIDDEN_FIELDS,
      Safeguard.SEALED_TRAIL,
      Safeguard.FILES_ENCRYPTED,
    ],
  },
  REGIONS: {
    basis: LegalBasis.PUBLIC_TASK,
    citation: `${PUBLIC_TASK}; Permendagri 58/2021`,
    safeguards: [Safeguard.SEALED_TRAIL, Safeguard.SECOND_FACTOR],
  },
  RIGHTS: {
    basis: LegalBasis.LEGAL_OBLIGATION,
    citation: `${OBLIGATION}, Pasal 30, Pasal 32, Pasal 40, Pasal 41`,
    safeguards: ofPersons,
  },
  OVERSIGHT: {
    basis: LegalBasis.LEGAL_OBLIGATION,
    citation: `${OBLIGATION}, Pasal 31, Pasal 37, Pasal 46; PP 71/2019`,
    safeguards: [...ofPersons, Safeguard.REASON],
  },
  OFFICIALS: {
    basis: LegalBasis.PUBLIC_TASK,
    citation: `${PUBLIC_TASK}; PP 71/2019`,
    safeguards: [Safeguard.OWN_AREA, Safeguard.SEALED_TRAIL, Safeguard.REASON, Safeguard.SECOND_FACTOR],
  },
} as const satisfies Record<ProcessingActivity, ActivityRow>;

/** What work with data of workers rests on, each law once; nothing of it is consent, so that none ends when consent is withdrawn. */
export const groundsBesideConsent = (): readonly string[] => {
  const rows: readonly ActivityRow[] = [
    ACTIVITIES.REGISTRY,
    ACTIVITIES.CANDIDACY,
    ACTIVITIES.DECREE,
    ACTIVITIES.MEMBERSHIP,
    ACTIVITIES.CONTRIBUTION,
  ];
  return [
    ...new Set(
      rows
        .filter(({ basis }) => basis !== LegalBasis.CONSENT)
        .flatMap(({ citation }) => citation.split('; ')),
    ),
  ];
};

/** Whether any work with data rests on consent, which then ends with it (UU 27/2022 Art. 9 and 40). */
export const restsOnConsent = (
  rows: readonly Pick<ActivityRow, 'basis'>[] = Object.values(ACTIVITIES),
): boolean => rows.some(({ basis }) => basis === LegalBasis.CONSENT);
