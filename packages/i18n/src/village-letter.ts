import type { AllocationStatus } from '@lindung/domain/budget/allocation-status';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { RegionKind } from '@lindung/domain/territory/region-kind';
import { formatDate, formatNumber, formatRupiah } from './format.js';
import { VILLAGE_LETTER_WORDS } from './id/village-letter.js';
import { interpolate } from './interpolate.js';
import { MESSAGES } from './messages.js';

/** What a letter to the head of a district is made of. Amounts in rupiah. */
export interface VillageLetterFacts {
  readonly regency: string;
  readonly regencyKind: RegionKind;
  readonly district: string;
  readonly year: number;
  readonly day: BusinessDate;
  readonly number: string;
  readonly agency: string | null;
  readonly address: string | null;
  readonly signerName: string;
  readonly signerTitle: string;
  readonly place: string;
  /** What one worker costs in a month and in the year; undefined where the law has no price. */
  readonly price: { readonly month: bigint; readonly year: bigint } | undefined;
  readonly villages: ReadonlyArray<{
    readonly name: string;
    readonly unprotected: number;
    readonly yearBefore: bigint | null;
    readonly status: AllocationStatus | null;
  }>;
}

/** The words of a letter, in their order: both forms of it are drawn from them. */
export interface LetterPaper {
  readonly letterhead: readonly string[];
  /** Number, attachment and subject, each with what it is called. */
  readonly particulars: ReadonlyArray<{ readonly label: string; readonly text: string }>;
  readonly placeAndDay: string;
  readonly addressee: readonly string[];
  readonly paragraphs: readonly string[];
  readonly table: { readonly columns: readonly string[]; readonly rows: ReadonlyArray<readonly string[]> };
  readonly closing: string;
  readonly signature: { readonly title: string; readonly name: string };
}

/** A letter that tells the head of a district which villages have set nothing aside, whom nobody protects there, and what it costs. */
export function villageLetter(facts: VillageLetterFacts): LetterPaper {
  const words = VILLAGE_LETTER_WORDS;
  const { year, villages, price } = facts;
  const say = (text: string, params: Record<string, string | number>) => interpolate(text, params, 'id');
  const upper = (text: string) => text.toLocaleUpperCase('id');
  const people = villages.reduce((sum, { unprotected }) => sum + unprotected, 0);
  const { [facts.regencyKind]: kind } = MESSAGES.id.enums.RegionKind;
  const regency = facts.regency.startsWith(`${kind} `) ? facts.regency : `${kind} ${facts.regency}`;
  const params = { year: String(year), before: String(year - 1) };
  return {
    letterhead: [
      say(words.letterhead, { regency: upper(regency) }),
      ...(facts.agency === null ? [] : [upper(facts.agency)]),
      ...(facts.address === null ? [] : [facts.address]),
    ],
    particulars: [
      { label: words.number, text: facts.number },
      { label: words.attachment, text: words.noAttachment },
      { label: words.subject, text: say(words.about, params) },
    ],
    placeAndDay: `${facts.place}, ${formatDate(facts.day, 'id')}`,
    addressee: words.addressee.map((text) => say(text, { district: facts.district })),
    paragraphs: [
      say(words.asked, {
        ...params,
        day: formatDate(facts.day, 'id'),
        villages: formatNumber(villages.length, 'id'),
        // Without a number the sentence about them is left out.
        ...(people > 0 ? { people: formatNumber(people, 'id') } : {}),
        district: facts.district,
      }),
      ...(price
        ? [
            say(words.price, {
              month: formatRupiah(price.month, 'id'),
              yearly: formatRupiah(price.year, 'id'),
            }),
          ]
        : []),
      words.please,
    ],
    table: {
      columns: words.columns.map((text) => say(text, params)),
      rows: villages.map(({ name, unprotected, yearBefore, status }, at) => [
        String(at + 1),
        name,
        formatNumber(unprotected, 'id'),
        yearBefore === null ? '-' : formatRupiah(yearBefore, 'id'),
        status === null ? words.nothing : MESSAGES.id.enums.AllocationStatus[status],
      ]),
    },
    closing: words.thanks,
    signature: { title: `${facts.signerTitle},`, name: facts.signerName },
  };
}
