import 'reflect-metadata';

import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';

import './graphql/enums.js';
import { guardSchema } from './graphql/guard-schema.js';
import { OfficeResolver } from './office/office.resolver.js';
import { SessionResolver } from './access/session.resolver.js';
import { RegionResolver } from './territory/region.resolver.js';
import { WorkerResolver } from './worker/worker.resolver.js';

const resolvers: NonEmptyArray<new () => object> = [SessionResolver, RegionResolver, OfficeResolver, WorkerResolver];

/** The executable schema, with the policy table before every root field. */
export const buildApiSchema = (): GraphQLSchema =>
  guardSchema(buildSchemaSync({ resolvers, validate: false }));
