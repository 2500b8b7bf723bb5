import type { FundingSource } from '../agreement/funding-source.js';
import { type HeldRule, type Law, findRule, valuesOf } from '../programme/law.js';
import { type LAW_VALUES, LawSubject } from '../programme/law-subject.js';
import type { MemberGroup } from '../programme/member-group.js';
import { businessDate } from '../shared/business-date.js';

type FundingSubject = Extract<LawSubject, `FUNDING_${string}`>;
type PayableName = keyof (typeof LAW_VALUES)['FUNDING_APBDES'];

const SUBJECT_OF: Readonly<Partial<Record<FundingSource, FundingSubject>>> = {
  APBDES: LawSubject.FUNDING_APBDES,
  VILLAGE_FUND: LawSubject.FUNDING_VILLAGE_FUND,
  VILLAGE_ALLOCATION: LawSubject.FUNDING_VILLAGE_ALLOCATION,
  VILLAGE_REVENUE: LawSubject.FUNDING_VILLAGE_REVENUE,
  VILLAGE_TAX_SHARE: LawSubject.FUNDING_VILLAGE_TAX_SHARE,
  VILLAGE_AID_PROVINCE: LawSubject.FUNDING_VILLAGE_AID_PROVINCE,
  VILLAGE_AID_REGENCY: LawSubject.FUNDING_VILLAGE_AID_REGENCY,
};

const NAME_OF: Readonly<Record<MemberGroup, PayableName>> = {
  VULNERABLE_WORKER: 'vulnerableWorker',
  NON_ASN: 'nonAsn',
  VILLAGE_OFFICIAL: 'villageOfficial',
  VILLAGE_COUNCIL: 'villageCouncil',
  NEIGHBOURHOOD_UNIT: 'neighbourhoodUnit',
  RELIGIOUS_STAFF: 'religiousStaff',
  HEALTH_CADRE: 'healthCadre',
  FISHER: 'fisher',
  FARMER: 'farmer',
  LIVESTOCK_KEEPER: 'livestockKeeper',
  STREET_VENDOR: 'streetVendor',
  TRANSPORT_WORKER: 'transportWorker',
  CASH_FOR_WORK: 'cashForWork',
};

/** Whether a source may pay for a group: yes, by a citation of one's own since it is contested, or no. */
export type FundingStanding = 'FREE' | 'CONTESTED' | 'FORBIDDEN';

/** What the law says of a source, a group and a year. */
export interface FundingRule extends Pick<HeldRule, 'citation' | 'certainty'> {
  readonly standing: FundingStanding;
}

/**
 * Which rule says whether a source may pay for a group in a budget year: that of the year's last day, as a month has that of its last.
 * Undefined where nothing is written down about the source, which then pays for anybody.
 */
export const fundingRuleOf = (
  law: Law,
  source: FundingSource,
  group: MemberGroup,
  year: number,
): FundingRule | undefined => {
  const subject = SUBJECT_OF[source];
  const held = subject && findRule(law, subject, businessDate(`${year}-12-31`));
  if (!subject || !held) return undefined;
  const values = valuesOf(held, subject);
  const { citation, certainty } = held;
  if (values[NAME_OF[group]] === 0n) return { standing: 'FORBIDDEN', citation, certainty };
  return { standing: values.isContested === 1n ? 'CONTESTED' : 'FREE', citation, certainty };
};
