import type { Violation } from './violation.js';
import { lines } from '../fixture-sources.js';

/** One file of the server that breaks exactly one rule of .oxlintrc.json. */
const inServer = (rule: string, name: string, ...code: string[]): Violation => {
  const file = `apps/api/src/office/${name}`;
  return { rule, file, tree: { [file]: lines(...code) } };
};

const ANY = 'declare const any: ReturnType<typeof JSON.parse>;';

export const lintViolations: readonly Violation[] = [
  inServer('eqeqeq', 'loose.ts', "export const same = (a: string): boolean => a == 'a';"),
  inServer('no-empty', 'swallow.ts', 'try {', '  JSON.parse("");', '} catch {}'),
  inServer('no-var', 'old.ts', 'export var old = 1;'),
  inServer('no-restricted-imports', 'sheet.ts', "import 'xlsx';"),
  inServer('prefer-const', 'let.ts', 'let fixed = 1;', 'export const twice = fixed * 2;'),
  inServer('import/no-default-export', 'default.ts', 'const nothing = 1;', 'export default nothing;'),
  inServer('node/no-process-env', 'port.ts', "export const port = process.env['PORT'];"),
  inServer('typescript/ban-ts-comment', 'ignore.ts', '// @ts-ignore', 'export const ignored = 1;'),
  {
    rule: 'typescript/consistent-type-exports',
    file: 'apps/api/src/office/export-type.ts',
    tree: {
      'apps/api/src/office/export-type.ts': lines("export { Shape } from './shape.js';"),
      'apps/api/src/office/shape.ts': lines('export interface Shape {', '  readonly side: number;', '}'),
    },
  },
  inServer(
    'typescript/consistent-type-imports',
    'import-type.ts',
    "import { Shape } from './shape.js';",
    'export const shape: Shape = { side: 1 };',
  ),
  inServer('typescript/no-explicit-any', 'any.ts', 'export type Anything = any;'),
  inServer('typescript/no-floating-promises', 'floating.ts', 'Promise.resolve(1);'),
  inServer(
    'typescript/no-misused-promises',
    'misused.ts',
    'export const start = (): number => setTimeout(async () => { await Promise.resolve(); }, 1).hasRef() ? 1 : 0;',
  ),
  inServer(
    'typescript/no-non-null-assertion',
    'non-null.ts',
    'export const first = (names: readonly string[]): string => names[0]!;',
  ),
  inServer('typescript/no-unsafe-argument', 'argument.ts', ANY, 'export const number = parseInt(any, 10);'),
  inServer(
    'typescript/no-unsafe-assignment',
    'assignment.ts',
    ANY,
    'export const assigned = [1, any];',
    'export const name: string = any;',
  ),
  inServer('typescript/no-unsafe-call', 'call.ts', ANY, 'any();'),
  inServer(
    'typescript/no-unsafe-declaration-merging',
    'merging.ts',
    'export interface Merged { readonly a: number }',
    'export class Merged {}',
  ),
  inServer(
    'typescript/no-unsafe-enum-comparison',
    'enum.ts',
    'enum Level { Province, Regency }',
    'export const isProvince = (level: Level): boolean => level === 0;',
  ),
  inServer('typescript/no-unsafe-function-type', 'function.ts', 'export type Callback = Function;'),
  inServer('typescript/no-unsafe-member-access', 'member.ts', ANY, 'void any.name;'),
  inServer('typescript/no-unsafe-return', 'return.ts', ANY, 'export const give = (): string => any;'),
  inServer(
    'typescript/no-unsafe-unary-minus',
    'minus.ts',
    'export const minus = (text: string): number => -text;',
  ),
  inServer('typescript/only-throw-error', 'throw.ts', "export const fail = (): never => { throw 'no'; };"),
  inServer(
    'typescript/switch-exhaustiveness-check',
    'switch.ts',
    "export const word = (level: 'PROVINCE' | 'REGENCY'): string => {",
    '  switch (level) {',
    "    case 'PROVINCE':",
    "      return 'provinsi';",
    '  }',
    "  return '';",
    '};',
  ),
  inServer('unicorn/filename-case', 'camelCase.ts', 'export const camel = 1;'),
  {
    rule: 'react-hooks/rules-of-hooks',
    file: 'apps/console/src/office/Hook.tsx',
    tree: {
      'apps/console/src/office/Hook.tsx': lines(
        "import { useState } from 'react';",
        'export const Hook = ({ open }: { open: boolean }): string => {',
        "  if (open) return useState('open')[0];",
        "  return '';",
        '};',
      ),
    },
  },
  {
    rule: 'react-hooks/exhaustive-deps',
    file: 'apps/console/src/office/Effect.tsx',
    tree: {
      'apps/console/src/office/Effect.tsx': lines(
        "import { useEffect } from 'react';",
        'export const Effect = ({ name }: { name: string }): string => {',
        '  useEffect(() => { document.title = name; }, []);',
        '  return name;',
        '};',
      ),
    },
  },
  {
    rule: 'vitest/expect-expect',
    file: 'packages/db/src/worker/idle.test.ts',
    tree: {
      'packages/db/src/worker/idle.test.ts': lines("import { it } from 'vitest';", "it('adds', () => {});"),
    },
  },
  {
    rule: 'vitest/valid-expect',
    file: 'packages/db/src/worker/unasked.test.ts',
    tree: {
      'packages/db/src/worker/unasked.test.ts': lines(
        "import { expect, it } from 'vitest';",
        "it('adds', () => {",
        '  expect(1 + 1);',
        '});',
      ),
    },
  },
  {
    rule: 'vitest/no-disabled-tests',
    file: 'packages/db/src/worker/disabled.test.ts',
    tree: {
      'packages/db/src/worker/disabled.test.ts': lines(
        "import { expect, it } from 'vitest';",
        `${['it', 'skip'].join('.')}('adds', () => { expect(1 + 1).toBe(2); });`,
      ),
    },
  },
  {
    rule: 'vitest/no-focused-tests',
    file: 'packages/db/src/worker/focused.test.ts',
    tree: {
      'packages/db/src/worker/focused.test.ts': lines(
        "import { expect, it } from 'vitest';",
        `${['it', 'only'].join('.')}('adds', () => { expect(1 + 1).toBe(2); });`,
      ),
    },
  },
  {
    rule: 'every-file-is-read',
    file: 'apps/api/src/hidden/one.ts',
    tree: {
      '.eslintignore': lines('apps/api/src/hidden'),
      'apps/api/src/hidden/one.ts': lines('export const one = 1;'),
    },
  },
];
