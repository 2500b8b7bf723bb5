import type { Programme } from '@lindung/domain/programme/programme';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { formatDate } from './format.js';
import { CARD_WORDS } from './id/member-card.js';
import { interpolate } from './interpolate.js';
import { MESSAGES } from './messages.js';

/** What a card says of a member; `membershipNumber` is null where there is none or the role may not see it. */
export interface CardFacts {
  readonly name: string;
  readonly membershipNumber: string | null;
  readonly programmes: readonly Programme[];
  readonly startsOn: BusinessDate;
  readonly endsOn: BusinessDate;
  readonly payer: string;
  readonly decree: string;
}

/** The words of a card, in their order: cards are handed out in Indonesian. */
export const cardLines = (facts: CardFacts) => ({
  title: CARD_WORDS.title,
  name: facts.name,
  lines: [
    interpolate(CARD_WORDS.number, { number: facts.membershipNumber ?? CARD_WORDS.noNumber }, 'id'),
    facts.programmes.map((code) => MESSAGES.id.enums.Programme[code]).join(', '),
    interpolate(
      CARD_WORDS.period,
      { from: formatDate(facts.startsOn, 'id'), to: formatDate(facts.endsOn, 'id') },
      'id',
    ),
    interpolate(CARD_WORDS.payer, { payer: facts.payer }, 'id'),
    interpolate(CARD_WORDS.decree, { decree: facts.decree }, 'id'),
  ],
  scan: CARD_WORDS.scan,
});

/** What stands over the cards of a village. */
export const cardHeading = (village: string | null, district: string | null): string =>
  [village ?? CARD_WORDS.elsewhere, district].filter(Boolean).join(', ');
