import type { KeyRing } from '@lindung/db/access/key-ring';
import type { AnnexLeaver, AnnexPerson } from '@lindung/db/enrolment/decree-paper.read';
import { ageOn, type BusinessDate } from '@lindung/domain/shared/business-date';
import { maskNikTail } from '@lindung/domain/worker/nik';
import { DECREE_WORDS } from '@lindung/i18n/id/decree-paper';
import { MESSAGES } from '@lindung/i18n/messages';

export interface AnnexView {
  readonly keyRing: Pick<KeyRing, 'decryptNik'>;
  /** Whether NIK and birth date are shown in full. */
  readonly isFull: boolean;
  readonly showsAddress: boolean;
  /** On which day the age is reckoned. */
  readonly startsOn: BusinessDate;
}

/** `31-12-1980`, as forms of the state write a day. */
const shortDay = (day: BusinessDate): string => day.split('-').reverse().join('-');

/** Latin letters have no middle dot that every font draws as a mask; the asterisk is what printed papers use. */
const printedMask = (tail: string): string => maskNikTail(tail).replaceAll('•', '*');

/**
 * The cells of a person of the annex, in the order of its columns. Whose restriction of processing is granted is masked in every
 * annex: that NIK is revealed to nobody (UU 27/2022 Art. 41).
 */
export function annexRow(person: AnnexPerson, no: number, view: AnnexView): readonly string[] {
  const { nikCipher, nikTail, birthDate, sex } = person;
  const isFull = view.isFull && !person.isRestricted;
  const nik =
    nikTail === null || nikCipher === null
      ? ''
      : isFull
        ? view.keyRing.decryptNik(nikCipher)
        : printedMask(nikTail);
  const born =
    birthDate === null ? '' : isFull ? shortDay(birthDate) : String(ageOn(birthDate, view.startsOn));
  return [
    String(no),
    person.fullName ?? DECREE_WORDS.unknown,
    nik,
    sex === null ? '' : sex === 'MALE' ? 'L' : 'P',
    born,
    view.showsAddress ? (person.address ?? '') : '',
    person.village ?? '',
    person.district ?? '',
    person.occupation ?? '',
    person.decile === null ? '' : String(person.decile),
  ];
}

/** The cells of somebody whom an amending decree names because they left; the NIK is masked in every annex. */
export const leaverRow = (leaver: AnnexLeaver, at: number): readonly string[] => [
  String(at + 1),
  leaver.fullName ?? DECREE_WORDS.unknown,
  leaver.nikTail === null ? '' : printedMask(leaver.nikTail),
  leaver.village ?? '',
  MESSAGES.id.enums.ExitReason[leaver.reason],
  shortDay(leaver.endsOn),
  leaver.decree,
];
