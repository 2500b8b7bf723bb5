/**
 * What Permendagri 72/2019 lists otherwise than the list of today, in South Sulawesi: Takalar's villages that went into two new
 * districts, and two of Tana Toraja that changed their kind; each is the village of that name. The editions say the year and no
 * day, so that a code counts from the first day of its year.
 */
export const EARLIER_CODES: readonly { readonly code: string; readonly earlier: string }[] = [
  { code: '73.05.11.2001', earlier: '73.05.04.2012' },
  { code: '73.05.11.2002', earlier: '73.05.04.2018' },
  { code: '73.05.11.2003', earlier: '73.05.04.2011' },
  { code: '73.05.11.2004', earlier: '73.05.04.2015' },
  { code: '73.05.11.2005', earlier: '73.05.04.2014' },
  { code: '73.05.11.2006', earlier: '73.05.04.2013' },
  { code: '73.05.11.2007', earlier: '73.05.04.2017' },
  { code: '73.05.11.2008', earlier: '73.05.04.2008' },
  { code: '73.05.12.2001', earlier: '73.05.02.2006' },
  { code: '73.05.12.2002', earlier: '73.05.02.2009' },
  { code: '73.05.12.2003', earlier: '73.05.02.2010' },
  { code: '73.05.12.2004', earlier: '73.05.02.2012' },
  { code: '73.05.12.2005', earlier: '73.05.02.2011' },
  { code: '73.05.12.2006', earlier: '73.05.02.2005' },
  { code: '73.18.38.1001', earlier: '73.18.38.2001' },
  { code: '73.18.38.2002', earlier: '73.18.38.1002' },
];

/** Regions that the list of 2019 does not know under any code, and the year of the edition that has them first. */
const NEW_IN_2023 = [
  '73.05.11',
  '73.05.12',
  '73.05.03.2011',
  '73.05.05.2020',
  '73.05.06.2013',
  '73.05.06.2014',
  '73.05.06.2015',
  '73.05.06.2016',
  '73.05.09.2015',
  '73.05.09.2016',
  '73.05.09.2017',
  '73.05.10.2006',
  '73.24.06.2017',
];

/** Since when a code is on the list, where that is later than the first day that is known. */
export const CODES_SINCE: ReadonlyMap<string, string> = new Map([
  ['73.15.09.1006', '2022-01-01'],
  ...[...NEW_IN_2023, ...EARLIER_CODES.map(({ code }) => code)].map((code) => [code, '2023-01-01'] as const),
]);
