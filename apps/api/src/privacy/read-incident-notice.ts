import { type NoticedIncident, noticedIncident } from '@lindung/db/privacy/incident.read';
import type { NoticeRecipient } from '@lindung/domain/privacy/incident';
import { inOrder, type PersonalDatum } from '@lindung/domain/privacy/personal-datum';
import { incidentNotice } from '@lindung/i18n/incident-notice';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import { DomainError } from '../graphql/domain-error.js';
import { requireId } from '../reading/require-id.js';
import type { RequestContext } from '../request-context.js';
import type { IncidentNoticeType } from './incident.type.js';
import { readIncidentFigures } from './read-incident-figures.js';

const NAMES = {
  PERSONS: 'pemberitahuan-subjek-data',
  AGENCY: 'pemberitahuan-lembaga',
  PUBLIC: 'pengumuman-masyarakat',
} as const satisfies Record<NoticeRecipient, string>;

/**
 * A notice that may be sent: what came out of whom by the figures of the incident, how and what is done by its assessment. A letter
 * to persons tells those of whom exactly these kinds of data came out, and of nothing that happened to somebody else.
 * @throws DomainError NOT_FOUND, INCIDENT_NOT_ASSESSED, INCIDENT_NO_BREACH
 */
export async function readIncidentNotice(
  context: RequestContext,
  incidentId: string,
  recipient: NoticeRecipient,
  asked: readonly PersonalDatum[] | null,
): Promise<IncidentNoticeType> {
  const { actor } = requireActor(context, 'incidentNotice');
  const { clock, database } = context.services;
  const id = requireId(incidentId, 'incidentId');
  const [[incident]] = await database.read<[NoticedIncident[]]>(actingAs(actor), [
    { text: noticedIncident, values: [id] },
  ]);
  if (!incident) throw new DomainError({ code: 'NOT_FOUND' }, 'incidentId');
  const { title, beganAt, endedAt, noticedAt, isBreach, manner, remedy } = incident;
  if (manner === null || remedy === null)
    throw new DomainError({ code: 'INCIDENT_NOT_ASSESSED' }, 'incidentId');
  if (isBreach !== true) throw new DomainError({ code: 'INCIDENT_NO_BREACH' }, 'incidentId');
  const { persons, regions, data, letters } = await readIncidentFigures(context, id);
  const number = letters.findIndex((one) => one.data.join() === inOrder(asked ?? []).join());
  const letter = letters[number];
  if (recipient === 'PERSONS' && !letter) throw new DomainError({ code: 'NOT_FOUND' }, 'data');
  const told =
    recipient === 'PERSONS' && letter
      ? { data: letter.data.map((datum) => ({ datum, persons: letter.persons })) }
      : { data };
  const text = incidentNotice(recipient, {
    incidentId: id,
    title,
    beganAt: beganAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    noticedAt: noticedAt.toISOString(),
    manner,
    remedy,
    ...told,
    persons,
    regions: regions.map((one) => ({ name: one.region?.name ?? '—', persons: one.persons })),
    officer: actor.name,
    writtenAt: clock.now().toISOString(),
  });
  const name =
    recipient === 'PERSONS' && letters.length > 1 ? `${NAMES[recipient]}-${number + 1}` : NAMES[recipient];
  return { fileName: `${name}-${clock.today()}.txt`, text };
}
