import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { DecileObservation } from '@lindung/domain/worker/decile';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { importsOf } from '../exchange/imports-of.js';
import { decileObservationTable } from './decile-observation.table.js';
import { type PersonRow, personTable } from './person.table.js';

export type NewPerson = Omit<
  PersonRow,
  | 'id'
  | 'sortName'
  | 'searchName'
  | 'nikClaim'
  | 'status'
  | 'createdAt'
  | 'updatedAt'
  | 'version'
  | 'erasedOn'
  | 'restrictedOn'
  | 'mergedIntoId'
>;
export type PersonChange = Partial<NewPerson>;

/** What makes a home: when one of these is replaced, the database keeps the earlier one. */
const HOME = ['villageId', 'address', 'familyCardIndex'] as const;

/** Persons and their deciles, inside one transaction. */
export const workerRepository = (tx: EntityManager) => {
  const persons = tx.getRepository(personTable);
  return {
    find: (id: string): Promise<PersonRow | null> => persons.findOneBy({ id }),

    /**
     * Lets a NIK be registered by one at a time, and beside no file of the regency: whoever registers it twice at once learns
     * no more from it than by doing so one after the other.
     */
    async lockNik(nikIndex: Buffer, regencyId: number): Promise<void> {
      await tx.query(
        `SELECT pg_advisory_xact_lock_shared(${importsOf('$2::int')}), pg_advisory_xact_lock(hashtextextended($1, 0))`,
        [`nik ${nikIndex.toString('hex')}`, regencyId],
      );
    },

    /**
     * Whoever of this jurisdiction has the NIK, by its blind index: its bearer before those who claim it.
     * @param personId a person whose own number is nobody else's
     */
    async findIdByNik(nikIndex: Buffer, personId: string | undefined): Promise<string | undefined> {
      const [row]: Array<{ id: string }> = await tx.query(
        `SELECT first_to_claim(array_agg(id)) AS id FROM person WHERE nik_index = $1
         HAVING count(*) > 0 AND bool_or(id = $2::uuid) IS NOT TRUE`,
        [nikIndex, personId ?? null],
      );
      return row?.id;
    },

    /** Whether the NIK of somebody is the one of this blind index. */
    async hasNik(id: string, nikIndex: Buffer): Promise<boolean> {
      const [row]: Array<{ has: boolean }> = await tx.query(
        `SELECT nik_index IS NOT DISTINCT FROM $2 AS has FROM person WHERE id = $1`,
        [id, nikIndex],
      );
      return row?.has ?? false;
    },

    /** Whether a resident of a village or a district holds a seat, whoever pays for it; asked by those levels alone. */
    async holdsSeat(id: string): Promise<boolean> {
      const [row]: Array<{ holds: boolean }> = await tx.query('SELECT holds_seat($1) AS holds', [id]);
      return row?.holds ?? false;
    },

    /** The encrypted numbers, the birth date and the name of the mother: for the one use case that reveals them. */
    async findIdentity(
      id: string,
    ): Promise<Pick<
      PersonRow,
      | 'nikCipher'
      | 'familyCardCipher'
      | 'birthDate'
      | 'motherName'
      | 'restrictedOn'
      | 'regencyId'
      | 'districtId'
      | 'villageId'
    > | null> {
      return persons.findOne({
        where: { id },
        select: {
          id: true,
          nikCipher: true,
          familyCardCipher: true,
          birthDate: true,
          motherName: true,
          restrictedOn: true,
          regencyId: true,
          districtId: true,
          villageId: true,
        },
      });
    },

    async create(person: NewPerson): Promise<string> {
      const id = uuidv7();
      await persons.insert({ id, ...person });
      return id;
    },

    /**
     * @param movesOn the day on which somebody moves whose village, address or family card changes
     * @param personRequestId the correction by which birth date or sex change
     * @param changeRequestId the proposal that is decided, or undone, by which they change
     */
    async change(
      id: string,
      change: PersonChange,
      {
        movesOn,
        personRequestId,
        changeRequestId,
      }: {
        movesOn: BusinessDate;
        personRequestId?: string | undefined;
        changeRequestId?: string | undefined;
      },
    ): Promise<void> {
      if (personRequestId !== undefined)
        await tx.query(`SELECT set_config('app.person_request', $1, true)`, [personRequestId]);
      if (changeRequestId !== undefined)
        await tx.query(`SELECT set_config('app.change_request', $1, true)`, [changeRequestId]);
      if (HOME.some((column) => change[column] !== undefined))
        await tx.query(`SELECT set_config('app.moved_on', $1, true)`, [movesOn]);
      await tx
        .createQueryBuilder()
        .update(personTable)
        .set({ ...change, updatedAt: () => 'now()' })
        .where({ id })
        .execute();
    },

    /** Lets the data of a person be worked with again. */
    async liftRestriction(id: string): Promise<void> {
      await persons.update({ id }, { restrictedOn: null });
    },

    async observeDecile(
      personId: string,
      owner: { regencyId: number; districtId: number; villageId: number },
      observation: Pick<DecileObservation, 'decile' | 'source' | 'observedOn'>,
    ): Promise<void> {
      await tx
        .getRepository(decileObservationTable)
        .insert({ id: uuidv7(), personId, ...owner, ...observation });
    },
  };
};
