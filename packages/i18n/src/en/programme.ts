import type { programme as id } from '../id/programme.js';
import type { SameKeys } from '../messages-shape.js';

/** Words of programmes, segments and member groups. */
export const programme = {
  enums: {
    Programme: {
      JKK: 'Work accident insurance (JKK)',
      JKM: 'Death insurance (JKM)',
      JHT: 'Old-age savings (JHT)',
      JP: 'Pension (JP)',
      JKP: 'Job-loss insurance (JKP)',
    },
    Segment: {
      NON_WAGE: 'Non-wage workers',
      WAGE: 'Wage earners',
      CONSTRUCTION: 'Construction',
      MIGRANT: 'Migrant workers',
    },
    MemberGroup: {
      VULNERABLE_WORKER: 'Vulnerable workers',
      NON_ASN: 'Non-civil-servant staff',
      VILLAGE_OFFICIAL: 'Village officials',
      VILLAGE_COUNCIL: 'Village council',
      NEIGHBOURHOOD_UNIT: 'Neighbourhood units (RT/RW)',
      RELIGIOUS_STAFF: 'Religious staff',
      HEALTH_CADRE: 'Health cadres',
      FISHER: 'Fishers',
    },
    Certainty: {
      CERTAIN: 'Compared with the official text',
      TO_BE_VERIFIED: 'Still to be compared with the official text',
    },
    TariffRule: {
      'NON_WAGE.JKK': 'JKK contribution of non-wage workers',
      'NON_WAGE.JKM': 'JKM contribution of non-wage workers',
      'NON_WAGE.JHT': 'JHT contribution of non-wage workers',
      'RELIEF.COVID': 'Relief during the Covid-19 pandemic',
      'RELIEF.NON_WAGE_2026': 'Relief for non-wage workers in 2026',
    },
    RoundingRule: {
      HALF_UP_RUPIAH: 'to the nearest rupiah',
      DOWN_RUPIAH: 'down',
      UP_RUPIAH: 'up',
    },
  },
  words: {
    why: 'Why this amount?',
    whyTitle: 'Where the contribution comes from',
    base: 'Income base',
    rate: 'Rate',
    fixed: 'Fixed amount',
    since: 'since %{month}',
    rule: 'Rule',
    citation: 'Legal basis',
    amount: 'Contribution',
    total: 'Amount per person',
  },
} satisfies SameKeys<typeof id>;
