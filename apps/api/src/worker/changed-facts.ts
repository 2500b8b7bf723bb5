import type { Numbers } from '@lindung/db/worker/change-request.repository';
import type { KeptFacts } from '@lindung/db/worker/change-request.table';
import type { PersonRow } from '@lindung/db/worker/person.table';
import { workerRepository } from '@lindung/db/worker/worker.repository';
import { isPersonFact, isVeiled } from '@lindung/domain/worker/person-fact';

import type { UseCaseTools } from '../writing/use-case.js';
import type { PersonEdit } from './edit-person.js';

/** What a proposal may say of a person beside the numbers. */
const PLAIN_FACTS = [
  'fullName',
  'birthDate',
  'sex',
  'birthPlace',
  'motherName',
  'maritalStatus',
  'occupation',
  'occupationCode',
  'secondOccupation',
  'secondOccupationCode',
  'workPlace',
  'weeklyHours',
  'address',
  'phone',
  'villageId',
] as const satisfies ReadonlyArray<keyof PersonEdit & keyof PersonRow>;
type PlainFact = (typeof PLAIN_FACTS)[number];

/** The words of an occupation and their code are one value: a code beside other words would be guessed from them. */
const PAIRS: ReadonlyArray<readonly PlainFact[]> = [
  ['occupation', 'occupationCode'],
  ['secondOccupation', 'secondOccupationCode'],
];
const pairOf = (name: PlainFact): readonly PlainFact[] => PAIRS.find((pair) => pair.includes(name)) ?? [name];

const keptAs = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);
const isHiddenFact = (name: string): boolean => isPersonFact(name) && isVeiled(name);
const namesOnly = (facts: KeptFacts): PlainFact[] => PLAIN_FACTS.filter((name) => name in facts);

/** One side of a change: facts as the history keeps them, and the numbers apart. */
export interface ChangeSide {
  readonly facts: KeptFacts;
  readonly numbers: Numbers;
}

/**
 * What of an edit is another value than the registered one. What is veiled is not compared: that nothing would change would tell what
 * nobody sees.
 */
export function proposedSide(
  person: Pick<PersonRow, PlainFact>,
  { nik, familyCard, ...said }: PersonEdit,
): ChangeSide {
  const isOther = (name: PlainFact): boolean =>
    said[name] !== undefined && (isHiddenFact(name) || keptAs(said[name]) !== keptAs(person[name]));
  const names = PLAIN_FACTS.filter((name) => pairOf(name).some(isOther));
  return {
    facts: {
      ...Object.fromEntries(
        names.map((name) => [name, keptAs(said[name] === undefined ? person[name] : said[name])]),
      ),
      ...(nik === undefined ? {} : { nikTail: nik?.slice(-2) ?? null }),
      ...(familyCard === undefined ? {} : { familyCardTail: familyCard?.slice(-2) ?? null }),
    },
    numbers: {
      ...(nik === undefined ? {} : { nik }),
      ...(familyCard === undefined ? {} : { familyCard }),
    },
  };
}

/** What is registered now of all that a change touches. */
export async function registeredSide(
  { tx, services: { keyRing } }: UseCaseTools,
  person: PersonRow,
  touched: ChangeSide,
): Promise<ChangeSide> {
  const identity = await workerRepository(tx).findIdentity(person.id);
  const { nikCipher = null, familyCardCipher = null } = identity ?? {};
  return {
    facts: {
      ...Object.fromEntries(namesOnly(touched.facts).map((name) => [name, keptAs(person[name])])),
      ...('nik' in touched.numbers ? { nikTail: person.nikTail } : {}),
      ...('familyCard' in touched.numbers ? { familyCardTail: person.familyCardTail } : {}),
    },
    numbers: {
      ...('nik' in touched.numbers ? { nik: nikCipher && keyRing.decryptNik(nikCipher) } : {}),
      ...('familyCard' in touched.numbers
        ? { familyCard: familyCardCipher && keyRing.decryptFamilyCard(familyCardCipher) }
        : {}),
    },
  };
}

/** The facts in which two sides differ, by the names of the edit. */
export const differingFacts = (one: ChangeSide, other: ChangeSide): readonly string[] => [
  ...namesOnly(one.facts).filter((name) => one.facts[name] !== other.facts[name]),
  ...(one.numbers.nik === other.numbers.nik ? [] : ['nik']),
  ...(one.numbers.familyCard === other.numbers.familyCard ? [] : ['familyCard']),
];

/** The names of all that a side says, as the trail tells them. */
export const touchedFields = ({ facts, numbers }: ChangeSide): readonly string[] => [
  ...namesOnly(facts),
  ...Object.keys(numbers),
];

/** One side of a change as the edit that makes it so. */
export const editOf = ({ facts, numbers }: ChangeSide): PersonEdit => ({
  ...Object.fromEntries(
    namesOnly(facts).map((name) => {
      const value = facts[name] ?? null;
      return [
        name,
        value !== null && (name === 'weeklyHours' || name === 'villageId') ? Number(value) : value,
      ];
    }),
  ),
  ...numbers,
});
