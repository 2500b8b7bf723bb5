import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { migrations } from './migrations.js';

const folder = fileURLToPath(new URL('migrations', import.meta.url));
const files = readdirSync(folder).sort();

const classOf = (file: string): string => {
  const [, timestamp = '', words = ''] = /^(\d{13})-([a-z-]+)\.ts$/.exec(file) ?? [];
  const name = words.split('-').map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  return `${name.join('')}${timestamp}`;
};

test('every migration is listed, in the order of the timestamps, under the name of its file', () => {
  expect(migrations.map(({ name }) => name)).toEqual(files.map(classOf));
});

test('a migration depends on nothing that may change after it: it imports types of typeorm alone', () => {
  for (const file of files) {
    const imports = readFileSync(`${folder}/${file}`, 'utf8').match(/^import .*/gm);
    expect(imports, file).toEqual([`import type { MigrationInterface, QueryRunner } from 'typeorm';`]);
  }
});
