import type { DecreeStatus } from '@lindung/domain/enrolment/decree-status';
import type { Programme } from '@lindung/domain/programme/programme';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { confirmation as en } from './en/confirmation.js';
import { formatDate, formatDateTime, formatNumber } from './format.js';
import { confirmation as id } from './id/confirmation.js';
import { interpolate } from './interpolate.js';
import type { Locale } from './locale.js';
import { MESSAGES } from './messages.js';

const WORDS = { id, en } as const;

/** What is told of the decree of a paper. `issuedAt` is an ISO instant. */
export interface DecreeFound {
  readonly number: string;
  readonly title: string;
  readonly status: DecreeStatus;
  readonly decreedOn: BusinessDate | null;
  readonly startsOn: BusinessDate;
  readonly endsOn: BusinessDate;
  readonly seats: number;
  readonly region: string | null;
  readonly issuedAt: string;
}

/** What is told of the card of a member: initials, and whether it holds. */
export interface CardFound {
  readonly initials: string | null;
  readonly programmes: readonly Programme[];
  readonly startsOn: BusinessDate;
  readonly endsOn: BusinessDate;
  readonly inForce: boolean;
  readonly issuedAt: string;
}

export type Confirmation =
  { readonly decree: DecreeFound } | { readonly card: CardFound } | 'UNKNOWN' | 'TOO_OFTEN';

/** What the page says: a verdict, facts with their labels, and a hint. */
export interface ConfirmationText {
  readonly locale: Locale;
  readonly title: string;
  readonly verdict: string;
  readonly isGood: boolean;
  readonly facts: ReadonlyArray<readonly [label: string, value: string]>;
  readonly hint: string;
}

/** The words of the page on which a paper is confirmed; no name, no number of a person. */
export function confirmationText(found: Confirmation, locale: Locale): ConfirmationText {
  const words = WORDS[locale];
  const { title } = words;
  if (found === 'UNKNOWN')
    return { locale, title, verdict: words.unknown, isGood: false, facts: [], hint: words.unknownHint };
  if (found === 'TOO_OFTEN')
    return { locale, title, verdict: words.tooOften, isGood: false, facts: [], hint: words.tooOftenHint };
  const day = (date: BusinessDate) => formatDate(date, locale);
  const periodOf = ({
    startsOn,
    endsOn,
  }: {
    readonly startsOn: BusinessDate;
    readonly endsOn: BusinessDate;
  }) => interpolate(words.periodOf, { from: day(startsOn), to: day(endsOn) }, locale);
  if ('card' in found) {
    const { card } = found;
    return {
      locale,
      title,
      verdict: words.genuineCard,
      isGood: card.inForce,
      facts: [
        [words.standing, card.inForce ? words.inForce : words.notInForce],
        ...(card.initials === null ? [] : [[words.initials, card.initials] as const]),
        [words.programmes, card.programmes.map((code) => MESSAGES[locale].enums.Programme[code]).join(', ')],
        [words.period, periodOf(card)],
        [words.issuedAt, formatDateTime(card.issuedAt, locale)],
      ],
      hint: card.initials === null ? words.cardWithoutInitials : words.cardInitials,
    };
  }
  const { decree } = found;
  return {
    locale,
    title,
    verdict: words.genuine,
    isGood: decree.status === 'ENACTED',
    facts: [
      [words.standing, words.standingOf[decree.status]],
      [words.decree, decree.number],
      [words.about, decree.title],
      ...(decree.region === null ? [] : [[words.region, decree.region] as const]),
      ...(decree.decreedOn === null ? [] : [[words.decreedOn, day(decree.decreedOn)] as const]),
      [words.people, formatNumber(decree.seats, locale)],
      [words.period, periodOf(decree)],
      [words.issuedAt, formatDateTime(decree.issuedAt, locale)],
    ],
    hint: words.noPersons,
  };
}
