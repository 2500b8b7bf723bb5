import { type BusinessDate, addDays } from '../shared/business-date.js';
import { OfficeKind } from './office.js';

/** Where several offices serve a region on a day, the one whose kind stands first here has its figures. */
export const SERVING_ORDER = [
  OfficeKind.BRANCH,
  OfficeKind.PIONEER_BRANCH,
  OfficeKind.SERVICE_POINT,
  OfficeKind.REGIONAL_OFFICE,
] as const;

/** Days on which an office of one kind serves a region; `since` is when the area began of which they are a part. */
export interface ServiceSpan {
  readonly officeId: string;
  readonly officeName: string;
  readonly kind: OfficeKind;
  readonly regionId: number;
  readonly regionName: string;
  readonly since: BusinessDate;
  readonly validFrom: BusinessDate;
  readonly validTo: BusinessDate | null;
}

/** The office whose figures a region's are on a day; among offices of one kind the one that began first. */
export function servingOn(
  spans: readonly ServiceSpan[],
  regionId: number,
  day: BusinessDate,
): ServiceSpan | undefined {
  return spans
    .filter((span) => span.regionId === regionId && holds(span, day))
    .sort(
      (a, b) =>
        SERVING_ORDER.indexOf(a.kind) - SERVING_ORDER.indexOf(b.kind) ||
        compare(a.since, b.since) ||
        compare(a.officeId, b.officeId),
    )[0];
}

const holds = ({ validFrom, validTo }: ServiceSpan, day: BusinessDate) =>
  validFrom <= day && (validTo === null || validTo >= day);

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

export type PassedDaysError = {
  code: 'OFFICE_DAYS_PASSED';
  region: string;
  office: string;
  day: BusinessDate;
  today: BusinessDate;
};

/**
 * The first day that has passed whose figures a change of offices would take from one office; undefined when it takes none.
 * A region that nobody served on a day may be given to an office for it.
 */
export function findTakenDay(
  before: readonly ServiceSpan[],
  after: readonly ServiceSpan[],
  today: BusinessDate,
): PassedDaysError | undefined {
  const taken = [...before, ...after]
    .flatMap(({ regionId, validFrom, validTo }) => [
      { regionId, day: validFrom },
      ...(validTo === null ? [] : [{ regionId, day: addDays(validTo, 1) }]),
    ])
    .filter(({ day }) => day < today)
    .sort((a, b) => compare(a.day, b.day))
    .flatMap(({ regionId, day }) => {
      const served = servingOn(before, regionId, day);
      return served && servingOn(after, regionId, day)?.officeId !== served.officeId ? [{ served, day }] : [];
    })[0];
  if (!taken) return undefined;
  const { served, day } = taken;
  return { code: 'OFFICE_DAYS_PASSED', region: served.regionName, office: served.officeName, day, today };
}
