import { z } from 'zod';
import { calendarDay } from '../shared/business-date.js';
import { bareSixteen } from './nik.js';

/** Whether a text is built like the number of a family card: district, the day on which it was issued, and a serial. */
const isFamilyCard = (text: string): boolean => {
  const [, day, month, year] = /^[1-9]\d{5}(\d{2})(\d{2})(\d{2})(?!0000)\d{4}$/.exec(text) ?? [];
  return day !== undefined && calendarDay(2000 + Number(year), Number(month), Number(day)).ok;
};

/**
 * Nomor Kartu Keluarga: 16 digits PPKKCC DDMMYY SSSS (district of issue, day of issue, serial), which the members of a family share.
 * It is kept like a NIK: encrypted, found by a keyed index, shown by its last two digits.
 */
export const FamilyCard = z
  .string()
  .transform(bareSixteen)
  .refine(isFamilyCard, { message: 'FAMILY_CARD_INVALID' })
  .brand<'FamilyCard'>();
export type FamilyCard = z.infer<typeof FamilyCard>;

/** What is said of a number that is given as the NIK and as that of the family card. */
export const familyCardIsNik = 'FAMILY_CARD_IS_NIK';
