import type { PersonRow } from '@lindung/db/worker/person.table';
import type { FamilyCard } from '@lindung/domain/worker/family-card';

import type { UseCaseTools } from '../writing/use-case.js';

type FamilyCardColumns = Pick<PersonRow, 'familyCardCipher' | 'familyCardIndex' | 'familyCardTail'>;

/** What is stored of the number of a family card, which several persons share: encrypted, its blind index, its last two digits. */
export const familyCardColumns = (
  { services: { keyRing } }: Pick<UseCaseTools, 'services'>,
  card: FamilyCard | null,
): FamilyCardColumns =>
  card === null
    ? { familyCardCipher: null, familyCardIndex: null, familyCardTail: null }
    : {
        familyCardCipher: keyRing.encryptFamilyCard(card),
        familyCardIndex: keyRing.familyCardIndex(card),
        familyCardTail: card.slice(-2),
      };
