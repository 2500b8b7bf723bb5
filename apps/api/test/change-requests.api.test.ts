import { changeRequest as inEnglish } from '@lindung/i18n/en/change-request';
import { changeRequest as inIndonesian } from '@lindung/i18n/id/change-request';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { pdfOf } from '../src/agreement/documents/document-samples.js';
import { asSuperuser } from './as-superuser.js';
import { accept, decline, one, propose, type Proposed, reveal, undo, withdraw } from './change-documents.js';
import { type Client, key, World } from './world.js';

const village = '73.72.04.1003';
const told = `query ($id: ID!) { worker(id: $id) { version fullName address sex nikMasked age nikWarnings village { code } } }`;

describe('a proposed change of a person', () => {
  let world: World;
  let operator: Client;
  let officer: Client;
  let colleague: Client;
  let villageId: string;

  beforeAll(async () => {
    world = await World.create();
    operator = await world.user('VILLAGE_OPERATOR', { region: village });
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    colleague = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    villageId = String(await world.regionId(village));
  });
  afterAll(() => world.close());

  let people = 0;
  const registered = async (change: object = {}): Promise<string> => {
    people += 1;
    const person = {
      fullName: `Warga Contoh ${'abcdefghijklmnopq'[people] ?? ''}`,
      birthDate: '1980-02-03',
      sex: 'FEMALE',
    };
    const input = { idempotencyKey: key(), ...person, address: 'Jl. Lama 1', villageId, ...change };
    const { createWorker } = await operator.ask<{ createWorker: { id: string } }>(
      'mutation ($input: CreateWorkerInput!) { createWorker(input: $input) { id } }',
      { input },
    );
    return createWorker.id;
  };
  const said = (workerId: string, change: object) => ({
    input: {
      idempotencyKey: key(),
      workerId,
      workerVersion: 1,
      proofKind: 'IDENTITY_CARD',
      reason: 'Berbeda dari KTP',
      ...change,
    },
  });
  const put = (by: Client, id: string) =>
    world.server.http.inject({
      method: 'PUT',
      url: `/change-requests/${id}/proof?name=ktp.pdf`,
      headers: { ...by.headers, 'x-lindung': '1', 'content-type': 'application/pdf' },
      payload: pdfOf(),
    });
  const read = async (id: string, by = officer): Promise<Proposed> =>
    (await by.ask<{ changeRequest: Proposed }>(one, { id })).changeRequest;
  /** What a village proposes, with its paper. */
  const proposed = async (workerId: string, change: object, by = operator): Promise<Proposed> => {
    const { proposeChange: made } = await by.ask<{ proposeChange: Proposed }>(
      propose,
      said(workerId, change),
    );
    expect((await put(by, made.id)).statusCode).toBe(201);
    return read(made.id);
  };
  const accepting = ({ id, version, workerVersion }: Proposed, confirmsStale = false) => ({
    input: { idempotencyKey: key(), id, version, workerVersion, confirmsStale },
  });
  const because = ({ id, version }: Proposed) => ({
    input: { idempotencyKey: key(), id, version, reason: 'KTP dari orang lain' },
  });
  const person = async (id: string) =>
    (await officer.ask<{ worker: Record<string, unknown> }>(told, { id })).worker;

  it('changes nothing until a second person accepts it with its paper, and then all that it says', async () => {
    const id = await registered();
    const { proposeChange: made } = await operator.ask<{ proposeChange: Proposed }>(
      propose,
      said(id, { fullName: 'Warga Kontoh', address: 'Jl. Baru 2', weeklyHours: 40 }),
    );
    expect(made).toMatchObject({
      status: 'OPEN',
      fields: ['fullName', 'weeklyHours', 'address'],
      differs: [],
    });
    expect(await person(id)).toMatchObject({ version: 1, address: 'Jl. Lama 1' });
    expect(await operator.refusal(accept, accepting(made))).toBe('FORBIDDEN');
    expect(await officer.refusal(accept, accepting(made))).toBe('CHANGE_WITHOUT_PROOF');
    expect((await put(operator, made.id)).statusCode).toBe(201);
    // The paper came after what was seen.
    expect(await officer.refusal(accept, accepting(made))).toBe('CONFLICT');
    const seen = await read(made.id);
    const { acceptChange: done } = await officer.ask<{ acceptChange: Proposed }>(accept, accepting(seen));
    expect(done).toMatchObject({
      status: 'ACCEPTED',
      before: { address: 'Jl. Lama 1' },
      after: { address: 'Jl. Baru 2' },
    });
    expect(await person(id)).toMatchObject({ fullName: 'Warga Kontoh', address: 'Jl. Baru 2' });
    expect(await officer.refusal(accept, accepting(await read(made.id)))).toBe('CHANGE_REQUEST_DECIDED');
    expect((await put(operator, made.id)).json()).toMatchObject({
      errors: [{ extensions: { code: 'CHANGE_REQUEST_DECIDED' } }],
    });
  });

  it('is accepted by nobody who proposed it, whom the database refuses as well, and nobody exchanges its paper', async () => {
    const id = await registered();
    const made = await proposed(id, { address: 'Jl. Baru 3' }, officer);
    expect(await officer.refusal(accept, accepting(made))).toBe('CHANGE_SAME_PERSON');
    const by = officer.userId;
    const regency = { level: 'REGENCY', regionId: await world.regionId('73.72') } as const;
    const acceptBySql = (userId: string | null) =>
      world.services.database.write({ as: 'ASSIGNMENT', jurisdiction: regency, userId }, (tx) =>
        tx.query(
          `UPDATE change_request SET status = 'ACCEPTED', decided_by = $2, decided_at = now() WHERE id = $1`,
          [made.id, userId],
        ),
      );
    await expect(acceptBySql(by)).rejects.toThrow(/paper of another person|two_people/u);
    for (const [by, code] of [
      [colleague, 'CHANGE_OF_OTHERS'],
      [officer, 'CHANGE_PROOF_STAYS'],
    ] as const)
      expect((await put(by, made.id)).json()).toMatchObject({ errors: [{ extensions: { code } }] });
    expect((await read(made.id)).proof).toEqual(made.proof);
    expect(await officer.refusal(decline, answeredAs(await read(made.id)))).toBe('CHANGE_SAME_PERSON');
    const { declineChange: no } = await colleague.ask<{ declineChange: object }>(
      decline,
      answeredAs(await read(made.id)),
    );
    expect(no).toMatchObject({ status: 'DECLINED', answer: 'Buktinya tidak terbaca' });
    expect(await person(id)).toMatchObject({ version: 1 });
  });

  const answeredAs = ({ id, version }: Proposed) => ({
    input: { idempotencyKey: key(), id, version, answer: 'Buktinya tidak terbaca' },
  });

  it('waits one at a time of a person, and is withdrawn by whoever made it', async () => {
    const id = await registered();
    const made = await proposed(id, { address: 'Jl. Baru 4' });
    expect(await officer.refusal(propose, said(id, { phone: '+6281234567890' }))).toBe('CHANGE_REQUEST_OPEN');
    const back = { input: { idempotencyKey: key(), id: made.id, version: made.version } };
    expect(await officer.refusal(withdraw, back)).toBe('CHANGE_OF_OTHERS');
    expect(await operator.ask(withdraw, back)).toEqual({ withdrawChange: { status: 'WITHDRAWN' } });
    expect(await operator.refusal(propose, said(id, { address: 'Jl. Lama 1' }))).toBe('CHANGE_OF_NOTHING');
    expect(await operator.refusal(propose, said(id, { address: 'Jl. Lain', workerVersion: 2 }))).toBe(
      'CONFLICT',
    );
  });

  it('is accepted over what changed meanwhile only when that is seen and confirmed, and undone to what it replaced', async () => {
    const id = await registered();
    const made = await proposed(id, { address: 'Jl. Baru 5' });
    const edit = (change: object) =>
      operator.ask('mutation ($input: UpdateWorkerInput!) { updateWorker(input: $input) { version } }', {
        input: { idempotencyKey: key(), id, ...change },
      });
    await edit({ version: 1, address: 'Jl. Sela 9' });
    expect(await officer.refusal(accept, accepting(made))).toBe('CONFLICT');
    const seen = await read(made.id);
    expect(seen).toMatchObject({ differs: ['address'], now: { address: 'Jl. Sela 9' } });
    expect(await officer.refusal(accept, accepting(seen))).toBe('CHANGE_STALE');
    const { acceptChange: done } = await officer.ask<{ acceptChange: Proposed }>(
      accept,
      accepting(seen, true),
    );
    expect(done).toMatchObject({
      before: { address: 'Jl. Sela 9' },
      undoUntil: expect.any(String) as string,
    });
    await edit({ version: 3, phone: '+6281234567890' });
    expect(await operator.refusal(undo, because(done))).toBe('FORBIDDEN');
    await officer.ask(undo, because(done));
    expect(await person(id)).toMatchObject({ address: 'Jl. Sela 9' });
    const trail = await asSuperuser(world, async (client) => {
      const { rows } = await client.query<{ text: string }>('SELECT e::text AS text FROM audit_event e');
      return rows.map(({ text }) => text).join('\n');
    });
    expect(trail).not.toContain(because(done).input.reason);
    expect(inIndonesian.words.undoConsequence).toMatch(/Alasan disimpan dalam usulan ini/u);
    expect(inEnglish.words.undoConsequence).toMatch(/reason is kept in this proposal/u);
    expect(await officer.refusal(undo, because({ ...done, version: done.version + 1 }))).toBe(
      'CHANGE_REQUEST_DECIDED',
    );
  });

  it('is not undone once the same field was changed again, or after thirty days', async () => {
    const id = await registered();
    const { acceptChange: done } = await officer.ask<{ acceptChange: Proposed }>(
      accept,
      accepting(await proposed(id, { address: 'Jl. Baru 6' })),
    );
    const edit = (version: number, address: string) =>
      operator.ask('mutation ($input: UpdateWorkerInput!) { updateWorker(input: $input) { version } }', {
        input: { idempotencyKey: key(), id, version, address },
      });
    await edit(2, 'Jl. Lagi 7');
    expect(await officer.refusal(undo, because(done))).toBe('CHANGE_TOUCHED');
    await edit(3, 'Jl. Baru 6');
    await asSuperuser(world, (client) =>
      client.query(
        `SET session_replication_role = replica; UPDATE change_request SET decided_at = '2024-04-01' WHERE id = '${done.id}'`,
      ),
    );
    expect(await officer.refusal(undo, because(done))).toBe('CHANGE_UNDO_LATE');
    expect(await read(done.id)).toMatchObject({ undoUntil: null });
  });

  it.each(['occupation', 'secondOccupation'])(
    'takes the words and the code of the %s as one: neither acceptance nor undo guesses a code anew',
    async (words) => {
      const code = `${words}Code`;
      const row = `${words === 'occupation' ? 'occupation' : 'second_occupation'}_code`;
      const pairOf = async (id: string) =>
        (
          await officer.ask<{ worker: object }>(`query ($id: ID!) { worker(id: $id) { ${words} ${code} } }`, {
            id,
          })
        ).worker;
      const acceptedOf = async (id: string, change: object, workerVersion = 1) =>
        (
          await officer.ask<{ acceptChange: Proposed }>(
            accept,
            accepting(await proposed(id, { workerVersion, ...change })),
          )
        ).acceptChange;

      // "Petani" means 6111: somebody has chosen 6112, which "Petani kebun" means.
      const chosen = await registered({ [words]: 'Petani', [code]: '6112' });
      const meant = await acceptedOf(chosen, { [words]: 'Petani kebun' });
      expect(meant.fields).toEqual([words, code]);
      await officer.ask(undo, because(meant));
      expect(await pairOf(chosen)).toEqual({ [words]: 'Petani', [code]: '6112' });
      await acceptedOf(chosen, { [words]: 'Petani sawah', [code]: '6112' }, 3);
      expect(await pairOf(chosen)).toEqual({ [words]: 'Petani sawah', [code]: '6112' });

      const uncoded = await registered({ [words]: 'Petani' });
      await asSuperuser(world, (client) =>
        client.query(
          `SET session_replication_role = replica; UPDATE person SET ${row} = NULL WHERE id = '${uncoded}'`,
        ),
      );
      await officer.ask(undo, because(await acceptedOf(uncoded, { [code]: '6112' })));
      expect(await pairOf(uncoded)).toEqual({ [words]: 'Petani', [code]: null });
    },
  );

  it('is the other door for birth date, sex and NIK: hidden in the difference, told to who compares them, undone as well', async () => {
    const [first, second] = ['7372014302800017', '7372010302800018'];
    const id = await registered({ nik: first });
    const made = await proposed(id, { nik: second, sex: 'MALE', birthDate: '1980-02-04' });
    expect(made).toMatchObject({
      fields: ['nikMasked', 'birthDate', 'sex'],
      before: { nikMasked: '••••••••••••••17', sex: 'FEMALE' },
      after: { nikMasked: '••••••••••••••18', sex: 'MALE' },
    });
    const asked = { input: { idempotencyKey: key(), id: made.id, reason: 'Mencocokkan dengan KTP' } };
    expect(await operator.refusal(reveal, asked)).toBe('FORBIDDEN');
    expect((await officer.ask<{ revealChange: object }>(reveal, asked)).revealChange).toEqual({
      before: { nik: first, familyCard: null, birthDate: '1980-02-03', motherName: null },
      after: { nik: second, familyCard: null, birthDate: '1980-02-04', motherName: null },
    });
    const { acceptChange: done } = await officer.ask<{ acceptChange: Proposed }>(accept, accepting(made));
    expect(await person(id)).toMatchObject({
      sex: 'MALE',
      nikMasked: '••••••••••••••18',
      nikWarnings: ['NIK_BIRTH_DATE_DIFFERS'],
    });
    await officer.ask(undo, because(done));
    expect(await person(id)).toMatchObject({ sex: 'FEMALE', nikMasked: '••••••••••••••17', nikWarnings: [] });
    const held = await asSuperuser(world, async (client) => {
      const { rows } = await client.query<{ text: string }>(
        `SELECT c::text AS text FROM change_request c UNION ALL SELECT e::text FROM audit_event e`,
      );
      return rows.map(({ text }) => text).join('\n');
    });
    for (const number of [first, second]) expect(held).not.toContain(number);
  });

  it('is no way around the limit of tries at a NIK: a refusal that tells of its bearer is one, proposed or accepted', async () => {
    const borne = '7372014302800019';
    await registered({ nik: borne });
    const guesser = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const tries = () =>
      asSuperuser(world, async (client) => {
        const { rows } = await client.query<{ points: number }>(
          `SELECT points FROM limited_attempt WHERE key LIKE 'nik-try-hour%' AND key LIKE $1`,
          [`%${guesser.userId}`],
        );
        return rows.map(({ points }) => points);
      });
    const id = await registered({ nik: '7372014302800020' });
    const guess = said(id, { nik: borne, fullName: 'Orang Lain Sekali' });
    expect(await guesser.refusal(propose, guess)).toBe('PERSON_REPLACED');
    expect(await tries()).toEqual([1]);
    const made = await proposed(id, { nik: borne });
    expect(await guesser.refusal(accept, accepting(made))).toBe('DUPLICATE_NIK');
    expect(await tries()).toEqual([2]);
    // What tells nothing is none, and what brings no number is not held back.
    expect(await guesser.refusal(accept, accepting({ ...made, version: 1 }))).toBe('CONFLICT');
    expect(await tries()).toEqual([2]);
    for (let tried = 2; tried < 60; tried += 1)
      expect(await guesser.refusal(propose, { input: { ...guess.input, idempotencyKey: key() } })).toBe(
        'PERSON_REPLACED',
      );
    expect(await guesser.refusal(accept, accepting(made))).toBe('RATE_LIMITED');
    expect(await guesser.refusal(propose, said(id, { nik: '7372014302800021' }))).toBe('RATE_LIMITED');
    const plain = await proposed(await registered(), { address: 'Jl. Baru 12' });
    expect(await guesser.refusal(accept, accepting(plain))).toBe('NOT REFUSED');
  });

  it('lets the database write a birth date to what the proposal says, and to nothing else', async () => {
    const id = await registered();
    const made = await proposed(id, { birthDate: '1981-01-01' });
    const regency = { level: 'REGENCY', regionId: await world.regionId('73.72') } as const;
    const write = (day: string, change = made.id, userId = officer.userId) =>
      world.services.database.write({ as: 'ASSIGNMENT', jurisdiction: regency, userId }, async (tx) => {
        await tx.query(`SELECT set_config('app.change_request', $1, true)`, [change]);
        await tx.query(`UPDATE person SET birth_date = $2 WHERE id = $1`, [id, day]);
      });
    await expect(write('1981-01-02')).rejects.toThrow(/no correction/u);
    const other = await proposed(await registered(), { birthDate: '1981-01-01' });
    await expect(write('1981-01-01', other.id)).rejects.toThrow(/no correction/u);
    await write('1981-01-01');
  });

  it('moves a person within the regency alone, and stays with whoever decides', async () => {
    const id = await registered();
    const away = String(await world.regionId('73.11.01.1001'));
    expect(await operator.refusal(propose, said(id, { villageId: away }))).toBe('VILLAGE_NOT_FOUND');
    const made = await proposed(id, { villageId: String(await world.regionId('73.72.04.1001')) });
    expect(made.fields).toEqual(['villageName']);
    await officer.ask(accept, accepting(made));
    expect(await person(id)).toMatchObject({ village: { code: '73.72.04.1001' } });
  });

  it('is told on the timeline of the person, step by step and without a value', async () => {
    const id = await registered();
    await officer.ask(accept, accepting(await proposed(id, { address: 'Jl. Rahasia 8' })));
    const { timeline } = await officer.ask<{
      timeline: { nodes: ReadonlyArray<{ operation: string; details: string }> };
    }>(`query ($id: ID!) { timeline(record: WORKER, id: $id, first: 20) { nodes { operation details } } }`, {
      id,
    });
    expect(timeline.nodes.map(({ operation }) => operation).sort()).toEqual([
      'acceptChange',
      'createWorker',
      'proof.upload',
      'proposeChange',
    ]);
    expect(JSON.stringify(timeline)).not.toContain('Rahasia');
  });

  it('is seen by its own area with its paper, and by nobody else', async () => {
    const made = await proposed(await registered(), { address: 'Jl. Baru 10' });
    const proofId = (made as unknown as { proof: { id: string } }).proof.id;
    const neighbour = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
    const other = await world.user('VILLAGE_OPERATOR', { region: '73.72.04.1001' });
    const get = (by: Client) =>
      world.server.http.inject({ url: `/change-proofs/${proofId}`, headers: by.headers });
    for (const client of [neighbour, other]) {
      expect(await client.ask(one, { id: made.id })).toEqual({ changeRequest: null });
      expect((await get(client)).statusCode).toBe(404);
      expect((await put(client, made.id)).statusCode).toBe(404);
    }
    const paper = await get(officer);
    expect(paper.rawPayload.equals(pdfOf())).toBe(true);
    expect(paper.headers['content-disposition']).toContain('attachment');
  });

  it('shows its paper like what is veiled: counted with what is revealed, and of nobody whose data are restricted', async () => {
    const id = await registered();
    const made = await proposed(id, { address: 'Jl. Baru 11' });
    const proofId = (made as unknown as { proof: { id: string } }).proof.id;
    const greedy = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const get = (by: Client) =>
      world.server.http.inject({ url: `/change-proofs/${proofId}`, headers: by.headers });
    const asked = () => ({ input: { idempotencyKey: key(), id: made.id, reason: 'Mencocokkan dengan KTP' } });
    for (let shown = 0; shown < 60; shown += 1) expect((await get(greedy)).statusCode).toBe(200);
    expect(await greedy.refusal(reveal, asked())).toBe('RATE_LIMITED');
    expect((await get(greedy)).json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    await asSuperuser(world, (client) =>
      client.query(
        `SET session_replication_role = replica; UPDATE person SET restricted_on = '2024-05-20' WHERE id = '${id}'`,
      ),
    );
    expect(await officer.refusal(reveal, asked())).toBe('PERSON_RESTRICTED');
    for (const by of [officer, operator])
      expect((await get(by)).json()).toMatchObject({
        errors: [{ extensions: { code: 'PERSON_RESTRICTED' } }],
      });
  });
});
