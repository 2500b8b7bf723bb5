import type { GeneratedCandidate } from '@lindung/db/demo/candidates';
import type { CandidateCells } from '@lindung/domain/enrolment/candidate-columns';

const MOTHERS = ['Aminah', 'Hasnah', 'Fatimah', 'I Becce', 'Murni', 'Nur Aisyah', 'Hadijah', 'Rosmini'];
const SECOND_NAMES = [
  'Patta',
  'Sompa',
  'Lau',
  'Ngalle',
  'Rahim',
  'Kadir',
  'Saleh',
  'Hakim',
  'Jafar',
  'Karim',
];
const WORK_PLACES = ['Pasar Lakessi', 'Pelabuhan Nusantara', 'Sawah Lemoe', 'Kebun Bacukiki', 'TPI Cempae'];
const STATUSES = ['Belum Kawin', 'Kawin', 'Kawin', 'Kawin', 'Cerai Mati'];
const MEMBERS_OF_FAMILY = 3;

const at = <T>(some: readonly T[], index: number): T => some[index % some.length] as T;
const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/** A family's card: the district of a member's NIK, a day of issue and a serial, another for each family of a file. */
const cardOf = (prefix: string, family: number): string =>
  `${prefix}${padded(1 + (Math.floor(family / 9_999) % 28), 2)}${padded(1 + (family % 12), 2)}${padded(
    5 + (Math.floor(family / 279_972) % 18),
    2,
  )}${padded(1 + (family % 9_999), 4)}`;

/**
 * What a file may say of a person beside the columns of a made-up candidate, so that an import has every column to keep: family
 * card, mother, marital status, the work beside the first, its place and hours, and of every third a telephone.
 */
export function withFacts({ kind, cells }: GeneratedCandidate, index: number): GeneratedCandidate {
  const family = Math.floor(index / MEMBERS_OF_FAMILY);
  const facts: CandidateCells = {
    familyCard: cardOf('737201', family),
    motherName: `${at(MOTHERS, family * 7)} ${at(SECOND_NAMES, family * 3)}`,
    maritalStatus: at(STATUSES, index),
    weeklyHours: String(20 + (index % 40)),
    workPlace: at(WORK_PLACES, index * 3),
    ...(index % 4 === 0 && { secondOccupation: 'Tukang ojek' }),
    ...(index % 3 === 0 && { phone: `0812${padded(index, 8)}` }),
  };
  return { kind, cells: { ...cells, ...facts } };
}
