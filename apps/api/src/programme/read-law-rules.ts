import { lawRuleRead } from '@lindung/db/programme/law-rule.read';
import type { Conditions } from '@lindung/db/read/conditions';
import { LAW_SUBJECTS, LawSubject } from '@lindung/domain/programme/law-subject';
import type { GraphQLResolveInfo } from 'graphql';

import { requireActor } from '../acting/require-operation.js';
import { type Connection, type PageArgs, SortDirection } from '../graphql/connection.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type { LawRuleFilter, LawRuleType } from './law-rule.type.js';

function filterLawRules(conditions: Conditions, filter: LawRuleFilter | null, userId: string | null): void {
  const ofChapter = Object.values(LawSubject).filter(
    (subject) => LAW_SUBJECTS[subject].chapter === filter?.chapter,
  );
  conditions
    .addIf(filter?.subject, 'r.subject = ?')
    .addIf(filter?.chapter, 'r.subject = ANY (?::text[])', () => ofChapter)
    .addIf(filter?.status, 'r.status = ?')
    .addIf(filter?.on, `daterange(r.valid_from, r.valid_to, '[]') @> ?::date`);
  if (filter?.awaitsMe === true)
    conditions.add(`(r.status = 'PROPOSED' AND r.proposed_by IS DISTINCT FROM ?::uuid)`, userId);
}

/** The rows of the law, the one that begins last before the others. */
export const listLawRules = (
  context: RequestContext,
  args: PageArgs & { filter: LawRuleFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<LawRuleType>> => {
  const { actor } = requireActor(context, 'lawRules');
  return readList(
    context,
    {
      operation: 'lawRules',
      model: lawRuleRead,
      args: { ...args, orderBy: { field: 'START', direction: SortDirection.DESC } },
      defaultSort: 'START',
      filter: (conditions) => filterLawRules(conditions, args.filter, actor.userId),
    },
    info,
  );
};

export const readLawRule = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<LawRuleType | null> => readOne(context, 'lawRule', lawRuleRead, id, info);

export const readWrittenLawRule = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<LawRuleType> => readWritten(context, 'lawRule', lawRuleRead, id, info);
