import type { PaidTwice } from '@lindung/domain/contribution/who-pays';
import type { YearMonth } from '@lindung/domain/shared/year-month';

import type { Conditions } from '../read/conditions.js';
import { column, type ReadModel } from '../read/read-model.js';
import { workerRef, workerRefJoins } from '../worker/worker.read.js';
import { type AskedPeople, peopleAsked } from './paid-twice.js';

/** More than everything of a month costs: what is dearer stands before, what has no price last. */
const MOST = 10n ** 18n;

const allOf = ({ saving, people }: PaidTwice): bigint => (saving === null ? -1n : saving * BigInt(people));

/** What is paid twice in a month, as the domain has priced it: read page by page like a list of the database. */
export const doublePaymentRead = (month: YearMonth, rows: readonly PaidTwice[], conditions: Conditions) => {
  const priced = rows.map((row) => ({
    key: row.key,
    month,
    place: String(MOST - allOf(row)).padStart(19, '0'),
    people: row.people,
    saving: row.saving?.toString() ?? null,
    total: row.saving === null ? null : allOf(row).toString(),
    payers: row.payers.map((payer, place) => ({ ...payer, place, saving: payer.saving?.toString() ?? null })),
  }));
  return {
    table: `(SELECT * FROM jsonb_to_recordset(${conditions.bind(JSON.stringify(priced))}::jsonb)
      AS r (key uuid, month text, place text, people int, saving bigint, total bigint, payers jsonb))`,
    alias: 'd',
    id: { column: 'd.key', type: 'uuid' },
    joins: {},
    fields: {
      id: column('d.key'),
      month: column('d.month'),
      people: column('d.people'),
      saving: column('d.saving'),
      total: column('d.total'),
      payers: {
        list: {
          payer: column('y.payer'),
          isOwn: column('y."isOwn"'),
          fundingSource: column('y."fundingSource"'),
          programmes: column('y.programmes'),
          doubles: column('y.doubles'),
          saving: column('y.saving'),
        },
        from: `jsonb_to_recordset(d.payers) AS y (place int, payer text, "isOwn" boolean, "fundingSource" text, programmes text[],
          doubles text[], saving text)`,
        where: 'true',
        orderBy: 'y.place',
      },
    },
    sorts: { DEAREST: { expression: 'd.place', type: 'text' } },
  } as const satisfies ReadModel;
};

/** For whom the payers of one combination pay; of who lives elsewhere nothing but that there is somebody. */
export const doublePaymentPersonRead = (asked: AskedPeople, key: string, conditions: Conditions) => {
  const people = peopleAsked(asked, (value) => conditions.bind(value));
  return {
    table: `(SELECT q.person_id FROM people_paid_twice(${people}, ${conditions.bind(key)}::uuid) q)`,
    alias: 'v',
    person: 'v.person_id',
    id: { column: 'v.person_id', type: 'uuid' },
    joins: workerRefJoins('worker', 'v.person_id'),
    fields: {
      id: column('v.person_id'),
      worker: { object: workerRef('worker'), presentWhen: 'worker.id', join: 'worker' },
    },
    sorts: { PERSON: { expression: 'v.person_id', type: 'uuid' } },
  } as const satisfies ReadModel;
};
