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

/** The newest ones, which are still worked on; all of them in the long run. */
const walked = process.env['LINDUNG_LONG'] === '1' ? migrations.length : 10;

test(
  'every migration can be undone to exactly what was there before, and done again',
  { timeout: 300_000 },
  async () => {
    const bottom = migrations.length - walked;
    await upTo(bottom);
    const before = new Map([[bottom, await dump()]]);
    for (let count = bottom + 1; count <= migrations.length; count += 1) {
      await upTo(count);
      before.set(count, await dump());
    }
    for (let count = migrations.length - 1; count >= bottom; count -= 1) {
      await undoLast();
      expect(await dump(), `after undoing ${migrations[count]?.name}`).toEqual(before.get(count));
    }
    await upTo(migrations.length);
    // A column that is dropped and made again stands behind the others for good: only an empty database begins anew.
    if (bottom === 0) expect(await dump()).toEqual(before.get(migrations.length));
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
