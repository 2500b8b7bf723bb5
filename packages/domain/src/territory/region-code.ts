import { z } from 'zod';
import { err, ok, type Result } from '../shared/result.js';
import { RegionKind, RegionLevel } from './region-kind.js';

const DOTTED = /^\d{2}(?:\.\d{2}(?:\.\d{2}(?:\.[123]\d{3})?)?)?$/;
const PLAIN = /^(\d{2})(?:(\d{2})(?:(\d{2})([123]\d{3})?)?)?$/;

/** From this number on the second block of a code names a city (kota), below it a regency (kabupaten). */
const FIRST_CITY_BLOCK = 71;

/** `73.72.01.1001` for `7372011001`; undefined when the text is no region code. */
const dottedForm = (text: string): string | undefined => {
  const compact = text.trim();
  if (DOTTED.test(compact)) return compact;
  const blocks = PLAIN.exec(compact);
  return blocks
    ?.slice(1)
    .filter((block) => block !== undefined)
    .join('.');
};

/**
 * Code of a region by Kepmendagri 300.2.2-2138/2025: 2.2.2.4 digits for province, regency, district and village.
 * Dotted in every record; plain digits are accepted and dotted. It is an attribute with a validity, never an identity.
 */
export const RegionCode = z
  .string()
  .transform((text) => dottedForm(text) ?? '')
  .refine((text) => text !== '')
  .brand<'RegionCode'>();
export type RegionCode = z.infer<typeof RegionCode>;

export type RegionCodeError = { code: 'REGION_CODE_INVALID' };

/** Reads a dotted or plain code and returns the dotted form. */
export const parseRegionCode = (text: string): Result<RegionCode, RegionCodeError> => {
  const dotted = dottedForm(text);
  return dotted === undefined ? err({ code: 'REGION_CODE_INVALID' }) : ok(dotted as RegionCode);
};

/** Marks a literal as RegionCode; throws when it isn't one (a bug of the caller, not a user's input). */
export const regionCode = (text: string): RegionCode => RegionCode.parse(text);

/** The level that a code names, by its number of blocks. */
export const levelOf = (code: RegionCode): RegionLevel => {
  const blocks = code.split('.').length;
  if (blocks === 1) return RegionLevel.PROVINCE;
  if (blocks === 2) return RegionLevel.REGENCY;
  return blocks === 3 ? RegionLevel.DISTRICT : RegionLevel.VILLAGE;
};

/** The code one level up; undefined for a province. */
export const parentCodeOf = (code: RegionCode): RegionCode | undefined => {
  const cut = code.lastIndexOf('.');
  return cut < 0 ? undefined : (code.slice(0, cut) as RegionCode);
};

/** The code's own ancestor (or itself) on a level; undefined when the code stands above that level. */
export const codeAtLevel = (code: RegionCode, level: RegionLevel): RegionCode | undefined => {
  let current: RegionCode | undefined = code;
  while (current !== undefined && levelOf(current) !== level) current = parentCodeOf(current);
  return current;
};

/**
 * The kind of region that a code says: last block 1xxx ward, 2xxx village, 3xxx customary village
 * (Permendagri 58/2021); second block from 71 on is a city.
 */
export const kindOf = (code: RegionCode): RegionKind => {
  const level = levelOf(code);
  if (level === RegionLevel.PROVINCE) return RegionKind.PROVINCE;
  if (level === RegionLevel.DISTRICT) return RegionKind.DISTRICT;
  if (level === RegionLevel.REGENCY) {
    return Number(code.slice(3)) >= FIRST_CITY_BLOCK ? RegionKind.CITY : RegionKind.REGENCY;
  }
  const series = code.slice(code.lastIndexOf('.') + 1, code.lastIndexOf('.') + 2);
  if (series === '1') return RegionKind.WARD;
  return series === '2' ? RegionKind.VILLAGE : RegionKind.CUSTOMARY_VILLAGE;
};

/** The six digits that begin a NIK registered in this district; undefined for a code above district level. */
export const nikPrefixOf = (code: RegionCode): string | undefined =>
  codeAtLevel(code, RegionLevel.DISTRICT)?.replaceAll('.', '');
