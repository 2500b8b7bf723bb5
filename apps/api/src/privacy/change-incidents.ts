import { incidentRepository } from '@lindung/db/privacy/incident.repository';
import {
  AddIncidentNote,
  AddIncidentScope,
  AssessIncident,
  CloseIncident,
  decideAssessIncident,
  decideChangeIncident,
  decideCloseIncident,
  decideNoticeOfIncident,
  decideOpenIncident,
  type IncidentError,
  IncidentScopeKind,
  OpenIncident,
  RecordIncidentNotice,
  WithdrawIncidentScope,
} from '@lindung/domain/privacy/incident';
import { Id, RegionId } from '@lindung/domain/shared/ids';
import type { Result } from '@lindung/domain/shared/result';
import { dueAt } from '@lindung/domain/shared/three-days';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { DomainError } from '../graphql/domain-error.js';
import { useCase, userOf } from '../writing/use-case.js';

/** What the trail is told of an act: the incident, and nothing of its words. */
const about = (id: string, details: Readonly<Record<string, unknown>> = {}) =>
  ({ id, objectType: 'INCIDENT', details }) as const;

function required<T>(decision: Result<T, IncidentError>, field: string): T {
  if (!decision.ok) throw new DomainError(decision.error, field);
  return decision.value;
}

/** The incident, held until the end of the transaction. @throws DomainError NOT_FOUND, CONFLICT where a version was seen */
async function requireIncident(tx: EntityManager, id: string, field: string, seen?: number) {
  const incident = await incidentRepository(tx).findForUpdate(id);
  if (!incident) throw new DomainError({ code: 'NOT_FOUND' }, field);
  if (seen !== undefined && seen !== incident.version)
    throw new DomainError({ code: 'CONFLICT', current: incident.version }, 'version');
  return incident;
}

/** Opens an incident; the time for its notices runs from when it was noticed. */
export const openIncident = useCase('openIncident', OpenIncident, async ({ tx, actor, now }, command) => {
  const { title, description, beganAt, endedAt, noticedAt } = command;
  const openedAt = now();
  required(decideOpenIncident(command, openedAt), 'noticedAt');
  const id = uuidv7();
  const openedBy = userOf(actor);
  await incidentRepository(tx).open({
    id,
    title,
    description,
    beganAt,
    endedAt,
    noticedAt,
    dueAt: dueAt(noticedAt),
    openedBy,
    openedAt,
  });
  return about(id);
});

const COLUMNS = { USER: 'user_id', API_CLIENT: 'api_client_id', REGION: 'region_id' } as const;

/** What a part of a scope names, and between which moments. @throws DomainError NOT_FOUND, INCIDENT_TIMES */
async function placeOf(tx: EntityManager, { kind, targetId, from, to }: AddIncidentScope, now: Date) {
  const incidents = incidentRepository(tx);
  const missing = new DomainError({ code: 'NOT_FOUND' }, 'targetId');
  const id = (kind === IncidentScopeKind.REGION ? RegionId : Id).safeParse(targetId).data;
  if (id === undefined) throw missing;
  if (kind === IncidentScopeKind.JOB) {
    const run = await incidents.findRunOfJob(String(id));
    if (!run) throw missing;
    // What it did last is on the trail a moment after it says to be done.
    return {
      column: 'job_id',
      targetId: id,
      from: run.from,
      to: new Date((run.to ?? now).getTime() + 60_000),
    } as const;
  }
  const column = COLUMNS[kind];
  if (!(await incidents.isThere(column, id))) throw missing;
  if (from === null || to === null || from >= to) throw new DomainError({ code: 'INCIDENT_TIMES' }, 'to');
  return { column, targetId: id, from, to } as const;
}

/** Adds to what an incident reaches. */
export const addIncidentScope = useCase(
  'addIncidentScope',
  AddIncidentScope,
  async ({ tx, actor, now }, command) => {
    const { incidentId, kind } = command;
    required(decideChangeIncident(await requireIncident(tx, incidentId, 'incidentId')), 'incidentId');
    const id = uuidv7();
    const place = await placeOf(tx, command, now());
    await incidentRepository(tx).addScope({ id, incidentId, kind, addedBy: userOf(actor), ...place });
    return about(incidentId, { scope: kind, scopeId: id });
  },
);

/** Takes a part of the scope back, with why; it stays to be read. */
export const withdrawIncidentScope = useCase(
  'withdrawIncidentScope',
  WithdrawIncidentScope,
  async ({ tx, actor, now }, { id, reason }) => {
    const incidents = incidentRepository(tx);
    const incidentId = await incidents.findStandingScope(id);
    if (incidentId === undefined) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
    required(decideChangeIncident(await requireIncident(tx, incidentId, 'id')), 'id');
    await incidents.withdrawScope(id, userOf(actor), now(), reason);
    return about(incidentId, { scopeId: id });
  },
);

/** Says whether protection failed, how, and what is done about it. */
export const assessIncident = useCase(
  'assessIncident',
  AssessIncident,
  async ({ tx, actor, now }, { id, version, ...assessment }) => {
    const incident = await requireIncident(tx, id, 'id', version);
    required(decideAssessIncident(incident, assessment.isBreach), 'id');
    await incidentRepository(tx).assess(id, userOf(actor), now(), assessment);
    return about(id, { isBreach: assessment.isBreach });
  },
);

/** Notes that a notice was sent, by whom and in which way. */
export const recordIncidentNotice = useCase(
  'recordIncidentNotice',
  RecordIncidentNotice,
  async ({ tx, actor, now }, { incidentId, ...notice }) => {
    const incident = await requireIncident(tx, incidentId, 'incidentId');
    const status = required(decideNoticeOfIncident(incident, notice, now()), 'sentAt');
    await incidentRepository(tx).addNotice({ id: uuidv7(), incidentId, by: userOf(actor) }, notice, status);
    return about(incidentId, { recipient: notice.recipient });
  },
);

/** Adds a note, which stays. */
export const addIncidentNote = useCase(
  'addIncidentNote',
  AddIncidentNote,
  async ({ tx, actor }, { incidentId, text }) => {
    required(decideChangeIncident(await requireIncident(tx, incidentId, 'incidentId')), 'incidentId');
    await incidentRepository(tx).addNote({ id: uuidv7(), incidentId, by: userOf(actor) }, text);
    return about(incidentId);
  },
);

/** Closes an incident, as a second person. */
export const closeIncident = useCase(
  'closeIncident',
  CloseIncident,
  async ({ tx, actor, now }, { id, version, reason }) => {
    const incident = await requireIncident(tx, id, 'id', version);
    const by = userOf(actor);
    required(decideCloseIncident(incident, by), 'id');
    await incidentRepository(tx).close(id, by, now(), reason);
    return about(id);
  },
);
