import type { Violation } from './violation.js';
import { lines } from '../fixture-sources.js';

const RELEASED = 'packages/graphql-client/partner.released.graphql';
const CURRENT = 'packages/graphql-client/partner.graphql';

/** A contract that is kept. */
export const keptContract = {
  [RELEASED]: lines('type Query {', '  offices: [String!]!', '}'),
  [CURRENT]: lines('type Query {', '  offices: [String!]!', '  regions: [String!]!', '}'),
};

export const contractViolations: readonly Violation[] = [
  {
    rule: 'contract-is-kept',
    file: CURRENT,
    tree: { [CURRENT]: lines('type Query {', '  regions: [String!]!', '}') },
  },
];
