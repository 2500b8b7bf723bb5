import type { BusinessDate } from '../shared/business-date.js';
import type { Sex } from './sex.js';
import { searchName } from './search-name.js';
import { distance, MOST_COMPARED, TELLING_LETTERS } from './same-name.js';

/** Why two records may be one person. */
export const DuplicateReason = {
  SAME_NAME: 'SAME_NAME',
  SIMILAR_NAME: 'SIMILAR_NAME',
  PART_OF_NAME: 'PART_OF_NAME',
  SAME_BIRTH_DATE: 'SAME_BIRTH_DATE',
  DAY_AND_MONTH_SWAPPED: 'DAY_AND_MONTH_SWAPPED',
  ONE_DIGIT_OF_BIRTH_DATE: 'ONE_DIGIT_OF_BIRTH_DATE',
  YEAR_OF_BIRTH: 'YEAR_OF_BIRTH',
  SAME_VILLAGE: 'SAME_VILLAGE',
  SAME_DISTRICT: 'SAME_DISTRICT',
  SAME_FAMILY_CARD: 'SAME_FAMILY_CARD',
  SAME_MOTHER: 'SAME_MOTHER',
  SAME_PHONE: 'SAME_PHONE',
  SLIP_IN_NIK: 'SLIP_IN_NIK',
  OTHER_NIK: 'OTHER_NIK',
} as const;
export type DuplicateReason = (typeof DuplicateReason)[keyof typeof DuplicateReason];

/** What is compared of a person. Family card and NIK are their keyed indexes: equal or not, and nothing else can be told of them. */
export interface ComparedPerson {
  readonly fullName: string;
  readonly birthDate: BusinessDate;
  readonly sex: Sex;
  readonly villageId: number;
  readonly districtId: number;
  readonly familyCard: string | null;
  readonly motherName: string | null;
  readonly phone: string | null;
  readonly nik: string | null;
  readonly nikTail: string | null;
  /** The NIK has a warning: it does not agree with birth date or sex, or begins with no district. */
  readonly isNikDoubtful: boolean;
}

/** How much each agreement counts for two records being one person, and each difference against it. */
export const DUPLICATE_POINTS = {
  SAME_NAME: 5,
  SIMILAR_NAME: 4,
  PART_OF_NAME: 3,
  SAME_BIRTH_DATE: 5,
  /** 1 January and 31 December stand for "unknown" on many cards. */
  SAME_DATE_OF_MANY: 3,
  DAY_AND_MONTH_SWAPPED: 4,
  ONE_DIGIT_OF_BIRTH_DATE: 3,
  YEAR_OF_BIRTH: 2,
  SAME_VILLAGE: 2,
  SAME_DISTRICT: 1,
  SAME_FAMILY_CARD: 3,
  OTHER_FAMILY_CARD: -1,
  SAME_MOTHER: 3,
  OTHER_MOTHER: -6,
  SAME_PHONE: 2,
  OTHER_SEX: -4,
  /** Not where one of the two doubts itself, or a birth date that tells and the village agree. */
  SLIP_IN_NIK: -1,
  OTHER_NIK: -2,
} as const;

/** From so many points on two records are shown to somebody; of `CERTAIN_POINTS` and more the score is 1. */
export const SUSPICIOUS_POINTS = 10;
export const CERTAIN_POINTS = 15;

/** A year of birth that is guessed is wrong by so many years at most. */
export const YEARS_GUESSED = 5;

const SHORT_LETTERS = 4;
const LONG_LETTERS = 8;
const slips = (letters: number): number => (letters >= LONG_LETTERS ? 2 : letters >= SHORT_LETTERS ? 1 : 0);

/** One word written twice: with a slip or two, or as its first letter. */
const isWord = (a: string, b: string): boolean =>
  a === b ||
  (a.length === 1 && b.startsWith(a)) ||
  (b.length === 1 && a.startsWith(b)) ||
  distance(a, b) <= slips(Math.max(a.length, b.length));

const areInOrder = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, at) => isWord(word, b[at] ?? ''));
const isContained = (some: readonly string[], all: readonly string[]): boolean =>
  some.every((word) => all.some((other) => isWord(word, other)));
const tells = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((word) =>
    b.some((other) => Math.min(word.length, other.length) >= TELLING_LETTERS && isWord(word, other)),
  );

const wordsOf = (name: string): readonly string[] =>
  searchName(name)
    .split(' ')
    .filter((word) => word !== '');

const joinedWords = (words: readonly string[]): string => words.join('').slice(0, MOST_COMPARED);

type NameAgreement = 'SAME_NAME' | 'SIMILAR_NAME' | 'PART_OF_NAME';

/** How two names agree as they are searched, titles and short forms apart; undefined: they are two names. */
const nameAgreement = (one: string, other: string): NameAgreement | undefined => {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const [joined, otherJoined] = [joinedWords(a), joinedWords(b)];
  if (a.length === 0 || b.length === 0) return undefined;
  if (joined === otherJoined) return 'SAME_NAME';
  if (Math.min(joined.length, otherJoined.length) >= SHORT_LETTERS && distance(joined, otherJoined) <= 1)
    return 'SIMILAR_NAME';
  if (!tells(a, b)) return undefined;
  if (areInOrder(a, b)) return 'SIMILAR_NAME';
  return isContained(a, b) || isContained(b, a) ? 'PART_OF_NAME' : undefined;
};

type BirthAgreement =
  'SAME_BIRTH_DATE' | 'DAY_AND_MONTH_SWAPPED' | 'ONE_DIGIT_OF_BIRTH_DATE' | 'YEAR_OF_BIRTH';

/** How two birth dates agree; undefined: they are two dates. */
const birthAgreement = (one: BusinessDate, other: BusinessDate): BirthAgreement | undefined => {
  if (one === other) return 'SAME_BIRTH_DATE';
  const [year = '', month = '', day = ''] = one.split('-');
  if (other === `${year}-${day}-${month}`) return 'DAY_AND_MONTH_SWAPPED';
  if (Array.from(one).filter((digit, at) => digit !== other[at]).length === 1)
    return 'ONE_DIGIT_OF_BIRTH_DATE';
  const apart = Math.abs(Number(year) - Number(other.slice(0, 4)));
  return one.slice(4) === other.slice(4) && apart <= YEARS_GUESSED ? 'YEAR_OF_BIRTH' : undefined;
};

const isDateOfMany = (date: BusinessDate): boolean => date.endsWith('-01-01') || date.endsWith('-12-31');

/** Two numbers whose last two digits are equal, turned round or one digit apart may be one number with a slip. */
const areTailsOfASlip = (one: string, other: string): boolean =>
  one === other ||
  (one[0] === other[1] && one[1] === other[0]) ||
  (one[0] === other[0]) !== (one[1] === other[1]);

const haveTwoNiks = (a: ComparedPerson, b: ComparedPerson): boolean => a.nik !== null && b.nik !== null;
const isEitherDoubtful = (a: ComparedPerson, b: ComparedPerson): boolean =>
  a.isNikDoubtful || b.isNikDoubtful;

/**
 * Whether two different NIKs may be one that was typed wrongly: one of them doubts itself, or what is known of both allows a
 * slip. NIKs are kept encrypted, so that more of them is not known.
 */
const maySlip = (a: ComparedPerson, b: ComparedPerson): boolean =>
  isEitherDoubtful(a, b) || areTailsOfASlip(a.nikTail ?? '', b.nikTail ?? '');

/** What may be one person in spite of two NIKs that no slip explains: one was typed wrongly at its end, or two were given out. */
const isOneButForTheNik = (
  a: ComparedPerson,
  b: ComparedPerson,
  name: NameAgreement,
  birth: BirthAgreement,
): boolean =>
  name === 'SAME_NAME' && birth === 'SAME_BIRTH_DATE' && a.villageId === b.villageId && a.sex === b.sex;

/** Twins are given numbers one after the other: of two who share district, day and sex of birth nothing else differs. */
const areNeighbours = (one: string, other: string): boolean =>
  [1, 99].includes(Math.abs(Number(one) - Number(other)));

/**
 * Two that were born on one day into one family are twins where the sex differs, or a name by more than one slip; or by one, where
 * NIKs that agree with all else are numbers one after the other.
 */
const areTwins = (
  a: ComparedPerson,
  b: ComparedPerson,
  name: NameAgreement,
  { isOneFamily }: { readonly isOneFamily: boolean },
): boolean =>
  isOneFamily &&
  a.birthDate === b.birthDate &&
  (a.sex !== b.sex ||
    (name === 'SIMILAR_NAME' &&
      ((haveTwoNiks(a, b) && !isEitherDoubtful(a, b) && areNeighbours(a.nikTail ?? '', b.nikTail ?? '')) ||
        distance(joinedWords(wordsOf(a.fullName)), joinedWords(wordsOf(b.fullName))) > 1)));

/** A pair that somebody should look at; the score is in hundredths, of at most 100. */
export interface Suspicion {
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
}

const agreesOn = (one: string | null, other: string | null): boolean | undefined =>
  one === null || other === null ? undefined : one === other;

/**
 * Whether two records may be one person, and why. Undefined: nobody needs to look at them. Two who have one NIK are no matter of
 * this: that NIK waits for a comparison. Symmetric; `duplicate_suspicion()` of the database judges alike.
 */
export const suspect = (a: ComparedPerson, b: ComparedPerson): Suspicion | undefined => {
  const name = nameAgreement(a.fullName, b.fullName);
  const birth = birthAgreement(a.birthDate, b.birthDate);
  if (name === undefined || birth === undefined) return undefined;
  const nik = !haveTwoNiks(a, b)
    ? undefined
    : maySlip(a, b)
      ? DuplicateReason.SLIP_IN_NIK
      : DuplicateReason.OTHER_NIK;
  if (nik && a.nik === b.nik) return undefined;
  if (nik === 'OTHER_NIK' && !isOneButForTheNik(a, b, name, birth)) return undefined;

  const isOneCard = agreesOn(a.familyCard, b.familyCard);
  const isOneMother =
    a.motherName === null || b.motherName === null
      ? undefined
      : nameAgreement(a.motherName, b.motherName) !== undefined;
  if (areTwins(a, b, name, { isOneFamily: isOneCard === true || isOneMother === true })) return undefined;

  const P = DUPLICATE_POINTS;
  const isOfMany = birth === 'SAME_BIRTH_DATE' && isDateOfMany(a.birthDate);
  const isOneBirth = birth === 'SAME_BIRTH_DATE' && !isOfMany && a.villageId === b.villageId;
  const isSlipForgiven = isEitherDoubtful(a, b) || isOneBirth;
  const place =
    a.villageId === b.villageId
      ? DuplicateReason.SAME_VILLAGE
      : a.districtId === b.districtId
        ? DuplicateReason.SAME_DISTRICT
        : undefined;
  const reasons = [
    name,
    birth,
    ...(place ? [place] : []),
    ...(isOneCard ? [DuplicateReason.SAME_FAMILY_CARD] : []),
    ...(isOneMother ? [DuplicateReason.SAME_MOTHER] : []),
    ...(agreesOn(a.phone, b.phone) ? [DuplicateReason.SAME_PHONE] : []),
    ...(nik ? [nik] : []),
  ];
  const points =
    reasons.reduce((sum, reason) => sum + P[reason], 0) -
    (isOfMany ? P.SAME_BIRTH_DATE - P.SAME_DATE_OF_MANY : 0) +
    (isOneCard === false ? P.OTHER_FAMILY_CARD : 0) +
    (isOneMother === false ? P.OTHER_MOTHER : 0) -
    (nik === 'SLIP_IN_NIK' && isSlipForgiven ? P.SLIP_IN_NIK : 0) +
    (a.sex === b.sex ? 0 : P.OTHER_SEX);
  if (points < SUSPICIOUS_POINTS) return undefined;
  return { score: Math.floor((Math.min(points, CERTAIN_POINTS) * 100) / CERTAIN_POINTS), reasons };
};
