import { z } from 'zod';
import { GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, RegionId } from '../shared/ids.js';
import { line } from '../shared/text.js';
import { RegionName } from './region-name.js';

/** Enters another spelling of a region's name, by which files and searches find it too. */
export const AddRegionAlias = z.object({
  idempotencyKey: IdempotencyKey,
  regionId: RegionId,
  alias: RegionName,
});
export type AddRegionAlias = z.infer<typeof AddRegionAlias>;

/** Ends a spelling; it stays in the history of the region. */
export const EndRegionAlias = z.object({ idempotencyKey: IdempotencyKey, aliasId: Id });
export type EndRegionAlias = z.infer<typeof EndRegionAlias>;

/** What a file about regions brings beside the list itself: codes of the statistics office, or where regions lie. */
export const RegionImportKind = { CROSSWALK: 'CROSSWALK', BOUNDARIES: 'BOUNDARIES' } as const;
export type RegionImportKind = (typeof RegionImportKind)[keyof typeof RegionImportKind];

/** A file of codes: from when they hold, and where they come from. */
export const ImportRegionFile = z.object({
  idempotencyKey: IdempotencyKey,
  fileId: Id,
  validFrom: GivenDay,
  source: line(300),
});
export type ImportRegionFile = z.infer<typeof ImportRegionFile>;

export type RegionNamesError =
  | { code: 'REGION_ALIAS_AMBIGUOUS' | 'REGION_ALIAS_KNOWN' | 'REGION_ALIAS_OF_ENDED' | 'EDITION_UNCHANGED' }
  | { code: 'EDITION_ROWS_REFUSED'; rows: number };

const BPS_LENGTH = { PROVINCE: 2, REGENCY: 4, DISTRICT: 7, VILLAGE: 10 } as const;

/** A code of the statistics office (BPS) as digits, of the length of its level; undefined when it is none. */
export const bpsCodeOf = (text: string, level: keyof typeof BPS_LENGTH): string | undefined => {
  const digits = text.replaceAll(/[ .]/g, '');
  return /^\d+$/.test(digits) && digits.length === BPS_LENGTH[level] ? digits : undefined;
};
