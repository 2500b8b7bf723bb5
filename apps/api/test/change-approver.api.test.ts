import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { pdfOf } from '../src/agreement/documents/document-samples.js';
import { accept, decline, one, propose, type Proposed, reveal, undo } from './change-documents.js';
import { type Client, key, World } from './world.js';

const village = '73.72.04.1003';
const create = 'mutation ($input: CreateWorkerInput!) { createWorker(input: $input) { id } }';

describe('a change that the only programme officer of a regency proposes', () => {
  let world: World;
  let officer: Client;
  let approver: Client;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    approver = await world.user('APPROVER', { region: '73.72' });
  });
  afterAll(() => world.close());

  const proposed = async (fullName: string) => {
    const villageId = String(await world.regionId(village));
    const person = { fullName, birthDate: '1980-02-03', sex: 'FEMALE', address: 'Jl. Lama 1', villageId };
    const { createWorker } = await officer.ask<{ createWorker: { id: string } }>(create, {
      input: { idempotencyKey: key(), ...person },
    });
    const { proposeChange: made } = await officer.ask<{ proposeChange: Proposed }>(propose, {
      input: {
        idempotencyKey: key(),
        workerId: createWorker.id,
        workerVersion: 1,
        proofKind: 'IDENTITY_CARD',
        reason: 'Berbeda dari KTP',
        address: 'Jl. Baru 2',
        birthDate: '1980-02-04',
      },
    });
    const { statusCode } = await world.server.http.inject({
      method: 'PUT',
      url: `/change-requests/${made.id}/proof?name=ktp.pdf`,
      headers: { ...officer.headers, 'x-lindung': '1', 'content-type': 'application/pdf' },
      payload: pdfOf(),
    });
    expect(statusCode).toBe(201);
    return (await approver.ask<{ changeRequest: Proposed }>(one, { id: made.id })).changeRequest;
  };
  const accepting = ({ id, version, workerVersion }: Proposed) => ({
    input: { idempotencyKey: key(), id, version, workerVersion, confirmsStale: false },
  });
  const answered = ({ id, version }: Proposed) => ({
    input: { idempotencyKey: key(), id, version, answer: 'KTP menyebut alamat lama' },
  });

  it('is compared with its paper, accepted or declined by the approver there, never by who proposed it', async () => {
    const made = await proposed('Warga Satu');
    expect(await officer.refusal(accept, accepting(made))).toBe('CHANGE_SAME_PERSON');
    expect(await officer.refusal(decline, answered(made))).toBe('CHANGE_SAME_PERSON');
    const paper = await world.server.http.inject({
      url: `/change-proofs/${made.proof?.id}`,
      headers: approver.headers,
    });
    expect(paper.rawPayload.equals(pdfOf())).toBe(true);
    const asked = { input: { idempotencyKey: key(), id: made.id, reason: 'Mencocokkan dengan KTP' } };
    expect(await approver.ask(reveal, asked)).toMatchObject({
      revealChange: { before: { birthDate: '1980-02-03' }, after: { birthDate: '1980-02-04' } },
    });
    expect(await approver.ask(accept, accepting(made))).toMatchObject({
      acceptChange: { status: 'ACCEPTED', after: { address: 'Jl. Baru 2' } },
    });
    const other = await proposed('Warga Dua');
    expect(await approver.ask(decline, answered(other))).toMatchObject({
      declineChange: { status: 'DECLINED' },
    });
    const because = { input: { idempotencyKey: key(), id: made.id, version: 1, reason: 'Keliru' } };
    expect(await approver.refusal(undo, because)).toBe('FORBIDDEN');
  });

  it('is nothing to an approver of another regency', async () => {
    const neighbour = await world.user('APPROVER', { region: '73.11' });
    const made = await proposed('Warga Tiga');
    expect(await neighbour.ask(one, { id: made.id })).toEqual({ changeRequest: null });
    expect(await neighbour.refusal(accept, accepting(made))).toBe('NOT_FOUND');
  });
});
