import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { lexicographicSortSchema, printSchema } from 'graphql';

import { buildApiSchema } from './schema.js';

/** Writes the SDL that the server speaks to where clients take it from. */
const target = fileURLToPath(import.meta.resolve('@lindung/graphql-client/schema.graphql'));
writeFileSync(target, `${printSchema(lexicographicSortSchema(buildApiSchema()))}\n`);
