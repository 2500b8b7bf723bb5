import { LAW_SUBJECTS, type LawSubject } from '@lindung/domain/programme/law-subject';

import { userJoin, userName } from '../access/user-name.js';
import { column, computed, type FieldMap, type ReadModel } from '../read/read-model.js';

const ofSubject = (part: 'chapter' | 'segment' | 'programme' | 'sector') =>
  computed<[LawSubject]>(['r.subject'], ([subject]) => LAW_SUBJECTS[subject][part] ?? null);

/** The parts of a rule's terms; a part that its form does not have is an empty list or null. */
const terms: FieldMap = {
  rates: column(`r.terms->'rates'`),
  share: column(`r.terms->>'share'`),
  amount: column(`r.terms->>'amount'`),
  rounding: column(`r.terms->>'rounding'`),
  bands: column(`r.terms->'bands'`),
  reliefs: column(`r.terms->'reliefs'`),
  fundingSources: column(`r.terms->'fundingSources'`),
  values: column(`r.terms->'values'`),
  // Rows that were entered before there were such parts have none.
  excludedWords: column(`COALESCE(r.terms->'excludedWords', '[]')`),
  decileSources: column(`COALESCE(r.terms->'decileSources', '[]')`),
};

/** The rows of the law, the one that begins last before the others. */
export const lawRuleRead = {
  table: 'law_rule',
  alias: 'r',
  id: { column: 'r.id', type: 'uuid' },
  joins: {
    proposer: userJoin('proposer', 'r.proposed_by'),
    decider: userJoin('decider', 'r.decided_by'),
  },
  fields: {
    id: column('r.id'),
    subject: column('r.subject'),
    chapter: ofSubject('chapter'),
    segment: ofSubject('segment'),
    programme: ofSubject('programme'),
    sector: ofSubject('sector'),
    terms: { object: terms, presentWhen: 'r.id' },
    validFrom: column('r.valid_from'),
    validTo: column('r.valid_to'),
    citation: column('r.citation'),
    certainty: column('r.certainty'),
    note: column('r.note'),
    status: column('r.status'),
    proposedBy: userName('proposer'),
    proposedById: column('r.proposed_by'),
    proposedAt: column('r.proposed_at'),
    decidedBy: userName('decider'),
    decidedAt: column('r.decided_at'),
    reason: column('r.reason'),
    version: column('r.version'),
  },
  sorts: { START: { expression: 'r.valid_from', type: 'date' } },
} as const satisfies ReadModel;
