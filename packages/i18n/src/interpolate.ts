import { formatDate, formatNumber, formatRupiah, formatYearMonth } from './format.js';
import type { Locale } from './locale.js';
import { MESSAGES } from './messages.js';
import { placeholders } from './messages-shape.js';

const ENUM_OF_PARAM = {
  role: 'Role',
  level: 'JurisdictionLevel',
  programme: 'Programme',
  segment: 'Segment',
  subject: 'LawSubject',
  step: 'PaymentStepKind',
  part: 'LawPart',
  fact: 'BenefitFact',
  baseKind: 'BaseKind',
  mergeFields: 'MergeField',
  accountWarnings: 'BankAccountWarning',
  fundingSource: 'FundingSource',
  memberGroup: 'MemberGroup',
} as const;

/** A column of an uploaded file is one of several lists. */
const COLUMN_PARAMS: ReadonlySet<string> = new Set(['column', 'columns']);

const RUPIAH_PARAMS: ReadonlySet<string> = new Set([
  'incomeBase',
  'amount',
  'left',
  'asked',
  'enacted',
  'received',
  'owed',
]);

/**
 * A text with its parameters written as people write them: days, months, numbers, rupiah, names of closed lists.
 * Sentences that ask for a parameter that isn't there are left out.
 */
export function interpolate(text: string, params: Readonly<Record<string, unknown>>, locale: Locale): string {
  return text
    .split(/(?<=[.!?]) /)
    .filter((sentence) => placeholders(sentence).every((name) => params[name] != null))
    .map((sentence) =>
      sentence.replace(/%\{(\w+)\}/g, (_all, name: string) => written(name, params[name], locale)),
    )
    .join(' ');
}

function written(name: string, value: unknown, locale: Locale): string {
  if (Array.isArray(value)) return value.map((part) => written(name, part, locale)).join(', ');
  if (typeof value === 'bigint') return formatRupiah(value, locale);
  if (typeof value === 'number')
    return name.endsWith('Seconds') ? waiting(value, locale) : formatNumber(value, locale);
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDate(text, locale);
  if (/^\d{4}-\d{2}$/.test(text)) return formatYearMonth(text, locale);
  if (RUPIAH_PARAMS.has(name) && /^\d+$/.test(text)) return formatRupiah(BigInt(text), locale);
  return enumLabel(name, text, locale) ?? text;
}

function enumLabel(name: string, code: string, locale: Locale): string | undefined {
  const { enums } = MESSAGES[locale];
  const list = ENUM_OF_PARAM[name as keyof typeof ENUM_OF_PARAM];
  const columns = COLUMN_PARAMS.has(name)
    ? { ...enums.InvitationColumn, ...enums.RegionColumn, ...enums.CandidateColumn }
    : undefined;
  const labels: Readonly<Record<string, string>> | undefined = list ? enums[list] : columns;
  return labels?.[code];
}

function waiting(seconds: number, locale: Locale): string {
  const words = { id: ['detik', 'menit'], en: ['seconds', 'minutes'] } as const;
  const [second, minute] = words[locale];
  const isLong = seconds > 90;
  return `${formatNumber(isLong ? Math.ceil(seconds / 60) : seconds, locale)} ${isLong ? minute : second}`;
}
