import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { lexicographicSortSchema, printSchema } from 'graphql';

import { operationsWithoutField } from './graphql/guard-schema.js';
import { buildApiSchema } from './schema.js';

const schema = buildApiSchema();
const missing = operationsWithoutField(schema);
if (missing.length > 0)
  throw new Error(`The policy table names operations that the API does not have: ${missing.join(', ')}`);

/** Writes the SDL that the server speaks to where clients take it from. */
const target = fileURLToPath(import.meta.resolve('@lindung/graphql-client/schema.graphql'));
writeFileSync(target, `${printSchema(lexicographicSortSchema(schema))}\n`);
