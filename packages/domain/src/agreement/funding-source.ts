/** Whose money pays: regional budgets, village budgets and funds, shared excise and palm-oil revenue, donors, the member, the state, the employer. */
export const FundingSource = {
  APBD_REGENCY: 'APBD_REGENCY',
  APBD_PROVINCE: 'APBD_PROVINCE',
  APBDES: 'APBDES',
  VILLAGE_FUND: 'VILLAGE_FUND',
  VILLAGE_ALLOCATION: 'VILLAGE_ALLOCATION',
  DBH_CHT: 'DBH_CHT',
  DBH_SAWIT: 'DBH_SAWIT',
  CSR: 'CSR',
  ASN_DONOR: 'ASN_DONOR',
  SELF: 'SELF',
  APBN: 'APBN',
  EMPLOYER: 'EMPLOYER',
} as const;
export type FundingSource = (typeof FundingSource)[keyof typeof FundingSource];
