import { createHash } from 'node:crypto';

import { businessDate } from '@lindung/domain/shared/business-date';
import { parseNik } from '@lindung/domain/worker/nik';
import { nikWarnings } from '@lindung/domain/worker/nik-warning';

/** Where made-up people live. */
export interface Home {
  readonly regencyId: number;
  readonly districtId: number;
  readonly villageId: number;
}

/** A made-up record; `person` says who it is of: two records of one person are a pair to be found, and no others are. */
export interface LabelledRecord extends Home {
  readonly person: number;
  readonly fullName: string;
  readonly birthDate: string;
  readonly sex: 'MALE' | 'FEMALE';
  readonly familyCard: string | null;
  readonly motherName: string | null;
  readonly phone: string | null;
  readonly nik: string | null;
  readonly nikTail: string | null;
  readonly isNikDoubtful: boolean;
}

const words = (text: string): readonly string[] => text.split(' ');
const MEN = words(
  'Muhammad Abdul Andi Baso Amir Yusuf Syarifuddin Jamaluddin Hasan Husain Rahman Kasim Ibrahim Ismail Daeng Arifin Basri Sulaiman Nurdin Rustam Saharuddin Burhan Ridwan Mappa Tahir Anwar Hamzah Bahar Darwis Firman Ilham Junaid Kamal Latif Mansur Nasrul Palaguna Rasyid Samsul Usman Zainal Wahyu Yunus Akbar Bakri Cakra Dahlan Erwin Fadli Gazali',
);
const WOMEN = words(
  'Siti Nur Andi Becce Aminah Rahmatia Hasnah Fatimah Nurhayati Sitti Rosmini Hadijah Salmah Jumriah Marlina Kartini Nuraeni Mina Suriani Hartati Daeng Ratna Wahida Rukmini Sumarni Murniati Hasmawati Indo Isa Jamilah Kamariah Lina Masnah Nurlia Patima Rabiah Sahara Tenri Ummi Yuliana Zubaedah Asriani Bunga Cahaya Darmawati Erni Farida Halimah Ida Jumiati',
);
const LAST = words(
  'Patta Sompa Tenri Lau Ngalle Mallarangan Rahim Kadir Saleh Hakim Jafar Karim Majid Nawir Ramli Said Talib Umar Wahab Yahya Zakaria Ali Bachtiar Chaidir Djafar Effendi Gaffar Hafid Idris Jalil Kahar Lewa Makmur Natsir Opu Parakkasi Rauf Salam Tamrin Ukkas Wello Yasin Alimuddin Badawi Dalle Gani Hamid Iskandar Jabbar Kaddas Lambo Mattalatta Nompo Page Rewa Sanusi Tompo Usemahu Watang Yacob',
);
const RHYMING = [
  ['Hasan', 'Husain'],
  ['Nurhayati', 'Nurhayana'],
  ['Rahman', 'Rahmat'],
  ['Salmah', 'Salmiah'],
  ['Arifin', 'Aripuddin'],
  ['Mina', 'Mini'],
] as const;
const SHORT: Readonly<Record<string, string>> = {
  Muhammad: 'Muh.',
  Abdul: 'Abd.',
  Andi: 'A.',
  Daeng: 'Dg.',
  Siti: 'St.',
  Sitti: 'St.',
};

/** Numbers that look like chance and are the same each time (mulberry32). */
class Chance {
  constructor(private state: number) {}
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  below(most: number): number {
    return Math.floor(this.next() * most);
  }
  happens(share: number): boolean {
    return this.next() < share;
  }
  of<T>(some: readonly T[]): T {
    return some[this.below(some.length)] as T;
  }
}

const two = (number: number): string => String(number).padStart(2, '0');
const key = (text: string): string => createHash('sha256').update(text).digest('hex');
const letters = 'abcdefghijklmnoprstuy';

/** A letter other, left out, doubled or two turned round. */
const slip = (word: string, chance: Chance): string => {
  const at = 1 + chance.below(Math.max(word.length - 1, 1));
  const [before, here, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
  return chance.of([
    () => before + chance.of(letters.split('')) + after,
    () => before + after,
    () => before + here + chance.of(letters.split('')) + after,
  ])();
};

const misspelled = (name: string, chance: Chance): string =>
  chance.of([
    () => name.replace('u', 'oe'),
    () => name.replace('j', 'dj').replace('J', 'Dj'),
    () => name.replace('a', 'aa'),
    () => `${chance.of(['H. ', 'Hj. ', 'Drs. '])}${name}`,
    () => name.toUpperCase(),
  ])();

const writtenAgain = (name: string, chance: Chance): string => {
  const parts = name.split(' ');
  const drawn = chance.next();
  if (drawn < 0.28) return name;
  if (drawn < 0.5) return parts.map((part) => SHORT[part] ?? part).join(' ');
  if (drawn < 0.63) return misspelled(name, chance);
  if (drawn < 0.9) {
    const long = parts.findIndex((part) => part.length > 4);
    return parts.map((part, at) => (at === Math.max(long, 0) ? slip(part, chance) : part)).join(' ');
  }
  return parts.length > 2 ? parts.slice(0, -1).join(' ') : parts.map((part) => SHORT[part] ?? part).join(' ');
};

const dateOf = (chance: Chance): string => {
  const year = 1955 + chance.below(50);
  if (chance.happens(0.02)) return `${year}-${chance.of(['01-01', '12-31'])}`;
  return `${year}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`;
};

const dateAgain = (date: string, chance: Chance): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  const drawn = chance.next();
  if (drawn < 0.8) return date;
  if (drawn < 0.88 && Number(day) <= 12) return `${year}-${day}-${month}`;
  if (drawn < 0.96 && day === '31') return `${year}-${month}-30`;
  if (drawn < 0.96) return `${year}-${month}-${day[0]}${(Number(day[1]) % 8) + 1}`;
  return `${Number(year) - 1 - chance.below(3)}-${month}-${day}`;
};

const nameOf = (sex: LabelledRecord['sex'], chance: Chance): string => {
  const first = sex === 'MALE' ? MEN : WOMEN;
  const parts = [chance.of(first), chance.happens(0.55) ? chance.of(first) : undefined, chance.of(LAST)];
  return parts.filter((part, at) => part !== undefined && parts.indexOf(part) === at).join(' ');
};

type Born = Pick<LabelledRecord, 'birthDate' | 'sex'>;
type WrittenNik = Pick<LabelledRecord, 'nik' | 'nikTail' | 'isNikDoubtful'>;
const withoutNik: WrittenNik = { nik: null, nikTail: null, isNikDoubtful: false };

/** NIKs of a registry, written as an office writes them and mistyped as people mistype; only the index of one is given out. */
class Niks {
  private readonly prefixes: ReadonlyMap<number, string>;
  private readonly knownPrefixes: ReadonlySet<string>;
  private readonly digits = new Map<string, string>();

  constructor(
    homes: readonly Home[],
    private readonly chance: Chance,
  ) {
    const regencies = [...new Set(homes.map(({ regencyId }) => regencyId))];
    const districts = new Map<number, string>();
    for (const { regencyId, districtId } of homes)
      if (!districts.has(districtId))
        districts.set(
          districtId,
          `73${two(1 + regencies.indexOf(regencyId))}${two(1 + (districts.size % 30))}`,
        );
    this.prefixes = districts;
    this.knownPrefixes = new Set(districts.values());
  }

  /** The serial counts those of one sex who were born on one day in one district: it is low as a rule. */
  of(
    person: number,
    born: Born,
    home: Home,
    serial = 1 + Math.floor(30 * this.chance.next() ** 2),
  ): WrittenNik {
    const [year = '', month = '', day = ''] = born.birthDate.split('-');
    const digits = `${this.prefixes.get(home.districtId)}${two(Number(day) + (born.sex === 'FEMALE' ? 40 : 0))}${month}${year.slice(2)}${String(serial).padStart(4, '0')}`;
    return this.written(person, digits, born);
  }

  /** Of one who was born beside another: the next number where day, sex and district are alike. */
  besides(person: number, other: LabelledRecord, born: Born): WrittenNik {
    if (other.nik === null) return withoutNik;
    const serial = Number((this.digits.get(other.nik) ?? '').slice(12));
    return this.of(person, born, other, born.sex === other.sex ? serial + 1 : undefined);
  }

  /** One digit is another, two neighbours are turned round, or two digits are others; now and then it is another number altogether. */
  mistyped(record: LabelledRecord, born: Born, homes: readonly Home[]): WrittenNik {
    const right = this.digits.get(record.nik ?? '') ?? '';
    if (this.chance.happens(0.05)) return this.of(record.person, born, this.chance.of(homes));
    for (;;) {
      const drawn = this.chance.next();
      const once = drawn < 0.6 || drawn >= 0.85 ? this.otherDigit(right) : this.turned(right);
      const digits = drawn < 0.85 ? once : this.otherDigit(once);
      // A number that none can be is refused where it is entered.
      if (digits !== right && parseNik(digits).ok) return this.written(record.person, digits, born);
    }
  }

  private otherDigit(digits: string): string {
    const at = this.chance.below(digits.length);
    const other = (Number(digits[at]) + 1 + this.chance.below(9)) % 10;
    return `${digits.slice(0, at)}${other}${digits.slice(at + 1)}`;
  }

  private turned(digits: string): string {
    const at = this.chance.below(digits.length - 1);
    return `${digits.slice(0, at)}${digits[at + 1]}${digits[at]}${digits.slice(at + 2)}`;
  }

  private written(person: number, digits: string, { birthDate, sex }: Born): WrittenNik {
    const parsed = parseNik(digits);
    if (!parsed.ok) throw new Error(`no NIK was made of ${birthDate}`);
    const nik = key(`nik ${person} ${digits}`);
    this.digits.set(nik, digits);
    const warnings = nikWarnings(parsed.value, {
      birthDate: businessDate(birthDate),
      sex,
      knownPrefixes: this.knownPrefixes,
      referenceDay: businessDate('2024-05-13'),
    });
    return {
      nik,
      nikTail: digits.slice(-2),
      isNikDoubtful: warnings.length > 0 || this.chance.happens(0.02),
    };
  }
}

/**
 * Made-up records of people who live in `homes`, the same for a seed: about a tenth of the people stand there twice, written
 * differently, and others have a twin, or a namesake born on another day.
 */
export function* labelledRegistry(
  people: number,
  homes: readonly Home[],
  seed: number,
): Generator<LabelledRecord> {
  const chance = new Chance(seed);
  const niks = new Niks(homes, chance);
  for (let person = 0; person < people; person += 1) {
    const sex = chance.of(['MALE', 'FEMALE'] as const);
    const birthDate = dateOf(chance);
    const home = chance.of(homes);
    const record: LabelledRecord = {
      person,
      fullName: nameOf(sex, chance),
      birthDate,
      sex,
      ...home,
      familyCard: chance.happens(0.6) ? key(`card ${person}`) : null,
      motherName: chance.happens(0.5) ? `${chance.of(WOMEN)} ${chance.of(LAST)}` : null,
      phone: chance.happens(0.5) ? `+6281${String(10_000_000 + person)}` : null,
      ...(chance.happens(0.85) ? niks.of(person, { birthDate, sex }, home) : withoutNik),
    };
    yield record;
    const drawn = chance.next();
    if (drawn < 0.1) yield again(record, homes, niks, chance);
    else if (drawn < 0.13) yield twinOf(record, (person += 1), niks, chance);
    else if (drawn < 0.19) yield namesakeOf(record, (person += 1), homes, niks, chance);
  }
}

function again(record: LabelledRecord, homes: readonly Home[], niks: Niks, chance: Chance): LabelledRecord {
  const isMistyped = record.nik !== null && chance.happens(0.3);
  const moved = chance.happens(0.15) ? movedFrom(record, homes, chance) : {};
  const born = { birthDate: dateAgain(record.birthDate, chance), sex: record.sex };
  return {
    ...record,
    ...moved,
    ...born,
    fullName: writtenAgain(record.fullName, chance),
    familyCard: chance.happens(0.8) ? record.familyCard : null,
    motherName:
      record.motherName !== null && chance.happens(0.8) ? writtenAgain(record.motherName, chance) : null,
    phone: chance.happens(0.7) ? record.phone : null,
    ...(isMistyped
      ? niks.mistyped(record, born, homes)
      : record.nik === null
        ? niks.of(record.person, record, record)
        : withoutNik),
  };
}

/** Who moves stays near four times of five: the homes are in the order of their codes. */
function movedFrom({ villageId }: Home, homes: readonly Home[], chance: Chance): Home {
  if (chance.happens(0.2)) return chance.of(homes);
  const at = homes.findIndex((home) => home.villageId === villageId);
  return chance.of(homes.slice(Math.max(0, at - 5), at + 6));
}

function twinOf(record: LabelledRecord, person: number, niks: Niks, chance: Chance): LabelledRecord {
  const sex = chance.of(['MALE', 'FEMALE'] as const);
  const [, rhyme] = RHYMING.find(([name]) => record.fullName.includes(name)) ?? [];
  const [first = '', ...rest] = record.fullName.split(' ');
  const other = chance.of(sex === 'MALE' ? MEN : WOMEN);
  return {
    ...record,
    person,
    sex,
    fullName: [rhyme ?? (other === first ? `${other}wati` : other), ...rest.slice(-1)].join(' '),
    ...niks.besides(person, record, { birthDate: record.birthDate, sex }),
  };
}

function namesakeOf(
  record: LabelledRecord,
  person: number,
  homes: readonly Home[],
  niks: Niks,
  chance: Chance,
): LabelledRecord {
  const born = { birthDate: dateOf(chance), sex: record.sex };
  const home = chance.happens(0.7) ? chance.of(homes) : record;
  const { regencyId, districtId, villageId } = home;
  return {
    ...record,
    person,
    ...born,
    regencyId,
    districtId,
    villageId,
    familyCard: chance.happens(0.6) ? key(`card of ${person}`) : null,
    motherName: chance.happens(0.5) ? `${chance.of(WOMEN)} ${chance.of(LAST)}` : null,
    phone: null,
    ...(chance.happens(0.85) ? niks.of(person, born, home) : withoutNik),
  };
}
