import { userJoin, userName } from '../access/user-name.js';
import { column, type FieldMap, type Joins } from '../read/read-model.js';

/** What is known of a match `m`, beside whose it is. */
export const matchFields: FieldMap = {
  status: column('m.status'),
  since: column('m.since'),
  answeredAt: column('m.answered_at'),
  nikAgrees: column('m.nik_agrees'),
  nameAgrees: column('m.name_agrees'),
  birthDateAgrees: column('m.birth_date_agrees'),
  motherAgrees: column('m.mother_agrees'),
  attempts: column('m.attempts'),
  proof: column('m.proof'),
  proposedBy: userName('proposer'),
  confirmedBy: userName('confirmer'),
  version: column('m.version'),
};

/** Who has compared and who has confirmed. */
export const matchJoins = {
  proposer: userJoin('proposer', 'm.proposed_by'),
  confirmer: userJoin('confirmer', 'm.confirmed_by'),
} satisfies Joins;
