import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { git } from './fixture-workspace.js';
import { generated } from './generated.mjs';

const steps = [{ script: 'emit.mjs', writes: ['schema.graphql', 'operations'] }];
const build = (): Promise<void> => Promise.resolve();

let root: string;

const emits = (...lines: string[]): void => {
  writeFileSync(
    join(root, 'emit.mjs'),
    ["import { mkdirSync, writeFileSync } from 'node:fs';", ...lines].join('\n'),
  );
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lindung-generated-'));
  writeFileSync(join(root, 'schema.graphql'), 'type Query');
  git(root, 'init', '--quiet');
  git(root, 'add', '--all');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

it('passes when the source gives what stands there', async () => {
  emits("writeFileSync('schema.graphql', 'type Query');");
  expect(await generated(root, { steps, build })).toEqual({ read: '1 file', findings: [] });
});

it('names a file that its source no longer gives, and leaves it as it was', async () => {
  emits("writeFileSync('schema.graphql', 'type Region');");
  const { findings } = await generated(root, { steps, build });
  expect(findings).toMatchObject([{ rule: 'generated-without-drift', file: 'schema.graphql' }]);
  expect(readFileSync(join(root, 'schema.graphql'), 'utf8')).toBe('type Query');
});

it('names a file that is missing, and does not leave it behind', async () => {
  emits("mkdirSync('operations');", "writeFileSync('operations/regions.ts', '');");
  const { findings } = await generated(root, { steps, build });
  expect(findings).toMatchObject([{ rule: 'generated-without-drift', file: 'operations/regions.ts' }]);
  expect(existsSync(join(root, 'operations/regions.ts'))).toBe(false);
});

it('names a generated file that git does not hold', async () => {
  emits('');
  git(root, 'rm', '--cached', '--quiet', 'schema.graphql');
  const { findings } = await generated(root, { steps, build });
  expect(findings).toMatchObject([{ rule: 'generated-is-committed', file: 'schema.graphql' }]);
});

it('names a file that stands with what is generated and that nothing generates', async () => {
  emits('');
  mkdirSync(join(root, 'src/generated'), { recursive: true });
  writeFileSync(join(root, 'src/generated/by-hand.ts'), '');
  git(root, 'add', '--all');
  const { findings } = await generated(root, { steps, build });
  expect(findings).toMatchObject([{ rule: 'every-file-is-read', file: 'src/generated/by-hand.ts' }]);
});

it('fails when a generator fails or is missing, and puts back what it had half written', async () => {
  emits("writeFileSync('schema.graphql', 'half');", 'process.exit(3);');
  await expect(generated(root, { steps, build })).rejects.toThrow('emit.mjs failed');
  expect(readFileSync(join(root, 'schema.graphql'), 'utf8')).toBe('type Query');

  rmSync(join(root, 'emit.mjs'));
  await expect(generated(root, { steps, build })).rejects.toThrow('emit.mjs, which writes');
});
