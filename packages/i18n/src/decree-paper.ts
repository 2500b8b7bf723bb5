import type { FundingSource } from '@lindung/domain/agreement/funding-source';
import type { DecreeStatus } from '@lindung/domain/enrolment/decree-status';
import type { MemberGroup } from '@lindung/domain/programme/member-group';
import type { Programme } from '@lindung/domain/programme/programme';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { formatDate, formatNumber, formatRupiah } from './format.js';
import { interpolate } from './interpolate.js';
import { MESSAGES } from './messages.js';
import { DECREE_WORDS } from './id/decree-paper.js';

/** What a paper of a decree is made of. Amounts in rupiah. */
export interface DecreeFacts {
  readonly number: string;
  readonly title: string;
  readonly status: DecreeStatus;
  readonly startsOn: BusinessDate;
  readonly endsOn: BusinessDate;
  readonly decreedOn: BusinessDate | null;
  readonly monthlyAmount: bigint;
  readonly ruleVersion: string;
  readonly people: number;
  /** How many it names who left, and the decrees that it amends by that. */
  readonly leavers: number;
  readonly amends: readonly string[];
  readonly payer: string;
  readonly memberGroup: MemberGroup;
  readonly programmes: readonly Programme[];
  readonly fundingSource: FundingSource;
  readonly agreementNumber: string;
  readonly agreementTitle: string;
  readonly agreementSignedOn: BusinessDate | null;
  readonly frameNumber: string | null;
  readonly office: string;
  readonly agency: string | null;
  readonly address: string | null;
  readonly signerName: string;
  readonly signerTitle: string;
  readonly place: string;
  /** Whether the annex holds NIKs in full and birth dates. */
  readonly isFull: boolean;
}

/** The words of the paper, in their order: both forms of it are drawn from them. */
export interface DecreePaper {
  /** What stands over a proposal that nobody has signed. */
  readonly draftMark: string | null;
  readonly letterhead: readonly string[];
  readonly heading: readonly string[];
  readonly clauses: ReadonlyArray<{ readonly label: string; readonly items: readonly string[] }>;
  readonly resolve: string;
  readonly articles: ReadonlyArray<{ readonly label: string; readonly text: string }>;
  readonly signature: {
    readonly place: string;
    readonly day: string;
    readonly title: string;
    readonly name: string;
  };
  readonly annexHeading: readonly string[];
  readonly columns: readonly string[];
  readonly totals: { readonly title: string; readonly columns: readonly string[]; readonly sum: string };
  readonly leavers: { readonly title: string; readonly columns: readonly string[] };
  readonly confirm: string;
  readonly note: string;
}

/** From this day PP 44/2015 and Permenaker 5/2021 are read with Permenaker 1/2025. */
const CHANGED_IN_2025 = '2025-02-24';

/** The letter of an item: a, b, c. */
const letterOf = (at: number): string => String.fromCodePoint(97 + at);

/** A decree as the law's form has it: what is considered, what is borne in mind, what is decided, in Indonesian alone. */
export function decreePaper(facts: DecreeFacts): DecreePaper {
  const words = DECREE_WORDS;
  const { enums } = MESSAGES.id;
  const day = (date: BusinessDate) => formatDate(date, 'id');
  const say = (text: string, params: Record<string, string | number>) => interpolate(text, params, 'id');
  const upper = (text: string) => text.toLocaleUpperCase('id');
  const programmes = facts.programmes.map((code) => enums.Programme[code]).join(', ');
  const group = enums.MemberGroup[facts.memberGroup].toLowerCase();
  const agreement = {
    number: facts.agreementNumber,
    day: facts.agreementSignedOn === null ? '-' : day(facts.agreementSignedOn),
    title: facts.agreementTitle,
    payer: facts.payer,
    office: facts.office,
  };
  const onDay = facts.decreedOn ?? facts.startsOn;
  const left = { people: formatNumber(facts.leavers, 'id'), numbers: facts.amends.join(', ') };
  const reasons = [
    say(words.considered.risk, { group }),
    say(words.considered.agreement, agreement),
    say(words.considered.judged, { rule: facts.ruleVersion }),
    ...(facts.leavers > 0 ? [say(words.considered.left, left)] : []),
  ];
  const considered = [...reasons, say(words.considered.so, { last: letterOf(reasons.length - 1) })];
  const borne = [
    ...words.borne,
    onDay >= CHANGED_IN_2025 ? words.regulationSince2025 : words.regulation,
    ...(facts.frameNumber === null ? [] : [say(words.frame, { number: facts.frameNumber })]),
    say(words.agreement, agreement),
  ];
  const articles = [
    say(words.articles.who, { people: formatNumber(facts.people, 'id'), group, programmes }),
    say(words.articles.when, { from: day(facts.startsOn), to: day(facts.endsOn) }),
    say(words.articles.money, {
      amount: formatRupiah(facts.monthlyAmount, 'id'),
      source: enums.FundingSource[facts.fundingSource],
    }),
    ...(facts.leavers > 0 ? [say(words.articles.left, left)] : []),
    words.articles.force,
  ];
  return {
    draftMark: facts.status === 'ENACTED' ? null : words.draftMark,
    letterhead: [
      upper(facts.payer),
      ...(facts.agency === null ? [] : [upper(facts.agency)]),
      ...(facts.address === null ? [] : [facts.address]),
    ],
    heading: [
      say(words.decreeOf, { title: upper(facts.signerTitle) }),
      say(words.numbered, { number: facts.number }),
      words.about,
      upper(facts.title),
      words.grace,
      `${upper(facts.signerTitle)},`,
    ],
    clauses: [
      {
        label: words.consider,
        items: considered.map((text, at) => `${letterOf(at)}. ${text}`),
      },
      { label: words.bearInMind, items: borne.map((text, at) => `${at + 1}. ${text}`) },
    ],
    resolve: words.resolve,
    articles: articles.map((text, at) => ({ label: words.ordinals[at] ?? '', text })),
    signature: {
      place: say(words.decreedAt, { place: facts.place }),
      day: say(words.decreedOn, { day: facts.decreedOn === null ? words.blank : day(facts.decreedOn) }),
      title: `${upper(facts.signerTitle)},`,
      name: facts.signerName,
    },
    annexHeading: [
      say(words.annexOf, { title: upper(facts.signerTitle) }),
      say(words.numbered, { number: facts.number }),
      say(words.annexAbout, { title: upper(facts.title) }),
    ],
    columns: facts.isFull ? words.columnsInFull : words.columnsMasked,
    totals: words.totals,
    leavers: words.leavers,
    confirm: words.confirm,
    note: facts.isFull ? words.noteInFull : words.noteMasked,
  };
}

/** The foot of each page. */
export const pageOf = (page: number, pages: number, number: string): string =>
  interpolate(DECREE_WORDS.page, { page, pages, number }, 'id');

/** The foot of each page where the program that opens the paper counts. */
export const PAGE_WORDS = DECREE_WORDS.pageParts;
