import type { BusinessDate } from '../shared/business-date.js';
import { err, ok, type Result } from '../shared/result.js';
import { OfficeKind, type OfficeVersion } from './office.js';
import type { OfficeHandoverError, PreviewOfficeHandover, SeenOffice } from './office-handover.js';

/** What an office is called, of which kind it is, who leads it and under which office it stands. */
export type OfficeAttributes = Pick<OfficeVersion, 'name' | 'kind' | 'code' | 'headName' | 'parentId'>;

/** The office that takes over, in the version that holds without an end. */
export interface TakingOffice extends OfficeAttributes {
  readonly id: string;
  readonly validFrom: BusinessDate;
}

/** An area that reaches the day of the handover or begins after it, with the office as it will be on that day. */
export interface ReachingArea {
  readonly id: string;
  readonly officeId: string;
  readonly officeName: string;
  readonly kind: OfficeKind;
  readonly regionId: number;
  readonly regionName: string;
  readonly validFrom: BusinessDate;
  readonly validTo: BusinessDate | null;
}

/** What a handover ends and begins. */
export interface HandoverPlan {
  /** The office as it is from the day on; null: it stays as it is. */
  readonly attributes: OfficeAttributes | null;
  readonly kind: OfficeKind;
  readonly ending: readonly ReachingArea[];
  readonly beginning: readonly number[];
  /** Areas of other kinds of offices in the same regions, which go on. */
  readonly staying: readonly ReachingArea[];
}

type Planned = Result<HandoverPlan, OfficeHandoverError | { code: 'PERIODS_OVERLAP' }>;

/**
 * What a handover comes to. It takes a region over from the offices of its own kind: a branch from the branch, while a pioneer
 * branch or a service point goes on beside it. Nothing changes on days that have passed, and nothing that is set for later.
 * @param areas all that reach the day: of the office, and of others in its regions and in those that it takes over
 */
export function planHandover(
  command: PreviewOfficeHandover,
  office: TakingOffice | null,
  areas: readonly ReachingArea[],
  today: BusinessDate,
): Planned {
  const { effectiveOn, regionIds } = command;
  if (effectiveOn < today) return err({ code: 'HANDOVER_DAY_PASSED', day: effectiveOn, today });
  if (office && office.validFrom > effectiveOn)
    return err({ code: 'OFFICE_OPENS_LATER', office: office.name, day: office.validFrom });
  const attributes = attributesOf(command, office);
  const isChanged = office === null || !isSame(attributes, office);
  if (office && isChanged && office.validFrom === effectiveOn) return err({ code: 'PERIODS_OVERLAP' });

  const isOwn = ({ officeId }: ReachingArea) => officeId === office?.id;
  const ofKind = areas.filter((area) => isOwn(area) || area.kind === attributes.kind);
  const kept = ofKind.filter((area) => isOwn(area) && area.validTo === null && area.validFrom <= effectiveOn);
  const isKept = (regionId: number) => kept.some((area) => area.regionId === regionId);
  const isTaken = ({ regionId }: ReachingArea) => regionIds.includes(regionId);

  const later = ofKind.find((area) => isTaken(area) && area.validFrom >= effectiveOn && !kept.includes(area));
  if (later) return err({ code: 'AREA_PLANNED_LATER', ...named(later) });
  const besides = ofKind.find((area) => !isOwn(area) && !isTaken(area) && isKept(area.regionId));
  if (besides && attributes.kind === OfficeKind.BRANCH)
    return err({ code: 'REGION_SERVED_BY_BRANCH', ...named(besides) });

  const ending = ofKind.filter((area) => isTaken(area) && !kept.includes(area));
  const beginning = regionIds.filter((id) => !isKept(id));
  if (!isChanged && ending.length === 0 && beginning.length === 0)
    return err({ code: 'HANDOVER_CHANGES_NOTHING' });
  return ok({
    attributes: isChanged ? attributes : null,
    kind: attributes.kind,
    ending,
    beginning,
    staying: areas.filter((area) => isTaken(area) && !ofKind.includes(area)),
  });
}

/** Whether somebody decided on offices as they still are: the very ones, each in its version. */
export const isAsSeen = (touched: readonly SeenOffice[], seen: readonly SeenOffice[]): boolean =>
  touched.length === seen.length &&
  touched.every(({ officeId, version }) =>
    seen.some((one) => one.officeId === officeId && one.version === version),
  );

function attributesOf(command: PreviewOfficeHandover, office: TakingOffice | null): OfficeAttributes {
  const { code, headName, parentId } = command;
  const name = command.name ?? office?.name;
  const kind = command.kind ?? office?.kind;
  if (name === undefined || kind === undefined) throw new TypeError('a new office has a name and a kind');
  return {
    name,
    kind,
    code: code === undefined ? (office?.code ?? null) : code,
    headName: headName === undefined ? (office?.headName ?? null) : headName,
    parentId: parentId === undefined ? (office?.parentId ?? null) : parentId,
  };
}

const isSame = (a: OfficeAttributes, b: OfficeAttributes) =>
  (['name', 'kind', 'code', 'headName', 'parentId'] as const).every((field) => a[field] === b[field]);

const named = ({ regionName, officeName, validFrom }: ReachingArea) => ({
  region: regionName,
  office: officeName,
  day: validFrom,
});
