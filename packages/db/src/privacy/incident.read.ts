import { IncidentScopeKind } from '@lindung/domain/privacy/incident';

import { userJoin, userName } from '../access/user-name.js';
import { column, type FieldMap, type ReadModel } from '../read/read-model.js';
import { isShownToday } from '../territory/region.read.js';

/** What a part of a scope is called: the account, the application, the file of the job, the region as it is called today. */
const target = `CASE s.kind
  WHEN '${IncidentScopeKind.USER}' THEN (SELECT u.name FROM app_user u WHERE u.id = s.user_id)
  WHEN '${IncidentScopeKind.API_CLIENT}' THEN (SELECT c.name FROM api_client c WHERE c.id = s.api_client_id)
  WHEN '${IncidentScopeKind.JOB}' THEN (SELECT COALESCE(j.params ->> 'fileName', j.kind) FROM job j WHERE j.id = s.job_id)
  ELSE (SELECT v.name FROM region_version v WHERE v.region_id = s.region_id AND ${isShownToday('v')} LIMIT 1) END`;

const scope: FieldMap = {
  id: column('s.id'),
  kind: column('s.kind'),
  target: column(target),
  from: column('s.from_at'),
  to: column('s.to_at'),
  addedAt: column('s.added_at'),
  addedBy: userName('adder'),
  withdrawnAt: column('s.withdrawn_at'),
  withdrawnBy: userName('withdrawer'),
  reason: column('s.reason'),
};

/** Persons and agency were not told in time, or are not and the time is over, now or before more was learnt. */
export const isLate = `(i.is_breach IS NOT FALSE AND (i.was_late OR COALESCE(i.notified_at, now()) > i.due_at))`;

/** Somebody who must be told is not, or it is not yet said whether anybody must be. */
export const awaitsNotice = `(i.status IN ('NOTICED', 'ASSESSED') AND i.is_breach IS NOT FALSE)`;

/** Incidents, the one whose notices are due first before the others. */
export const incidentRead = {
  table: 'incident',
  alias: 'i',
  id: { column: 'i.id', type: 'uuid' },
  joins: {
    opener: userJoin('opener', 'i.opened_by'),
    assessor: userJoin('assessor', 'i.assessed_by'),
    closer: userJoin('closer', 'i.closed_by'),
  },
  fields: {
    id: column('i.id'),
    title: column('i.title'),
    description: column('i.description'),
    status: column('i.status'),
    beganAt: column('i.began_at'),
    endedAt: column('i.ended_at'),
    noticedAt: column('i.noticed_at'),
    dueAt: column('i.due_at'),
    isLate: column(isLate),
    reopenedAt: column('i.reopened_at'),
    openedAt: column('i.opened_at'),
    openedBy: userName('opener'),
    isBreach: column('i.is_breach'),
    manner: column('i.manner'),
    remedy: column('i.remedy'),
    assessedAt: column('i.assessed_at'),
    assessedBy: userName('assessor'),
    assessedById: column('i.assessed_by'),
    notifiedAt: column('i.notified_at'),
    closedAt: column('i.closed_at'),
    closedBy: userName('closer'),
    closing: column('i.closing'),
    version: column('i.version'),
    scopes: {
      list: scope,
      from: 'incident_scope s',
      joins: {
        adder: userJoin('adder', 's.added_by'),
        withdrawer: userJoin('withdrawer', 's.withdrawn_by'),
      },
      where: 's.incident_id = i.id',
      orderBy: 's.id',
    },
    notices: {
      list: {
        id: column('n.id'),
        recipient: column('n.recipient'),
        sentAt: column('n.sent_at'),
        means: column('n.means'),
        recordedAt: column('n.recorded_at'),
        recordedBy: userName('recorder'),
      },
      from: 'incident_notice n',
      joins: { recorder: userJoin('recorder', 'n.recorded_by') },
      where: 'n.incident_id = i.id',
      orderBy: 'n.id',
    },
    notes: {
      list: {
        id: column('t.id'),
        text: column('t.text'),
        writtenAt: column('t.written_at'),
        writtenBy: userName('writer'),
      },
      from: 'incident_note t',
      joins: { writer: userJoin('writer', 't.written_by') },
      where: 't.incident_id = i.id',
      orderBy: 't.id DESC',
    },
  },
  sorts: { DUE: { expression: 'i.due_at', type: 'timestamptz' } },
} as const satisfies ReadModel;

/** What a notice tells of an incident itself. */
export interface NoticedIncident {
  readonly title: string;
  readonly beganAt: Date;
  readonly endedAt: Date | null;
  readonly noticedAt: Date;
  readonly isBreach: boolean | null;
  readonly manner: string | null;
  readonly remedy: string | null;
}

/** Reads it by its id. */
export const noticedIncident = `SELECT title, began_at AS "beganAt", ended_at AS "endedAt", noticed_at AS "noticedAt",
  is_breach AS "isBreach", manner, remedy FROM incident WHERE id = $1`;
