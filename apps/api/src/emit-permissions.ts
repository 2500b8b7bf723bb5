import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { Grant, OperationPolicy, RowScope } from '@lindung/domain/access/grant';
import { operationNames, type OperationName, policyOf } from '@lindung/domain/access/policy';
import { LEVELS_OF_ROLE, Role, SECOND_FACTOR_OF_ROLE } from '@lindung/domain/access/role';
import { MESSAGES } from '@lindung/i18n/messages';
import { OPERATION_NAMES } from '@lindung/i18n/operation-names';

const { enums } = MESSAGES.en;

const ROWS_OF_SCOPE = {
  JURISDICTION: 'rows of the own area',
  SELF: 'rows of their own',
  ANY: 'all rows',
} as const satisfies Record<RowScope, string>;

const TRAIL = {
  NONE: 'nothing',
  LIST: 'one event for a list',
  OBJECT: 'one event for each',
} as const satisfies Record<OperationPolicy['audit'], string>;

const KINDS = { query: 'Reading', mutation: 'Changing', http: 'Files' } as const satisfies Record<
  OperationPolicy['kind'],
  string
>;

/** What a grant allows, in words; two roles with the same words have the same grant. */
const wordsOf = ({
  scope,
  mask = [],
  apiScope,
  excludes,
  findsByNik,
  grantable,
  inputFields,
}: Grant): string =>
  [
    ROWS_OF_SCOPE[scope],
    ...(mask.length > 0 ? [`without ${mask.map((field) => `\`${field}\``).join(', ')}`] : []),
    ...(excludes ? ['without events about persons'] : []),
    ...(findsByNik ? ['also found by a NIK'] : []),
    ...(grantable ? [`of the roles ${grantable.map((role) => enums.Role[role]).join(', ')}`] : []),
    ...(apiScope === undefined ? [] : [`with the scope \`${apiScope}\``]),
    ...(inputFields ? [`sending ${inputFields.map((field) => `\`${field}\``).join(', ')} alone`] : []),
  ].join(', ');

/** Who may use an operation: the roles of each grant together. */
function whoMay({ access, roles }: OperationPolicy): string {
  if (access === 'ANYONE') return 'everybody, also signed out';
  if (access === 'AT_THE_DOOR') return 'every user who is signed in, also before a second factor is set up';
  if (access === 'SIGNED_IN') return 'every user who is signed in';
  const byWords = new Map<string, string[]>();
  for (const role of Object.values(Role)) {
    const grant = roles[role];
    if (grant) byWords.set(wordsOf(grant), [...(byWords.get(wordsOf(grant)) ?? []), enums.Role[role]]);
  }
  const { length: all } = Object.values(Role);
  return [...byWords]
    .map(([words, names]) => `**${names.length === all ? 'Every role' : names.join(', ')}**: ${words}`)
    .join('<br>');
}

/** What is of use while a wider look is open says so. */
const inWiderLook = ({ access, look }: OperationPolicy): string => {
  if (access !== 'ROLES' || look === undefined) return '';
  return look === 'WIDER' ? '<br>reaches further in a wider look' : '<br>also in a wider look';
};

const rowOf = (name: OperationName): string =>
  `| \`${name}\` | ${OPERATION_NAMES.en[name]}${inWiderLook(policyOf(name))} | ${whoMay(policyOf(name))} | ${TRAIL[policyOf(name).audit]} |`;

const sectionOf = ([kind, title]: [string, string]): string =>
  [
    `## ${title}`,
    '',
    '| operation | what | who, on which rows, with which fields hidden | the trail keeps |',
    '| --- | --- | --- | --- |',
    ...operationNames.filter((name) => policyOf(name).kind === kind).map(rowOf),
  ].join('\n');

const roles = Object.values(Role).map(
  (role) =>
    `| ${enums.Role[role]} | \`${role}\` | ${LEVELS_OF_ROLE[role].map((level) => enums.JurisdictionLevel[level]).join(', ')} | ${SECOND_FACTOR_OF_ROLE[role] ? 'needed' : ''} |`,
);

const page = [
  '# Who may do what',
  'Written by `npm run codegen` from the policy table in `packages/domain/src/access/policy.ts`, which the server asks. What no row allows is refused.',
  [
    '## Roles',
    '',
    '| role | in the API | assigned to | second factor |',
    '| --- | --- | --- | --- |',
    ...roles,
  ].join('\n'),
  ...Object.entries(KINDS).map(sectionOf),
].join('\n\n');

/** Writes the policy table for people to read. */
writeFileSync(fileURLToPath(new URL('../../../docs/permissions.md', import.meta.url)), `${page}\n`);
