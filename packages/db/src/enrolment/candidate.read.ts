import { CandidateSource } from '@lindung/domain/enrolment/candidate-pool';
import type { EligibilityReason, EligibilityRule } from '@lindung/domain/enrolment/eligibility-rule';

import { column, computed, type ReadModel } from '../read/read-model.js';
import { workerRef, workerRefJoins } from '../worker/worker.read.js';
import { factColumnOf, judgedCandidates } from './judged-candidates.js';
import type { JudgingPlaceholders } from './pool-sql.js';

/** The partner's application that put somebody onto the list; of who comes from no list nobody is asked. */
const partnerName = (source: CandidateSource, { pool }: JudgingPlaceholders): string =>
  source === CandidateSource.LIST
    ? `(SELECT u.name FROM candidate k JOIN app_user u ON u.id = k.partner_id WHERE k.list_id = ${pool}::uuid AND k.person_id = c.person_id)`
    : 'NULL::text';

/** The people of one pool judged for one line, in the order of the ranking. */
export function candidateRead(rule: EligibilityRule, source: CandidateSource, at: JudgingPlaceholders) {
  const facts = rule.criteria.map(({ field }) => `c.${factColumnOf(field)}::text`);
  return {
    table: judgedCandidates(rule, source, at),
    alias: 'c',
    person: 'c.person_id',
    id: { column: 'c.person_id', type: 'uuid' },
    joins: workerRefJoins('worker', 'c.person_id'),
    fields: {
      id: column('c.person_id'),
      worker: { object: workerRef('worker'), presentWhen: 'worker.id', join: 'worker' },
      decile: column('c.decile'),
      eligible: column('c.eligible'),
      reasons: computed<unknown[]>(['c.reasons', ...facts], ([reasons, ...actual]) =>
        rule.criteria.flatMap(({ reason, limit, citation }, position) =>
          (reasons as EligibilityReason[]).includes(reason)
            ? [{ reason, actual: actual[position] ?? null, limit, citation }]
            : [],
        ),
      ),
      rank: column('CASE WHEN c.eligible THEN c.position END'),
      enrolmentStatus: column('c.enrolment_status'),
      waitingSince: column('c.waiting_since'),
      partnerName: column(partnerName(source, at)),
    },
    sorts: { RANK: { expression: 'c.position', type: 'int' } },
  } as const satisfies ReadModel;
}
