import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  type FormattedExecutionResult,
  type FragmentDefinitionNode,
  getVariableValues,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';

import type { RequestContext } from '../request-context.js';

/** Answers a query in the given context, as graphql-js does; the errors are not formatted yet. */
export type CompiledQuery = (
  context: RequestContext,
  variables: Readonly<Record<string, unknown>>,
) => Promise<ExecutionResult>;

// graphql-jit asks for objects of any values under this very type.
type Variables = Record<string, unknown>;

/** Code of at most so many operations is kept, and none is made of one that selects more: an agreement's page selects 187. */
export const mostCompiled = 100;
export const mostFields = 400;

/**
 * Queries as code instead of a walk through the document (docs/decisions/022). A document is compiled when it comes for the
 * second time; mutations are never compiled.
 * @returns the code of a query, undefined where graphql-js is to execute it
 */
export function compiledQueries(
  schema: GraphQLSchema,
): (document: DocumentNode, operation: OperationDefinitionNode | undefined) => CompiledQuery | undefined {
  const cameOnce = new WeakSet<OperationDefinitionNode>();
  const kept = new LRUCache<OperationDefinitionNode, { readonly code: CompiledQuery | undefined }>({
    max: mostCompiled,
  });
  return (document, operation) => {
    // Apollo asks here, too, for a document whose operation it doesn't find.
    if (operation?.operation !== OperationTypeNode.QUERY) return undefined;
    if (!cameOnce.has(operation)) {
      cameOnce.add(operation);
      return undefined;
    }
    const known = kept.get(operation);
    if (known) return known.code;
    const code = canBeCode(document, operation) ? compile(schema, document, operation) : undefined;
    kept.set(operation, { code });
    return code;
  };
}

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CompiledQuery | undefined {
  const compiled = compileQuery<Variables, Variables>(schema, document, operation.name?.value, {
    disablingCapturingStackErrors: true,
  });
  if (!isCompiledQuery(compiled)) return undefined;
  return async (context, variables) => compiled.query(undefined, context, variables);
}

/**
 * Not where a directive decides what is selected, since one text would have to stand for several selections; not where an answer
 * is to be called `__proto__`, which no property of an object can be; and not for more than what a page or a partner asks.
 */
function canBeCode(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  let fields = 0;
  const isPlain = (set: SelectionSetNode | undefined): boolean =>
    (set?.selections ?? []).every((part) => {
      if (part.directives && part.directives.length > 0) return false;
      if (part.kind === Kind.FRAGMENT_SPREAD) return isPlain(fragments.get(part.name.value)?.selectionSet);
      if (part.kind === Kind.FIELD) {
        fields += 1;
        if (fields > mostFields || part.alias?.value === '__proto__') return false;
      }
      return isPlain(part.selectionSet);
    });
  return isPlain(operation.selectionSet);
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
