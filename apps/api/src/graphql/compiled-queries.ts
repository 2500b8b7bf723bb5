import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  BREAK,
  type DocumentNode,
  type ExecutionResult,
  type FormattedExecutionResult,
  getVariableValues,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';

import type { RequestContext } from '../request-context.js';

/** Answers a query in the given context, as graphql-js does; the errors are not formatted yet. */
export type CompiledQuery = (
  context: RequestContext,
  variables: Readonly<Record<string, unknown>>,
) => Promise<ExecutionResult>;

// graphql-jit asks for objects of any values under this very type.
type Variables = Record<string, unknown>;

interface Seen {
  readonly compiled: CompiledQuery | undefined;
}

/**
 * Queries as code instead of a walk through the document (docs/decisions/022). A document is compiled when it comes for the
 * second time and kept for as long as Apollo keeps the document; mutations are never compiled.
 * @returns the code of a query, undefined where graphql-js is to execute it
 */
export function compiledQueries(
  schema: GraphQLSchema,
): (document: DocumentNode, operation: OperationDefinitionNode | undefined) => CompiledQuery | undefined {
  const seen = new WeakMap<OperationDefinitionNode, Seen | 'ONCE'>();
  return (document, operation) => {
    // Apollo asks here, too, for a document whose operation it doesn't find.
    if (operation?.operation !== OperationTypeNode.QUERY) return undefined;
    const known = seen.get(operation);
    if (known === undefined) {
      seen.set(operation, 'ONCE');
      return undefined;
    }
    if (known !== 'ONCE') return known.compiled;
    const compiled = compile(schema, document, operation);
    seen.set(operation, { compiled });
    return compiled;
  };
}

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CompiledQuery | undefined {
  if (isConditional(document)) return undefined;
  const compiled = compileQuery<Variables, Variables>(schema, document, operation.name?.value, {
    disablingCapturingStackErrors: true,
  });
  if (!isCompiledQuery(compiled)) return undefined;
  return async (context, variables) => compiled.query(undefined, context, variables);
}

/** Where a directive decides what is selected, one compiled text would have to stand for several selections. */
function isConditional(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive: () => {
      found = true;
      return BREAK;
    },
  });
  return found;
}

/** Lets who is signed in be answered by compiled queries; variables that don't fit are left to graphql-js and its words. */
export function compiledQueriesPlugin(schema: GraphQLSchema): ApolloServerPlugin<RequestContext> {
  const compiledOf = compiledQueries(schema);
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ document, operation, request, contextValue }) => {
        const compiled = contextValue.actor && compiledOf(document, operation);
        if (!compiled) return null;
        const variables = request.variables ?? {};
        const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
          maxErrors: 1,
        });
        if (coerced.errors) return null;
        const { data, errors } = await compiled(contextValue, variables);
        // Errors are errors here still: the error plugin gives them their codes, as it does to those of graphql-js.
        const singleResult = { ...(errors ? { errors } : {}), data } as FormattedExecutionResult<Variables>;
        return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
      },
    }),
  };
}
