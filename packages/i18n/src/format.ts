import type { Locale } from './locale.js';

// Days and months never pass through Date: a browser in another zone would shift them.
const MONTHS = {
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const satisfies Record<Locale, readonly string[]>;

const SEPARATORS = {
  id: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
} as const satisfies Record<Locale, { group: string; decimal: string }>;

// juta, miliar, triliun / million, billion, trillion
const SCALES = {
  id: [
    [1_000_000_000_000n, 'T'],
    [1_000_000_000n, 'M'],
    [1_000_000n, 'jt'],
  ],
  en: [
    [1_000_000_000_000n, 'trillion'],
    [1_000_000_000n, 'billion'],
    [1_000_000n, 'million'],
  ],
} as const satisfies Record<Locale, readonly (readonly [bigint, string])[]>;

const NBSP = '\u00a0';
const MINUS = '\u2212';
const WITA = 'Asia/Makassar';

/** A whole number with the language's grouping: 1.327.000 / 1,327,000. */
export function formatNumber(value: number | bigint, locale: Locale): string {
  const digits = (value < 0 ? -BigInt(value) : BigInt(value)).toString();
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, SEPARATORS[locale].group);
  return value < 0 ? MINUS + grouped : grouped;
}

/** Whole rupiah, never abbreviated: Rp 12.499.200. */
export function formatRupiah(amount: bigint, locale: Locale): string {
  const text = `Rp${NBSP}${formatNumber(amount < 0n ? -amount : amount, locale)}`;
  return amount < 0n ? MINUS + text : text;
}

/**
 * Rupiah rounded half up to two decimals of juta, miliar or triliun: Rp 1,07 M. Decimals that are nought stay where something was
 * rounded: Rp 25,00 jt is about that much, Rp 25 jt is exactly that much.
 * Below a million it is the full amount. Whoever shows it keeps the full amount at hand.
 */
export function formatRupiahCompact(amount: bigint, locale: Locale): string {
  const size = amount < 0n ? -amount : amount;
  const scale = SCALES[locale].find(([unit]) => size >= unit);
  if (!scale) return formatRupiah(amount, locale);
  const [unit, name] = scale;
  const hundredths = (size * 100n + unit / 2n) / unit;
  const shown = size % unit === 0n ? formatNumber(size / unit, locale) : decimal(hundredths, locale);
  const text = `Rp${NBSP}${shown}${NBSP}${name}`;
  return amount < 0n ? MINUS + text : text;
}

/** Hundredths of a percent with two decimals: 930 -> 9,30 % / 9.30%. */
export function formatPercent(hundredths: number, locale: Locale): string {
  const text = decimal(BigInt(hundredths), locale);
  return locale === 'id' ? `${text}${NBSP}%` : `${text}%`;
}

/** A rate in parts per million, without needless zeros: 2400 -> 0,24 %, 10000 -> 1 %. */
export function formatRate(ppm: number, locale: Locale): string {
  const fraction = String(ppm % 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '');
  const whole = formatNumber(Math.trunc(ppm / 10_000), locale);
  const text = fraction === '' ? whole : `${whole}${SEPARATORS[locale].decimal}${fraction}`;
  return locale === 'id' ? `${text}${NBSP}%` : `${text}%`;
}

/** A business day `YYYY-MM-DD`: 31 Oktober 2025. */
export function formatDate(day: string, locale: Locale): string {
  const [, year, month, date] = match(/^(\d{4})-(\d{2})-(\d{2})$/, day);
  return `${Number(date)} ${monthName(month, locale)} ${year}`;
}

/** A business day where there is little room: 31 Okt 2025. */
export function formatDateShort(day: string, locale: Locale): string {
  const [, year, month, date] = match(/^(\d{4})-(\d{2})-(\d{2})$/, day);
  return `${Number(date)} ${monthName(month, locale).slice(0, 3)} ${year}`;
}

/** A month `YYYY-MM`: Mei 2024. */
export function formatYearMonth(month: string, locale: Locale): string {
  const [, year, number] = match(/^(\d{4})-(\d{2})$/, month);
  return `${monthName(number, locale)} ${year}`;
}

/** An instant as a day and time of Central Indonesia: 31 Oktober 2025, 10.09 WITA. */
export function formatDateTime(instant: string, locale: Locale): string {
  const { day, time } = wita(instant);
  return `${formatDate(day, locale)}, ${clock(time, locale)}`;
}

/** An instant for a column that is sorted, with its zone: 2025-10-31 10:09 WITA. */
export function formatSortableTime(instant: string): string {
  const { day, time } = wita(instant);
  return `${day} ${time} WITA`;
}

/** The time of day of an instant in Central Indonesia: 10.09 WITA. */
export function formatTime(instant: string, locale: Locale): string {
  return clock(wita(instant).time, locale);
}

/** Sixteen digits (or their mask) in the groups in which people read them: 737201 250580 0001. */
export function formatNik(nik: string): string {
  return [nik.slice(0, 6), nik.slice(6, 12), nik.slice(12)].filter((part) => part !== '').join(NBSP);
}

/** A phone number in groups: +62 812-3456-7890; of another country as it is kept. */
export function formatPhone(number: string): string {
  const [, head = '', rest = ''] = /^\+62([2-9]\d{2})(\d+)$/.exec(number) ?? [];
  if (head === '') return number;
  return `+62${NBSP}${[head, ...(rest.match(/\d{1,4}(?=(?:\d{4})*$)/g) ?? [])].join('-')}`;
}

function decimal(hundredths: bigint, locale: Locale): string {
  const size = hundredths < 0n ? -hundredths : hundredths;
  const fraction = (size % 100n).toString().padStart(2, '0');
  const text = `${formatNumber(size / 100n, locale)}${SEPARATORS[locale].decimal}${fraction}`;
  return hundredths < 0n ? MINUS + text : text;
}

function monthName(number: string | undefined, locale: Locale): string {
  const name = MONTHS[locale][Number(number) - 1];
  if (!name) throw new RangeError(`There is no month ${number}`);
  return name;
}

function wita(instant: string): { day: string; time: string } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: WITA,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((p) => p.type === type)?.value ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

function clock(time: string, locale: Locale): string {
  return `${locale === 'id' ? time.replace(':', '.') : time}${NBSP}WITA`;
}

function match(pattern: RegExp, text: string): RegExpExecArray {
  const found = pattern.exec(text);
  if (!found) throw new RangeError(`Not in the form ${pattern}: ${text}`);
  return found;
}
