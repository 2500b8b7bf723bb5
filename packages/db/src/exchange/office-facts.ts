import type { LeftOutReason } from '@lindung/domain/exchange/office-file';
import type { OfficeColumn, OfficeFact } from '@lindung/domain/exchange/office-template';

import { holdsToday, isShownToday } from '../territory/region.read.js';

/** What a column tells, as SQL: always text, null where it is not known. */
const FACT_SQL: Readonly<Partial<Record<OfficeFact, string>>> = {
  FULL_NAME: 'p.full_name',
  BIRTH_PLACE: 'p.birth_place',
  BIRTH_DATE: 'p.birth_date::text',
  SEX: 'p.sex',
  MARITAL_STATUS: 'p.marital_status',
  MOTHER_NAME: 'p.mother_name',
  ADDRESS: 'p.address',
  VILLAGE_NAME: 'v.name',
  VILLAGE_CODE: 'v.code',
  VILLAGE_BPS_CODE: `(SELECT b.code FROM region_bps_code b WHERE b.region_id = p.village_id AND ${holdsToday('b')})`,
  DISTRICT_NAME: 'di.name',
  DISTRICT_CODE: 'di.code',
  REGENCY_NAME: 're.name',
  REGENCY_CODE: 're.code',
  PHONE: 'p.phone',
  OCCUPATION: 'p.occupation',
  OCCUPATION_CODE: 'p.occupation_code',
  START_DATE: 'e.starts_on::text',
  END_DATE: 'e.ends_on::text',
  JKK: `CASE WHEN 'JKK' = ANY (l.programmes) THEN 'YES' ELSE 'NO' END`,
  JKM: `CASE WHEN 'JKM' = ANY (l.programmes) THEN 'YES' ELSE 'NO' END`,
  JHT: `CASE WHEN 'JHT' = ANY (l.programmes) THEN 'YES' ELSE 'NO' END`,
  WAGE: 'l.income_base::text',
  EMPLOYER_NUMBER: `(SELECT n.number FROM payer_number n WHERE n.payer_id = l.payer_id AND ${holdsToday('n')}
    ORDER BY n.valid_from DESC, n.number LIMIT 1)`,
};

const region = (alias: string, of: string) =>
  `LEFT JOIN region_version ${alias} ON ${alias}.region_id = p.${of} AND ${isShownToday(alias)}`;

/** Where the person `p` lives, as the columns of a file tell it. */
export const residence = `${region('v', 'village_id')} ${region('di', 'district_id')} ${region('re', 'regency_id')}`;

const required = (columns: readonly OfficeColumn[]): readonly string[] =>
  columns.flatMap(({ fact, isRequired }) => (isRequired ? (FACT_SQL[fact] ?? []) : []));

/** Why somebody can't stand in the file; null: the row goes. */
export const leftOut = (columns: readonly OfficeColumn[]) => `CASE WHEN p.full_name IS NULL THEN 'PERSON_GONE'
  WHEN p.restricted_on IS NOT NULL THEN 'DATA_RESTRICTED' WHEN p.nik_cipher IS NULL THEN 'NO_NIK'
  ${
    required(columns).length === 0
      ? ''
      : `WHEN ${required(columns)
          .map((sql) => `COALESCE(${sql}, '') = ''`)
          .join(' OR ')} THEN 'FACT_MISSING'`
  } END`;

/** Of whom a file was asked for, counted by why they can't stand in it (null: they can). */
export const countedByReason = (
  rows: ReadonlyArray<{ readonly reason: LeftOutReason | null; readonly count: number }>,
): { people: number; leftOut: Array<{ reason: LeftOutReason; count: number }> } => ({
  people: rows.reduce((sum, { count }) => sum + count, 0),
  leftOut: rows.flatMap(({ reason, count }) => (reason === null ? [] : [{ reason, count }])),
});

/** The facts of a row, in the order in which they were asked for. */
export const factsOfRow = (
  facts: ReturnType<typeof factsOf>,
  values: readonly unknown[],
): Partial<Record<OfficeFact, string>> =>
  Object.fromEntries(facts.map(({ fact }, at) => [fact, (values[at] as string | null) ?? '']));

/** What a file needs of each row, with the SQL of each. */
export const factsOf = (
  columns: readonly OfficeColumn[],
): ReadonlyArray<{ readonly fact: OfficeFact; readonly sql: string }> =>
  [...new Set(columns.map(({ fact }) => fact))].flatMap((fact) => {
    const sql = FACT_SQL[fact];
    return sql === undefined ? [] : [{ fact, sql }];
  });
