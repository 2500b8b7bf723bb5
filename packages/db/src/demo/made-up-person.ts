import type { CandidateCells } from '@lindung/domain/enrolment/candidate-columns';
import { type BusinessDate, addDays, businessDate, dayParts } from '@lindung/domain/shared/business-date';
import { Sex } from '@lindung/domain/worker/sex';
import { madeUpName } from './made-up-names.js';
import { type RandomNumbers, randomNumbers } from './random-numbers.js';

/** A village or ward that people of the demo may live in; `nikPrefix` are the six digits of its district. */
export interface HomeVillage {
  readonly code: string;
  readonly name: string;
  readonly districtName: string;
  readonly nikPrefix: string;
}

/** A first day of birth and how many days from there on others may be born. */
interface BirthDays {
  readonly from: BusinessDate;
  readonly days: number;
}

/** Of 18 to 62 years on 13 May 2024, the day of the demo's agreement: nobody grows too old for what the demo tells of 2025. */
export const OF_WORKING_AGE: BirthDays = { from: businessDate('1961-05-14'), days: 16_436 };
/** Of 66 years on that day: too old to become a member, no mistake of the file. */
export const TOO_OLD: BirthDays = { from: businessDate('1957-05-14'), days: 365 };

const FEMALE_DAY_OFFSET = 40;
const SERIALS = 9_999;
/** Shares no factor with the number of serials, so that neighbours of a list don't get neighbouring numbers. */
const SERIAL_STEP = 7_919;

const MONTHS = [
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
] as const;
const OCCUPATIONS = [
  'Petani',
  'Petani Penggarap',
  'Nelayan',
  'Buruh Nelayan',
  'Peternak',
  'Pedagang Kaki Lima',
  'Penjual Ikan Keliling',
  'Buruh Harian Lepas',
  'Buruh Bangunan',
  'Buruh Pelabuhan',
  'Tukang Ojek',
  'Tukang Becak',
  'Sopir Angkutan Kota',
  'Pemulung',
  'Asisten Rumah Tangga',
  'Penjahit',
] as const;
const STREETS = [
  'Anggrek',
  'Beringin',
  'Cempaka',
  'Dahlia',
  'Kamboja',
  'Kenanga',
  'Melati',
  'Teratai',
] as const;
const BIRTH_PLACES = [
  'Parepare',
  'Barru',
  'Pinrang',
  'Sidrap',
  'Enrekang',
  'Soppeng',
  'Wajo',
  'Bone',
  'Makassar',
] as const;

const pad = (value: number, width: number) => String(value).padStart(width, '0');

/**
 * The day of birth and the serial that make a NIK unique without a memory of those given out: the serial repeats after every
 * 9,999 people, and people with the same serial are born on days that leave different remainders.
 */
const birthOf = (index: number, total: number, { from, days }: BirthDays, random: RandomNumbers) => {
  const rounds = Math.ceil(total / SERIALS);
  if (rounds > days) throw new RangeError('more people than unique NIKs');
  const round = Math.floor(index / SERIALS);
  const day = round + rounds * random.below(Math.floor((days - round - 1) / rounds) + 1);
  const serial = (((index % SERIALS) * SERIAL_STEP) % SERIALS) + 1;
  return { birthDate: addDays(from, day), serial };
};

const nikOf = (prefix: string, birthDate: BusinessDate, sex: Sex, serial: number) => {
  const { year, month, day } = dayParts(birthDate);
  const writtenDay = sex === Sex.FEMALE ? day + FEMALE_DAY_OFFSET : day;
  return `${prefix}${pad(writtenDay, 2)}${pad(month, 2)}${pad(year % 100, 2)}${pad(serial, 4)}`;
};

/** The notations in which one list has its dates, since several people typed it. */
const writeDate = (date: BusinessDate, random: RandomNumbers): string => {
  const { year, month, day } = dayParts(date);
  const [dd, mm] = [pad(day, 2), pad(month, 2)];
  return random.pick([
    `${dd}/${mm}/${year}`,
    `${dd}/${mm}/${year}`,
    `${dd}/${mm}/${year}`,
    `${dd}-${mm}-${year}`,
    date,
    `${day} ${MONTHS[month - 1]} ${year}`,
  ]);
};

const writeSex = (sex: Sex, random: RandomNumbers): string =>
  sex === Sex.MALE ? random.pick(['L', 'L', 'L', 'Laki-laki']) : random.pick(['P', 'P', 'P', 'Perempuan']);

/** Who is wanted: the `index`-th of `total` people of a seed, who live in one of these villages in turn. */
export interface PersonRequest {
  readonly seed: number;
  readonly index: number;
  readonly total: number;
  readonly villages: readonly [HomeVillage, ...HomeVillage[]];
  readonly born: BirthDays;
}

/**
 * Makes up a person of a candidate file, cell by cell: a valid NIK of a district of the region that agrees with birth date
 * and sex and that no other index has, a village of the region, a decile of 1 to 4. The same request gives the same person.
 */
export const madeUpPerson = ({ seed, index, total, villages, born }: PersonRequest): CandidateCells => {
  const random = randomNumbers(seed, index);
  const home = villages[index % villages.length] ?? villages[0];
  // Most people stay where they were first registered.
  const { nikPrefix } = random.happens(85) ? home : random.pick(villages);
  const sex = random.happens(55) ? Sex.MALE : Sex.FEMALE;
  const { birthDate, serial } = birthOf(index, total, born, random);
  const hasCode = random.happens(70);
  return {
    nik: nikOf(nikPrefix, birthDate, sex, serial),
    fullName: madeUpName(sex, random),
    birthPlace: random.pick(BIRTH_PLACES),
    birthDate: writeDate(birthDate, random),
    sex: writeSex(sex, random),
    address: `Jl. ${random.pick(STREETS)} No. ${random.below(120) + 1}`,
    villageCode: hasCode ? home.code : '',
    villageName: home.name,
    districtName: home.districtName,
    occupation: random.pick(OCCUPATIONS),
    decile: String(random.below(4) + 1),
  };
};
