import { afterAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import {
  add,
  ago,
  assess,
  close,
  closing,
  incidentGround,
  later,
  letter,
  letters,
  minute,
  note,
  open,
  tell,
  withdraw,
} from './incident-ground.js';
import { newWorker } from './privacy-ground.js';
import { key } from './world.js';

const { world, officer, neighbour, protection, second, keeper } = await incidentGround();
afterAll(() => world.close());

describe('an incident', () => {
  it('has its notices due 3 x 24 hours after it was noticed, and waits in the count until then and after', async () => {
    const { id, dueAt, noticedAt, isLate } = await keeper.opened();
    expect(Date.parse(dueAt) - Date.parse(noticedAt)).toBe(72 * 60 * minute);
    expect(isLate).toBe(false);
    const late = await keeper.opened(ago(73 * 60));
    expect(late.isLate).toBe(true);
    const waiting =
      'query ($filter: IncidentFilter) { incidents(first: 50, filter: $filter) { nodes { id } } }';
    const ids = async (filter: object) =>
      (
        await protection.ask<{ incidents: { nodes: Array<{ id: string }> } }>(waiting, { filter })
      ).incidents.nodes.map((one) => one.id);
    expect((await ids({ awaitsNotice: true })).slice(0, 1)).toEqual([late.id]);
    expect(await ids({ awaitsNotice: true })).toContain(id);
    expect(await ids({ isLate: true })).toEqual([late.id]);
  });

  it('is assessed, told of and closed in this order, by two people', async () => {
    await newWorker(officer, '73.72.04.1003', 'Warga Surat');
    const incident = await keeper.opened();
    const input = {
      idempotencyKey: key(),
      id: incident.id,
      version: 1,
      isBreach: true,
      manner: 'Dibaca orang lain',
      remedy: 'Akun ditutup dahulu',
    };
    expect(await protection.refusal(assess, { input })).toBe('INCIDENT_NO_SCOPE');
    await keeper.scoped(incident.id, 'USER', officer.userId);
    const { incidentFigures } = await protection.ask<{
      incidentFigures: { letters: Array<{ data: string[]; persons: number }> };
    }>(letters, { incidentId: incident.id });
    const asked = {
      incidentId: incident.id,
      recipient: 'PERSONS',
      data: incidentFigures.letters.find(({ data }) => data.includes('PHONE'))?.data,
    };
    expect(await protection.refusal(letter, asked)).toBe('INCIDENT_NOT_ASSESSED');
    const version = await keeper.assessed(incident);
    expect(await protection.refusal(close, closing(incident.id, version))).toBe('INCIDENT_NOT_TOLD');
    const { incidentNotice } = await protection.ask<{ incidentNotice: { fileName: string; text: string } }>(
      letter,
      asked,
    );
    expect(incidentNotice.fileName).toMatch(/^pemberitahuan-subjek-data(-\d)?-2024-05-31\.txt$/);
    for (const part of [
      'Nomor telepon',
      'Kata sandi ditulis di kertas',
      'Akun ditutup dan kata sandi diganti',
    ])
      expect(incidentNotice.text).toContain(part);

    expect((await keeper.told(incident.id, 'PERSONS')).recordIncidentNotice.status).toBe('ASSESSED');
    const { recordIncidentNotice: last } = await keeper.told(incident.id, 'AGENCY');
    expect(last).toMatchObject({ status: 'NOTIFIED', isLate: false });
    const none = { ...input, idempotencyKey: key(), version: last.version, isBreach: false };
    expect(await protection.refusal(assess, { input: none })).toBe('INCIDENT_ALREADY_TOLD');
    expect(await protection.refusal(close, closing(incident.id, last.version))).toBe('INCIDENT_SAME_PERSON');
    expect(await second.refusal(close, closing(incident.id, 1))).toBe('CONFLICT');
    expect(await second.ask(close, closing(incident.id, last.version))).toMatchObject({
      closeIncident: { status: 'CLOSED' },
    });
    const more = { idempotencyKey: key(), incidentId: incident.id, text: 'Catatan yang terlambat' };
    expect(await protection.refusal(note, { input: more })).toBe('INCIDENT_CLOSED');
    const late = { ...input, idempotencyKey: key(), version: await keeper.versionOf(incident.id) };
    expect(await protection.refusal(assess, { input: late })).toBe('INCIDENT_CLOSED');
  });

  it('of which more is learnt after the notices has them due again, for all whom it reaches then', async () => {
    const { id, noticedAt } = await keeper.opened();
    await keeper.scoped(id, 'USER', officer.userId);
    await keeper.assessed({ id });
    await keeper.told(id, 'PERSONS');
    const { recordIncidentNotice: first } = await keeper.told(id, 'AGENCY');
    const part = {
      incidentId: id,
      version: first.version,
      kind: 'REGION',
      targetId: String(await world.regionId('73.11')),
      from: ago(60),
      to: later(),
    };
    const { addIncidentScope } = await protection.ask<{
      addIncidentScope: { status: string; version: number; dueAt: string; scopes: Array<{ id: string }> };
    }>(add, { input: { idempotencyKey: key(), ...part } });
    expect(addIncidentScope).toMatchObject({ status: 'ASSESSED', version: first.version + 1 });
    expect(Date.parse(addIncidentScope.dueAt)).toBeGreaterThan(Date.parse(noticedAt) + 72 * 60 * minute);
    // Whoever saw the version before knows nothing of the part.
    expect(await second.refusal(close, closing(id, first.version))).toBe('CONFLICT');
    expect(await protection.refusal(add, { input: { idempotencyKey: key(), ...part } })).toBe('CONFLICT');
    expect(await second.refusal(close, closing(id, addIncidentScope.version))).toBe('INCIDENT_NOT_TOLD');
    expect((await keeper.told(id, 'PERSONS')).recordIncidentNotice.status).toBe('ASSESSED');
    const { recordIncidentNotice: again } = await keeper.told(id, 'AGENCY');
    expect(again).toMatchObject({ status: 'NOTIFIED', isLate: false });

    const anew = await keeper.assessed({ id });
    expect(await second.refusal(close, closing(id, anew))).toBe('INCIDENT_NOT_TOLD');
    await keeper.told(id, 'PERSONS');
    expect((await keeper.told(id, 'AGENCY')).recordIncidentNotice.status).toBe('NOTIFIED');
    const { timeline } = await protection.ask<{
      timeline: { nodes: Array<{ operation: string; details: string | null }> };
    }>(
      'query ($id: ID!) { timeline(record: INCIDENT, id: $id, first: 30) { nodes { operation details } } }',
      { id },
    );
    const back = timeline.nodes.filter(({ details }) => details?.includes('["NOTIFIED", "ASSESSED"]'));
    expect(back.map(({ operation }) => operation)).toEqual(['assessIncident', 'addIncidentScope']);
  });

  it('is told of by what was sent after the last of it was known, and by nothing that went out before', async () => {
    const { id } = await keeper.opened(ago(30));
    await keeper.scoped(id, 'USER', officer.userId);
    const version = await keeper.assessed({ id });
    const early = (recipient: string, of: number) => ({
      input: {
        idempotencyKey: key(),
        incidentId: id,
        version: of,
        recipient,
        sentAt: ago(10),
        means: 'Surat yang sudah dikirim',
      },
    });
    expect(await protection.refusal(tell, early('PERSONS', version))).toBe('INCIDENT_SENT_BEFORE');
    await keeper.told(id, 'PERSONS');
    await keeper.told(id, 'AGENCY');
    await keeper.scoped(id, 'REGION', String(await world.regionId('73.11')));
    for (const recipient of ['PERSONS', 'AGENCY'])
      expect(await protection.refusal(tell, early(recipient, await keeper.versionOf(id)))).toBe(
        'INCIDENT_SENT_BEFORE',
      );
    // Nor do those of before, which were recorded whenever they had been sent.
    await asSuperuser(world, (superuser) =>
      superuser.query(
        `INSERT INTO incident_notice (id, incident_id, recipient, sent_at, means, recorded_by)
         SELECT gen_random_uuid(), $1, recipient, now() - interval '10 minutes', 'Surat', $2 FROM unnest(ARRAY['PERSONS', 'AGENCY']) AS n (recipient)`,
        [id, protection.userId],
      ),
    );
    expect((await keeper.told(id, 'PUBLIC')).recordIncidentNotice.status).toBe('ASSESSED');
    await keeper.told(id, 'PERSONS');
    expect((await keeper.told(id, 'AGENCY')).recordIncidentNotice.status).toBe('NOTIFIED');
  });

  it('whose new part was a mistake is told of as before; the last part of a failure stays', async () => {
    const { id } = await keeper.opened();
    const [only] = await keeper.scoped(id, 'USER', officer.userId);
    await keeper.assessed({ id });
    await keeper.told(id, 'PERSONS');
    await keeper.told(id, 'AGENCY');
    const parts = await keeper.scoped(id, 'USER', neighbour.userId);
    const mistaken = parts.find((one) => one.id !== only?.id);
    const withdrawing = async (partId: string | undefined) => ({
      input: {
        idempotencyKey: key(),
        id: partId,
        version: await keeper.versionOf(id),
        reason: 'Akun yang keliru dipilih',
      },
    });
    const { withdrawIncidentScope } = await protection.ask<{ withdrawIncidentScope: object }>(
      withdraw,
      await withdrawing(mistaken?.id),
    );
    expect(withdrawIncidentScope).toMatchObject({ status: 'NOTIFIED' });
    expect(await protection.refusal(withdraw, await withdrawing(only?.id))).toBe('INCIDENT_LAST_SCOPE');
  });

  it('whose first notices were late stays late', async () => {
    const { id } = await keeper.opened(ago(73 * 60));
    await keeper.scoped(id, 'USER', officer.userId);
    await keeper.assessed({ id });
    await keeper.told(id, 'PERSONS');
    expect((await keeper.told(id, 'AGENCY')).recordIncidentNotice).toMatchObject({ isLate: true });
    await keeper.scoped(id, 'USER', neighbour.userId);
    await keeper.told(id, 'PERSONS');
    expect((await keeper.told(id, 'AGENCY')).recordIncidentNotice).toMatchObject({
      status: 'NOTIFIED',
      isLate: true,
    });
  });

  it('that was no failure is told to nobody, and closed by a second person too', async () => {
    const incident = await keeper.opened();
    const version = await keeper.assessed(incident, false);
    const input = {
      idempotencyKey: key(),
      incidentId: incident.id,
      version,
      recipient: 'AGENCY',
      sentAt: ago(0),
      means: 'Surat elektronik',
    };
    expect(await protection.refusal(tell, { input })).toBe('INCIDENT_NO_BREACH');
    expect(await second.ask(close, closing(incident.id, version))).toMatchObject({
      closeIncident: { status: 'CLOSED' },
    });
  });

  it('refuses what is not there and moments that do not follow', async () => {
    const { id } = await keeper.opened();
    const nobody = '0190a0a0-0000-7000-8000-000000000000';
    const scope = {
      idempotencyKey: key(),
      incidentId: id,
      version: 1,
      kind: 'USER',
      targetId: nobody,
      from: ago(9),
      to: ago(1),
    };
    for (const [kind, targetId] of [
      ['USER', nobody],
      ['API_CLIENT', nobody],
      ['JOB', nobody],
      ['REGION', '999999'],
      ['REGION', nobody],
      ['USER', 'x'],
    ])
      expect(
        await protection.refusal(add, { input: { ...scope, idempotencyKey: key(), kind, targetId } }),
      ).toBe('NOT_FOUND');
    const backwards = { ...scope, idempotencyKey: key(), targetId: officer.userId, from: ago(1), to: ago(9) };
    expect(await protection.refusal(add, { input: backwards })).toBe('INCIDENT_TIMES');
    const early = {
      idempotencyKey: key(),
      title: 'Besok',
      description: 'Belum terjadi sama sekali',
      beganAt: ago(1),
      noticedAt: later(),
    };
    expect(await protection.refusal(open, { input: early })).toBe('INCIDENT_TIMES');
  });
});
