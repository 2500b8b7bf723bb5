import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { lexicographicSortSchema, printSchema } from 'graphql';

import { operationsWithoutField } from './graphql/guard-schema.js';
import { partnerSchema } from './graphql/partner-schema.js';
import { buildApiSchema } from './schema.js';

const schema = buildApiSchema();
const missing = operationsWithoutField(schema);
if (missing.length > 0)
  throw new Error(`The policy table names operations that the API does not have: ${missing.join(', ')}`);

/** Writes what the server speaks, and what of it a partner's program may ask, to where clients take it from. */
for (const [file, spoken] of [
  ['schema.graphql', schema],
  ['partner.graphql', partnerSchema(schema)],
] as const) {
  const target = fileURLToPath(import.meta.resolve(`@lindung/graphql-client/${file}`));
  writeFileSync(target, `${printSchema(lexicographicSortSchema(spoken))}\n`);
}
