import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { DecileObservation } from '@lindung/domain/worker/decile';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { decileObservationTable } from './decile-observation.table.js';
import { type PersonRow, personTable } from './person.table.js';

export type NewPerson = Omit<
  PersonRow,
  'id' | 'sortName' | 'status' | 'createdAt' | 'updatedAt' | 'version' | 'erasedOn'
>;
export type PersonChange = Partial<Omit<NewPerson, 'birthDate' | 'sex'>> & Partial<Pick<PersonRow, 'status'>>;

/** Persons and their deciles, inside one transaction. */
export const workerRepository = (tx: EntityManager) => {
  const persons = tx.getRepository(personTable);
  return {
    find: (id: string): Promise<PersonRow | null> => persons.findOneBy({ id }),

    /** The person of this jurisdiction that bears the NIK, by its blind index. */
    async findIdByNik(nikIndex: Buffer): Promise<string | undefined> {
      const [row]: Array<{ id: string }> = await tx.query(`SELECT id FROM person WHERE nik_index = $1`, [
        nikIndex,
      ]);
      return row?.id;
    },

    /** The encrypted NIK and the birth date: for the one use case that reveals them. */
    async findIdentity(
      id: string,
    ): Promise<Pick<PersonRow, 'nikCipher' | 'birthDate' | 'regencyId' | 'districtId' | 'villageId'> | null> {
      return persons.findOne({
        where: { id },
        select: {
          id: true,
          nikCipher: true,
          birthDate: true,
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

    /** @param movesOn the day on which somebody moves whose village changes */
    async change(id: string, change: PersonChange, movesOn: BusinessDate): Promise<void> {
      if (change.villageId !== undefined)
        await tx.query(`SELECT set_config('app.moved_on', $1, true)`, [movesOn]);
      await tx
        .createQueryBuilder()
        .update(personTable)
        .set({ ...change, updatedAt: () => 'now()' })
        .where({ id })
        .execute();
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
