import { createHash } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { jpegOf, pdfOf } from '../src/agreement/documents/document-samples.js';
import { AgreementGround } from './agreement-ground.js';
import { type Client, key, World } from './world.js';

const documents = /* GraphQL */ `
  query ($id: ID!) {
    agreement(id: $id) {
      documents {
        id
        name
        mediaType
        size
        sha256
        replacedReason
      }
    }
  }
`;
const replace = `mutation ($input: ReplaceAgreementDocumentInput!) { replaceAgreementDocument(input: $input) { id } }`;
const remove = `mutation ($input: RemoveAgreementDocumentInput!) { removeAgreementDocument(input: $input) { id } }`;

interface Kept {
  readonly id: string;
  readonly name: string;
  readonly replacedReason: string | null;
}

describe('the documents of an agreement', () => {
  let world: World;
  let barru: AgreementGround;
  let other: Client;
  beforeAll(async () => {
    world = await World.create();
    barru = await AgreementGround.of(world, '73.11');
    other = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  });
  afterAll(() => world.close());

  const put = async (client: Client, agreementId: string, payload: Buffer, name = 'PKS.pdf') => {
    const answer = await world.server.http.inject({
      method: 'PUT',
      url: `/agreements/${agreementId}/documents?name=${encodeURIComponent(name)}`,
      headers: { ...client.headers, 'x-lindung': '1', 'content-type': 'text/html' },
      payload,
    });
    const body = answer.json<{ id?: string; errors?: [{ extensions: { code: string } }] }>();
    return { status: answer.statusCode, body };
  };
  const fetchOf = (client: Client, documentId: string | undefined) =>
    world.server.http.inject({
      method: 'GET',
      url: `/agreement-documents/${documentId}`,
      headers: client.headers,
    });
  const idOf = async (agreementId: string, body = pdfOf(), name?: string): Promise<string> =>
    (await put(barru.officer, agreementId, body, name)).body.id ?? '';
  const listed = async (id: string, client: Client = barru.officer): Promise<readonly Kept[]> =>
    (await client.ask<{ agreement: { documents: Kept[] } }>(documents, { id })).agreement.documents;
  const codeOf = async (agreementId: string, body: Buffer, client: Client = barru.officer) => {
    const answer = await put(client, agreementId, body);
    return [answer.status, answer.body.errors?.[0].extensions.code];
  };

  it('are PDF or JPEG by their content, whatever they are called, and come back byte by byte as a file to be kept', async () => {
    const { id } = await barru.signed();
    const [pdf, jpeg] = [pdfOf(Buffer.alloc(1_300_000, '% isi\n')), jpegOf()];
    await idOf(id, pdf, '../../etc/"PKS Barru".exe');
    await idOf(id, jpeg, 'foto.pdf');
    const kept = await listed(id);
    expect(kept).toMatchObject([
      { name: 'PKS Barru .exe', mediaType: 'application/pdf', size: pdf.length },
      { name: 'foto.pdf', mediaType: 'image/jpeg', sha256: createHash('sha256').update(jpeg).digest('hex') },
    ]);
    const answer = await fetchOf(barru.officer, kept[0]?.id);
    expect(answer.rawPayload.equals(pdf)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(String(answer.headers['content-disposition'])).toMatch(/^attachment; filename="PKS Barru .exe"/);
  });

  it('do nothing by themselves, are whole, and have 10 MB at the most', async () => {
    const { id } = await barru.draft();
    const active = pdfOf(Buffer.from('9 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj\n'));
    expect(await codeOf(id, active)).toEqual([422, 'DOCUMENT_ACTIVE']);
    expect(await codeOf(id, Buffer.from('<svg onload="alert(1)"/>'))).toEqual([415, 'DOCUMENT_KIND_UNKNOWN']);
    expect(await codeOf(id, pdfOf().subarray(0, 40))).toEqual([422, 'DOCUMENT_DAMAGED']);
    expect(await codeOf(id, Buffer.alloc(10 * 1024 * 1024 + 1))).toEqual([413, 'DOCUMENT_TOO_LARGE']);
    expect(await listed(id)).toEqual([]);
  });

  it('belong to whom the agreement belongs to: nobody else finds, fetches or adds one', async () => {
    const { id } = await barru.signed();
    const documentId = await idOf(id);
    const finance = await world.user('FINANCE_OFFICER', { region: '73.11' });
    expect((await fetchOf(finance, documentId)).statusCode).toBe(200);
    expect(await codeOf(id, pdfOf(), finance)).toEqual([403, 'FORBIDDEN']);
    expect((await fetchOf(other, documentId)).statusCode).toBe(404);
    expect(await codeOf(id, pdfOf(), other)).toEqual([404, 'NOT_FOUND']);
    for (const [document, fields] of [
      [replace, { reason: 'Salah pindai halaman' }],
      [remove, {}],
    ] as const)
      expect(
        await other.refusal(document, { input: { idempotencyKey: key(), id: documentId, ...fields } }),
      ).toBe('NOT_FOUND');
  });

  it('of a draft may go; of a signed agreement they stay, and one that was wrong says so, once', async () => {
    const draft = await barru.draft();
    const gone = await idOf(draft.id);
    await barru.officer.ask(remove, { input: { idempotencyKey: key(), id: gone } });
    expect(await listed(draft.id)).toEqual([]);
    const signed = await barru.signed();
    const wrong = await idOf(signed.id);
    const input = (fields: object = {}) => ({ input: { idempotencyKey: key(), id: wrong, ...fields } });
    expect(await barru.officer.refusal(remove, input())).toBe('DOCUMENT_STAYS');
    await barru.officer.ask(replace, input({ reason: 'Salah pindai halaman' }));
    expect(await barru.officer.refusal(replace, input({ reason: 'Salah pindai lagi' }))).toBe(
      'DOCUMENT_REPLACED',
    );
    await idOf(signed.id);
    expect((await listed(signed.id)).map(({ replacedReason }) => replacedReason)).toEqual([
      'Salah pindai halaman',
      null,
    ]);
    expect((await fetchOf(barru.officer, wrong)).statusCode).toBe(200);
  });

  it('leave an event of each upload and of each download', async () => {
    const { id } = await barru.signed();
    const documentId = await idOf(id);
    await fetchOf(barru.officer, documentId);
    const auditor = await world.user('AUDITOR', { region: '73.11' });
    const { auditEvents } = await auditor.ask<{ auditEvents: { nodes: Array<{ operation: string }> } }>(
      `query ($id: String!) { auditEvents(first: 10, filter: { objectType: "AGREEMENT", objectId: $id }) { nodes { operation } } }`,
      { id },
    );
    expect(auditEvents.nodes.map(({ operation }) => operation).slice(0, 2)).toEqual([
      'document.download',
      'document.upload',
    ]);
  });
});
