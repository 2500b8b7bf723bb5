import { randomBytes } from 'node:crypto';

import type pg from 'pg';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { migrations } from './migrations.js';
import { migrationSource } from './migrate.js';
import { signedInAs } from './provision.js';
import { type Catalogue, dumpCatalogue } from './testing/catalogue-dump.js';
import { asAdmin, buildTemplate, testPasswords } from './testing/test-database.js';

const name = `lindung_steps_${randomBytes(8).toString('hex')}`;
let ownerUrl: string;
beforeAll(async () => {
  const postgresUrl = inject('postgresUrl');
  await buildTemplate(postgresUrl);
  await asAdmin(postgresUrl, (admin) => admin.query(`CREATE DATABASE ${name} OWNER lindung_owner`));
  const here = new URL(signedInAs(postgresUrl, 'lindung_owner', testPasswords.ownerPassword));
  here.pathname = `/${name}`;
  ownerUrl = here.href;
});
afterAll(() => asAdmin(inject('postgresUrl'), (admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`)));

const dump = (): Promise<Catalogue> => asAdmin(ownerUrl, (owner: pg.Client) => dumpCatalogue(owner));

/** Runs the pending ones of the first `count` migrations. */
const upTo = async (count: number): Promise<void> => {
  const { options } = migrationSource(ownerUrl);
  const source = await new DataSource({ ...options, migrations: migrations.slice(0, count) }).initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
};

const undoLast = async (): Promise<void> => {
  const source = await migrationSource(ownerUrl).initialize();
  try {
    await source.undoLastMigration({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
};

test(
  'every migration can be undone to exactly what was there before, and done again',
  { timeout: 300_000 },
  async () => {
    await upTo(0);
    const goingUp = [await dump()];
    for (let count = 1; count <= migrations.length; count += 1) {
      await upTo(count);
      goingUp.push(await dump());
    }
    for (let count = migrations.length - 1; count >= 0; count -= 1) {
      await undoLast();
      expect(await dump(), `after undoing ${migrations[count]?.name}`).toEqual(goingUp[count]);
    }
    await upTo(migrations.length);
    expect(await dump()).toEqual(goingUp.at(-1));
  },
);

test('no step leaves the catalogue as it was: the dump sees what migrations make', async () => {
  const catalogue = await dump();
  for (const key of [
    'relation person',
    'column person.nik_cipher',
    'constraint person.ck_person_nik',
    'index uq_person_nik_claim',
    'policy person.p_regency',
    'trigger enrolment.tr_enrolment_transition',
    'function keep_quota_balance()',
    'extension btree_gist',
  ]) {
    expect(catalogue[key], key).toBeTruthy();
  }
});
