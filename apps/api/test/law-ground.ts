/** A decree that makes JKM of non-wage workers dearer from July 2024, when the tests play in May. */
export const dearerDeathInsurance = {
  subject: 'NON_WAGE_JKM',
  terms: {
    rates: [],
    share: 'WORKER',
    amount: '7800',
    rounding: null,
    bands: [],
    reliefs: [],
    fundingSources: [],
    excludedWords: [],
    decileSources: [],
    values: [],
  },
  validFrom: '2024-07-01',
  validTo: null,
  citation: 'PP 1/2024 (contoh)',
  certainty: 'TO_BE_VERIFIED',
};

export const proposeRule =
  'mutation ($input: ProposeLawRuleInput!) { proposeLawRule(input: $input) { id status version proposedBy } }';
export const decideRule =
  'mutation ($input: DecideLawRuleInput!) { decideLawRule(input: $input) { status decidedBy validFrom validTo } }';

export const minimumQuote = {
  segment: 'NON_WAGE',
  programmes: ['JKK', 'JKM'],
  baseKind: 'BAND',
  base: '1000000',
  fundingSource: 'APBD_REGENCY',
  month: '2024-05',
};
export const askQuote =
  'query ($input: QuoteInput!) { quote(input: $input) { total employer worker tariffVersion } }';
