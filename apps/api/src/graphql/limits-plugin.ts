import type { ApolloServerPlugin } from '@apollo/server';
import { getVariableValues, type GraphQLSchema, GraphQLError } from 'graphql';
import {
  type ComplexityEstimator,
  fieldExtensionsEstimator,
  getComplexity,
  simpleEstimator,
} from 'graphql-query-complexity';

import type { RequestContext } from '../request-context.js';

const largestCost = 20_000;

/** A list costs what its rows cost, with the size taken from variables too. */
const pageEstimator: ComplexityEstimator = ({ args, childComplexity }) => {
  const size = (args['first'] ?? args['last']) as unknown;
  return typeof size === 'number' && size > 0 ? 1 + size * Math.max(1, childComplexity) : undefined;
};

/** Refuses a document whose cost, computed with its variables, is too high; before any resolver runs. */
export function limitsPlugin(schema: GraphQLSchema): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ request, document, operation }) => {
        // Variables that don't fit their types have no cost: the execution refuses them before any resolver runs.
        const { errors } = getVariableValues(
          schema,
          operation?.variableDefinitions ?? [],
          request.variables ?? {},
          { maxErrors: 1 },
        );
        if (errors) return;
        const cost = getComplexity({
          schema,
          query: document,
          variables: request.variables ?? {},
          ...(request.operationName ? { operationName: request.operationName } : {}),
          estimators: [pageEstimator, fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })],
        });
        if (cost > largestCost) {
          throw new GraphQLError(
            `The document costs ${cost}, the most is ${largestCost}: ask for fewer rows or fields.`,
            {
              extensions: { code: 'DOCUMENT_TOO_COSTLY', http: { status: 400 } },
            },
          );
        }
      },
    }),
  };
}
