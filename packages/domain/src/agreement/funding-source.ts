/**
 * Whose money pays: regional budgets, village budgets and what they consist of (own revenue, central fund, allocation, shared taxes, aid of
 * province and regency), shared excise and palm-oil revenue, donors, the member, the state, the employer.
 */
export const FundingSource = {
  APBD_REGENCY: 'APBD_REGENCY',
  APBD_PROVINCE: 'APBD_PROVINCE',
  APBDES: 'APBDES',
  VILLAGE_FUND: 'VILLAGE_FUND',
  VILLAGE_ALLOCATION: 'VILLAGE_ALLOCATION',
  VILLAGE_REVENUE: 'VILLAGE_REVENUE',
  VILLAGE_TAX_SHARE: 'VILLAGE_TAX_SHARE',
  VILLAGE_AID_PROVINCE: 'VILLAGE_AID_PROVINCE',
  VILLAGE_AID_REGENCY: 'VILLAGE_AID_REGENCY',
  DBH_CHT: 'DBH_CHT',
  DBH_SAWIT: 'DBH_SAWIT',
  CSR: 'CSR',
  ASN_DONOR: 'ASN_DONOR',
  SELF: 'SELF',
  APBN: 'APBN',
  EMPLOYER: 'EMPLOYER',
} as const;
export type FundingSource = (typeof FundingSource)[keyof typeof FundingSource];
