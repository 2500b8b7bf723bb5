/** The line that is drafted most: vulnerable workers with work accident and death cover at the lowest base (PP 44/2015). */
export const NEW_LINE = {
  memberGroup: 'VULNERABLE_WORKER',
  segment: 'NON_WAGE',
  programmes: ['JKK', 'JKM'],
  fundingSource: 'APBD_REGENCY',
  baseKind: 'BAND',
  incomeBase: '1000000',
  decileFrom: 1,
  decileTo: 4,
};
