import { incidentRepository } from '@lindung/db/privacy/incident.repository';
import {
  AddIncidentNote,
  AddIncidentScope,
  AssessIncident,
  CloseIncident,
  decideAssessIncident,
  decideChangeIncident,
  decideCloseIncident,
  decideNarrowIncident,
  decideNoticeOfIncident,
  decideOpenIncident,
  decideWidenIncident,
  type IncidentError,
  IncidentScopeKind,
  type IncidentStatus,
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

/** From which state to which an act has brought an incident, where it has. */
const moved = (from: IncidentStatus, to: IncidentStatus) => (from === to ? {} : { status: [from, to] });

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

/** Adds to what an incident reaches; after the notices they are due again. */
export const addIncidentScope = useCase(
  'addIncidentScope',
  AddIncidentScope,
  async ({ tx, actor, now }, command) => {
    const { incidentId, version, kind } = command;
    const incidents = incidentRepository(tx);
    const { status } = await requireIncident(tx, incidentId, 'incidentId', version);
    const becomes = required(decideWidenIncident({ status }), 'incidentId');
    const id = uuidv7();
    const place = await placeOf(tx, command, now());
    await incidents.addScope({ id, incidentId, kind, addedBy: userOf(actor), ...place });
    await incidents.become(incidentId, becomes);
    return about(incidentId, { scope: kind, scopeId: id, ...moved(status, becomes) });
  },
);

/** Takes a part of the scope back, with why; it stays to be read. */
export const withdrawIncidentScope = useCase(
  'withdrawIncidentScope',
  WithdrawIncidentScope,
  async ({ tx, actor, now }, { id, version, reason }) => {
    const incidents = incidentRepository(tx);
    const incidentId = await incidents.findIncidentOfScope(id);
    if (incidentId === undefined) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
    const incident = await requireIncident(tx, incidentId, 'id', version);
    if (!(await incidents.isStanding(id))) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
    const told = await incidents.toldOfAll(incidentId, id);
    const becomes = required(decideNarrowIncident(incident, told), 'id');
    await incidents.withdrawScope(id, userOf(actor), now(), reason);
    await incidents.become(incidentId, becomes);
    return about(incidentId, { scopeId: id, ...moved(incident.status, becomes) });
  },
);

/** Says whether protection failed, how, and what is done about it; after the notices they are due again. */
export const assessIncident = useCase(
  'assessIncident',
  AssessIncident,
  async ({ tx, actor }, { id, version, ...assessment }) => {
    const incident = await requireIncident(tx, id, 'id', version);
    const becomes = required(decideAssessIncident(incident, assessment.isBreach), 'id');
    await incidentRepository(tx).assess(id, userOf(actor), becomes, assessment);
    return about(id, { isBreach: assessment.isBreach, ...moved(incident.status, becomes) });
  },
);

/** Notes that a notice was sent, by whom and in which way. */
export const recordIncidentNotice = useCase(
  'recordIncidentNotice',
  RecordIncidentNotice,
  async ({ tx, actor, now }, { incidentId, version, ...notice }) => {
    const incidents = incidentRepository(tx);
    const incident = await requireIncident(tx, incidentId, 'incidentId', version);
    const becomes = required(decideNoticeOfIncident(incident, notice, now()), 'sentAt');
    await incidents.addNotice({ id: uuidv7(), incidentId, by: userOf(actor) }, notice);
    await incidents.become(incidentId, becomes);
    return about(incidentId, { recipient: notice.recipient, ...moved(incident.status, becomes) });
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
