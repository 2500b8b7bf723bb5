import { operationNames, policyOf } from '@lindung/domain/access/policy';
import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';

import { requireGrant } from '../acting/require-operation.js';
import type { RequestContext } from '../request-context.js';

/**
 * Puts the policy table before every root field: a field without a row does not build; a caller whom the row does not name
 * is refused before the resolver runs.
 */
export function guardSchema(schema: GraphQLSchema): GraphQLSchema {
  for (const [type, kind] of [
    [schema.getQueryType(), 'query'],
    [schema.getMutationType(), 'mutation'],
  ] as const) {
    for (const [name, field] of Object.entries(type?.getFields() ?? {})) {
      const operation = operationNames.find((known) => known === name && policyOf(known).kind === kind);
      if (operation === undefined) throw new Error(`The ${kind} ${name} has no row in the policy table`);
      const resolve = (field.resolve ?? defaultFieldResolver) as GraphQLFieldResolver<
        unknown,
        RequestContext
      >;
      field.resolve = (source, args: { input?: unknown }, context: RequestContext, info) => {
        requireGrant(context, operation, args.input);
        return resolve(source, args, context, info);
      };
    }
  }
  return schema;
}

/** Rows of the policy table that name an operation which the API does not have. */
export function operationsWithoutField(schema: GraphQLSchema): readonly string[] {
  const fields = { ...schema.getQueryType()?.getFields(), ...schema.getMutationType()?.getFields() };
  return operationNames.filter((name) => policyOf(name).kind !== 'http' && !(name in fields));
}
