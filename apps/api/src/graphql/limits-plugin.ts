import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  type DocumentNode,
  getVariableValues,
  type GraphQLSchema,
  GraphQLError,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import {
  type ComplexityEstimator,
  fieldExtensionsEstimator,
  getComplexity,
  simpleEstimator,
} from 'graphql-query-complexity';

import type { RequestContext } from '../request-context.js';
import { DomainError } from './domain-error.js';
import type { BudgetLeft } from './request-budgets.js';

const largestCost = 20_000;
const mostSizesRemembered = 50;

/** A list costs what its rows cost, with the size taken from variables too. */
const pageEstimator: ComplexityEstimator = ({ args, childComplexity }) => {
  const size = (args['first'] ?? args['last']) as unknown;
  return typeof size === 'number' && size > 0 ? 1 + size * Math.max(1, childComplexity) : undefined;
};

interface Costed {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Refuses a document whose cost, computed with its variables, is too high, or more than is left to who asks; before any
 * resolver runs. A partner is told with each answer what it has cost and what is left.
 */
export function limitsPlugin(schema: GraphQLSchema): ApolloServerPlugin<RequestContext> {
  // Only numbers can be sizes of pages: the same document with the same numbers costs the same.
  const remembered = new WeakMap<OperationDefinitionNode, Map<string, number>>();
  const costOf = (asked: Costed): number => {
    const numbers = Object.entries(asked.variables).filter(([, value]) => typeof value === 'number');
    const key = JSON.stringify(numbers);
    const known = remembered.get(asked.operation) ?? new Map<string, number>();
    const cost = known.get(key) ?? computeCost(schema, asked);
    if (cost !== undefined && known.size < mostSizesRemembered) known.set(key, cost);
    remembered.set(asked.operation, known);
    return cost ?? 0;
  };
  const costs = new WeakMap<RequestContext, BudgetLeft & { readonly cost: number }>();
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ request, document, operation, contextValue }) => {
        if (!operation) return;
        const cost = costOf({ document, operation, variables: request.variables ?? {} });
        if (cost > largestCost)
          throw new GraphQLError(`${cost} > ${largestCost}`, {
            extensions: { code: 'DOCUMENT_TOO_COSTLY', http: { status: 400 } },
          });
        const writes = operation.operation === OperationTypeNode.MUTATION;
        const taken = await contextValue.services.requestBudgets.take(contextValue, { cost, writes });
        if ('retryAfterSeconds' in taken) throw throttled(taken.retryAfterSeconds);
        if (contextValue.actor?.apiKeyId) costs.set(contextValue, { cost, ...taken.left });
      },
      willSendResponse: async ({ contextValue, response }) => {
        const told = costs.get(contextValue);
        if (!told || response.body.kind !== 'single') return;
        const { resetAt, ...rest } = told;
        response.body.singleResult.extensions = {
          ...response.body.singleResult.extensions,
          rateLimit: { ...rest, resetAt: resetAt.toISOString() },
        };
      },
    }),
  };
}

/** HTTP's own words for it too: a program that knows no GraphQL waits as well. */
function throttled(retryAfterSeconds: number): GraphQLError {
  const headers = new HeaderMap([['retry-after', String(retryAfterSeconds)]]);
  return new GraphQLError('THROTTLED', {
    originalError: new DomainError({ code: 'THROTTLED', retryAfterSeconds }),
    extensions: { http: { status: 429, headers } },
  });
}

/** Undefined for variables that don't fit their types: the execution refuses them before any resolver runs. */
function computeCost(schema: GraphQLSchema, { document, operation, variables }: Costed): number | undefined {
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
    maxErrors: 1,
  });
  if (errors) return undefined;
  return getComplexity({
    schema,
    query: document,
    variables: { ...variables },
    ...(operation.name ? { operationName: operation.name.value } : {}),
    estimators: [pageEstimator, fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })],
  });
}
