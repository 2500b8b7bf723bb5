import {
  trailedOperationsOf,
  dataOf,
  operationsOf,
  recipientsOf,
  scopesOf,
} from '@lindung/domain/privacy/processing';
import { ACTIVITIES, ProcessingActivity } from '@lindung/domain/privacy/processing-activity';
import { subjectsOf } from '@lindung/domain/privacy/personal-datum';
import { addDays } from '@lindung/domain/shared/business-date';
import { firstDayOf, lastDayOf, type YearMonth } from '@lindung/domain/shared/year-month';

import { idsBetween } from '../access/persons-seen.read.js';
import type { Conditions } from '../read/conditions.js';
import { column, computed, type ReadModel } from '../read/read-model.js';

const activities = Object.values(ProcessingActivity);
const pairs = <T>(
  of: (activity: ProcessingActivity) => readonly T[],
): readonly [ProcessingActivity[], T[]] => {
  const flat = activities.flatMap((activity) => of(activity).map((value) => [activity, value] as const));
  return [flat.map(([activity]) => activity), flat.map(([, value]) => value)];
};
const trailed = pairs(trailedOperationsOf);
const scopes = pairs(scopesOf);

const ofActivity = (say: (activity: ProcessingActivity) => unknown) =>
  computed<[ProcessingActivity]>(['a.activity'], ([activity]) => say(activity));

/**
 * The record of processing: each activity with what the policy table says of it, and what the trail counts of a month, found by
 * the order of its ids: they are made in the order of time. Acts, users and persons are counted each once per activity.
 */
export function processingRead(month: YearMonth, conditions: Conditions) {
  const from = new Date(`${firstDayOf(month)}T00:00:00+08:00`);
  const to = new Date(`${addDays(lastDayOf(month), 1)}T00:00:00+08:00`);
  const [fromId, toId] = idsBetween(from, to).map((id) => `${conditions.bind(id)}::uuid`);
  const [fromAt, toAt] = [from, to].map((at) => `${conditions.bind(at)}::timestamptz`);
  const list = (values: readonly string[]) => `${conditions.bind(values)}::text[]`;
  return {
    table: `(
      WITH told AS MATERIALIZED (
        SELECT of.activity, e.user_id, e.persons
        FROM audit_event e
        JOIN unnest(${list(trailed[0])}, ${list(trailed[1])}) AS of (activity, operation) ON of.operation = e.operation
        WHERE e.id >= ${fromId} AND e.id < ${toId} AND e.at >= ${fromAt} AND e.at < ${toAt}),
      acts AS (
        SELECT by_user.activity, sum(by_user.acts)::int AS acts, count(by_user.user_id)::int AS users
        FROM (SELECT activity, user_id, count(*) AS acts FROM told GROUP BY activity, user_id) by_user GROUP BY by_user.activity),
      shown AS (
        SELECT each.activity, count(*)::int AS persons
        FROM (SELECT DISTINCT activity, person_id FROM told CROSS JOIN LATERAL unnest(persons) AS in_event (person_id)) each
        GROUP BY each.activity)
      SELECT listed.position::int AS position, listed.activity,
             COALESCE(acts.acts, 0) AS acts, COALESCE(acts.users, 0) AS users, COALESCE(shown.persons, 0) AS persons,
             ARRAY(SELECT opened.scope FROM unnest(${list(scopes[0])}, ${list(scopes[1])}) AS opened (activity, scope)
                   WHERE opened.activity = listed.activity) AS scopes
      FROM unnest(${list(activities)}) WITH ORDINALITY AS listed (activity, position)
      LEFT JOIN acts ON acts.activity = listed.activity LEFT JOIN shown ON shown.activity = listed.activity)`,
    alias: 'a',
    id: { column: 'a.position', type: 'int' },
    joins: {},
    fields: {
      activity: column('a.activity'),
      basis: ofActivity((activity) => ACTIVITIES[activity].basis),
      citation: ofActivity((activity) => ACTIVITIES[activity].citation),
      subjects: ofActivity((activity) => subjectsOf(dataOf(activity))),
      data: ofActivity(dataOf),
      operations: ofActivity(operationsOf),
      recipients: ofActivity(recipientsOf),
      partners: {
        list: { name: column('partner.name'), organisation: column('partner.organisation') },
        from: 'live_partners($1) partner',
        where: 'partner.scopes && a.scopes',
        orderBy: 'partner.name',
      },
      safeguards: ofActivity((activity) => ACTIVITIES[activity].safeguards),
      acts: column('a.acts'),
      users: column('a.users'),
      persons: column('a.persons'),
    },
    sorts: { CATALOGUE: { expression: 'a.position', type: 'int' } },
  } as const satisfies ReadModel;
}
