import { getNamedType, isInputObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { buildApiSchema } from '../src/schema.js';
import { asSuperuser } from './as-superuser.js';
import { editsOfPersons } from './edits-of-persons.js';
import { documentOf, rootFieldsOf } from './generated-documents.js';
import { dearerDeathInsurance } from './law-ground.js';
import { emptyList, newBranch, plantCandidates, signedAgreement } from './planted.js';
import { staleAllocation } from './planted-allocation.js';
import { editsOfBills } from './planted-bills.js';
import { editsOfBudgets } from './planted-budget.js';
import { type Client, key, World } from './world.js';

interface Edit {
  readonly client: Client;
  readonly table: string;
  readonly id: string;
  /** What the input calls the id, where not that. */
  readonly idField?: string;
  /** What the edit says beside its version. */
  readonly fields: object;
}

describe('an edit of a version that is no longer the last', () => {
  const mutations = rootFieldsOf(buildApiSchema()).filter(({ kind }) => kind === 'mutation');
  let world: World;
  let edits: Record<string, Edit>;

  beforeAll(async () => {
    world = await World.create();
    const region = { region: '73.72' } as const;
    const [officer, approver, finance, colleague] = [
      await world.user('PROGRAMME_OFFICER', region),
      await world.user('APPROVER', region),
      await world.user('FINANCE_OFFICER', region),
      await world.user('PROGRAMME_OFFICER', region),
    ];
    const province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    const idOf = async (client: Client, mutation: string, type: string, input: object): Promise<string> =>
      (
        await client.ask<{ made: { id: string } }>(
          `mutation ($input: ${type}!) { made: ${mutation}(input: $input) { id } }`,
          { input: { idempotencyKey: key(), ...input } },
        )
      ).made.id;
    const regencyId = await world.regionId('73.72');
    const officeId = await newBranch(world, ['73.72']);
    const spareOfficeId = await newBranch(world, []);
    const branch = await world.user('BRANCH_OFFICER', { officeId });
    const { agreementId, lineId } = await signedAgreement(world, officer, 9);
    const [listId, toCheck] = [await emptyList(officer, lineId), await emptyList(officer, lineId)];
    await plantCandidates(world.services, regencyId, listId, 9);
    const propose = () =>
      idOf(officer, 'proposeDecree', 'ProposeDecreeInput', {
        listId,
        lineId,
        number: `SK ${key()}`,
        title: 'Penetapan',
        seats: 1,
        startsOn: '2024-05-01',
      });
    const enacted = await propose();
    await idOf(approver, 'enactDecree', 'EnactDecreeInput', {
      id: enacted,
      version: 1,
      decreedOn: '2024-05-13',
    });
    const [toEnact, toReturn, toCancel] = [await propose(), await propose(), await propose()];
    const { memberships, workers } = await officer.ask<
      Record<'memberships' | 'workers', { nodes: [{ id: string }] }>
    >(
      'query ($id: ID!) { memberships(first: 1, filter: { decreeId: $id }) { nodes { id } } workers(first: 3) { nodes { id } } }',
      { id: enacted },
    );
    const { agreement } = await officer.ask<{ agreement: { lines: [{ payer: { id: string } }] } }>(
      'query ($id: ID!) { agreement(id: $id) { lines { payer { id } } } }',
      { id: agreementId },
    );
    const reason = 'Salah ketik nama';
    const requestId = await idOf(officer, 'createPersonRequest', 'CreatePersonRequestInput', {
      workerId: workers.nodes[0].id,
      kind: 'CORRECTION',
      wording: reason,
    });
    await asSuperuser(world, (client) =>
      client.query(`UPDATE person SET restricted_on = '2024-05-31' WHERE id = $1`, [workers.nodes[0].id]),
    );
    const holdId = await idOf(officer, 'placeLegalHold', 'PlaceLegalHoldInput', {
      scope: 'AGREEMENT',
      agreementId,
      reason: 'Pemeriksaan inspektorat',
      documentNumber: 'LHP-1',
    });
    const officerOfData = await world.user('DATA_PROTECTION_OFFICER', { level: 'PROVINCE' });
    const runId = key();
    await asSuperuser(world, (client) =>
      client.query(
        `INSERT INTO erasure_run (id, due_on, items, reason, proposed_by) VALUES ($1, '2040-01-01', 1, 'Masa simpan habis', $2)`,
        [runId, officerOfData.userId],
      ),
    );
    const keeper = await world.user('REGIONAL_OFFICE_OFFICER', { officeId });
    const checker = await world.user('REGIONAL_OFFICE_OFFICER', { officeId });
    const lawRuleId = await idOf(keeper, 'proposeLawRule', 'ProposeLawRuleInput', dearerDeathInsurance);
    const ruleId = await idOf(officerOfData, 'proposeRetentionRule', 'ProposeRetentionRuleInput', {
      kind: 'PERSON_CHANGE',
      months: 60,
      citation: 'Contoh',
      certainty: 'TO_BE_VERIFIED',
      validFrom: '2024-06-01',
    });
    const protection = await world.user('DATA_PROTECTION_OFFICER', { level: 'PROVINCE' });
    const openIncident = () =>
      idOf(protection, 'openIncident', 'OpenIncidentInput', {
        title: 'Percobaan',
        description: 'Percobaan dua orang',
        beganAt: '2024-05-01T00:00:00Z',
        noticedAt: '2024-05-02T00:00:00Z',
      });
    const assessment = { isBreach: false, manner: reason, remedy: reason };
    const [toAssess, toClose, toWiden, toNarrow, toTell] = [
      await openIncident(),
      await openIncident(),
      await openIncident(),
      await openIncident(),
      await openIncident(),
    ];
    const part = {
      kind: 'USER',
      targetId: officer.userId,
      from: '2024-05-01T00:00:00Z',
      to: '2024-05-02T00:00:00Z',
    };
    for (const incidentId of [toNarrow, toTell])
      await idOf(protection, 'addIncidentScope', 'AddIncidentScopeInput', {
        incidentId,
        version: 1,
        ...part,
      });
    await idOf(protection, 'assessIncident', 'AssessIncidentInput', {
      id: toTell,
      version: 2,
      ...assessment,
      isBreach: true,
    });
    const partId = await asSuperuser(world, async (superuser) => {
      const { rows } = await superuser.query<{ id: string }>(
        `SELECT id FROM incident_scope WHERE incident_id = $1`,
        [toNarrow],
      );
      return rows[0]?.id ?? '';
    });
    await idOf(protection, 'assessIncident', 'AssessIncidentInput', {
      id: toClose,
      version: 1,
      ...assessment,
    });
    const line = {
      memberGroup: 'VULNERABLE_WORKER',
      segment: 'NON_WAGE',
      programmes: ['JKK', 'JKM'],
      fundingSource: 'APBD_REGENCY',
      payerId: agreement.lines[0].payer.id,
      incomeBase: '1000000',
      monthFrom: '2024-05',
      monthTo: '2024-12',
      stages: [{ startsOn: '2024-05-13', seats: 1 }],
    };
    const content = {
      number: `PKS ${key()}`,
      title: 'Perjanjian',
      kind: 'PKS',
      validFrom: '2024-05-13',
      validTo: '2024-12-31',
      signingOfficeId: officeId,
      lines: [line],
    };
    const drafted = () =>
      idOf(officer, 'createAgreement', 'CreateAgreementInput', { ...content, number: `PKS ${key()}` });
    const [toSubmit, toReview, toWithdraw] = [await drafted(), await drafted(), await drafted()];
    await idOf(officer, 'submitAgreement', 'SubmitAgreementInput', { id: toReview, version: 1 });
    const { agreementId: ordered } = await signedAgreement(world, officer, 1);
    const rest = { kind: 'PAUSE', effectiveOn: '2024-12-01', reason, basis: 'Surat' };
    const pause = { agreementId: ordered, version: 2, ...rest };
    await idOf(officer, 'proposeAgreementOrder', 'ProposeAgreementOrderInput', pause);
    const { agreement: withOrder } = await officer.ask<{ agreement: { orders: [{ id: string }] } }>(
      'query ($id: ID!) { agreement(id: $id) { orders { id } } }',
      { id: ordered },
    );
    const shares = [{ regionId: String(await world.regionId('73.72.02')), seats: 1 }];
    const ofAgreement = { client: officer, table: 'agreement' };
    const reviewed = { client: approver, table: 'agreement' };
    const ofOffice = { client: province, table: 'office' };
    edits = {
      submitAgreement: { ...ofAgreement, id: toSubmit, fields: {} },
      reviewAgreement: { ...reviewed, id: toReview, fields: { approve: true } },
      withdrawAgreement: { ...ofAgreement, id: toWithdraw, fields: { reason } },
      proposeAgreementOrder: { ...ofAgreement, id: agreementId, idField: 'agreementId', fields: rest },
      moveShares: { ...ofAgreement, id: agreementId, idField: 'lineId', fields: { lineId, shares, reason } },
      decideAgreementOrder: { ...reviewed, id: ordered, fields: { id: withOrder.orders[0].id, enact: true } },
      updateOffice: { ...ofOffice, id: officeId, fields: { name: 'KC Baru', validFrom: '2024-06-01' } },
      closeOffice: {
        ...ofOffice,
        id: spareOfficeId,
        fields: { lastDay: '2024-06-30', reason: 'Digabung dengan cabang' },
      },
      setOfficeArea: {
        ...ofOffice,
        id: officeId,
        fields: { regionIds: [String(regencyId)], validFrom: '2024-06-01' },
      },
      updatePayer: {
        client: officer,
        table: 'payer',
        id: agreement.lines[0].payer.id,
        fields: { name: 'Dinas Tenaga Kerja' },
      },
      ...(await editsOfBudgets({ finance, approver }, lineId, reason)),
      reviseAllocation: { client: finance, ...(await staleAllocation(world, finance.userId ?? '')) },
      updateAgreement: { client: officer, table: 'agreement', id: agreementId, fields: content },
      signAgreement: { ...ofAgreement, id: agreementId, fields: { signedOn: '2024-05-13' } },
      ...(await editsOfPersons(world, { officer, colleague, approver }, workers.nodes, reason)),
      liftRestriction: { client: officer, table: 'person', id: workers.nodes[0].id, fields: { reason } },
      answerPersonRequest: {
        client: officer,
        table: 'person_request',
        id: requestId,
        fields: { isGranted: true, answer: reason },
      },
      liftLegalHold: {
        client: officerOfData,
        table: 'legal_hold',
        id: holdId,
        fields: { reason: 'Pemeriksaan selesai' },
      },
      decideErasure: {
        client: province,
        table: 'erasure_run',
        id: runId,
        fields: { isGranted: false, reason: 'Belum waktunya' },
      },
      decideLawRule: {
        client: checker,
        table: 'law_rule',
        id: lawRuleId,
        fields: { isGranted: true, reason: 'Sesuai naskah resmi' },
      },
      decideRetentionRule: {
        client: province,
        table: 'retention_rule',
        id: ruleId,
        fields: { isGranted: true, reason: 'Sesuai jadwal retensi' },
      },
      assessIncident: { client: protection, table: 'incident', id: toAssess, fields: assessment },
      addIncidentScope: {
        client: protection,
        table: 'incident',
        id: toWiden,
        idField: 'incidentId',
        fields: part,
      },
      withdrawIncidentScope: {
        client: protection,
        table: 'incident',
        id: toNarrow,
        fields: { id: partId, reason },
      },
      recordIncidentNotice: {
        client: protection,
        table: 'incident',
        id: toTell,
        idField: 'incidentId',
        fields: { recipient: 'AGENCY', sentAt: new Date().toISOString(), means: reason },
      },
      closeIncident: {
        client: await world.user('DATA_PROTECTION_OFFICER', { level: 'PROVINCE' }),
        table: 'incident',
        id: toClose,
        fields: { reason },
      },
      updateCandidateList: {
        client: officer,
        table: 'candidate_list',
        id: listId,
        fields: { name: `Daftar ${key()}` },
      },
      demandChecks: { client: officer, table: 'candidate_list', id: toCheck, fields: { upTo: 'VILLAGE' } },
      enactDecree: { client: approver, table: 'decree', id: toEnact, fields: { decreedOn: '2024-05-13' } },
      returnDecree: { client: approver, table: 'decree', id: toReturn, fields: { reason } },
      cancelDecree: { client: officer, table: 'decree', id: toCancel, fields: { reason } },
      recordMembershipNumber: {
        client: branch,
        table: 'enrolment',
        id: memberships.nodes[0].id,
        idField: 'membershipId',
        fields: { membershipNumber: '12345678901' },
      },
      ...(await editsOfBills({ finance, approver }, lineId, reason)),
    };
  });
  afterAll(() => world.close());

  const versionOf = ({ table, id }: Edit) =>
    asSuperuser(
      world,
      async (client) =>
        (await client.query<{ version: number }>(`SELECT version FROM ${table} WHERE id = $1`, [id])).rows[0]
          ?.version ?? 0,
    );
  const send = async (name: string, version: number) => {
    const edit = edits[name];
    const root = mutations.find(({ field }) => field.name === name);
    if (!edit || !root) throw new Error(`${name} is no edit`);
    const id = { [edit.idField ?? 'id']: edit.id };
    const { errors } = await edit.client.send(documentOf(root, ['input'], 0), {
      input: { idempotencyKey: key(), ...id, ...edit.fields, version },
    });
    return errors?.[0]?.extensions;
  };

  it('is known for every mutation that carries a version', () => {
    const versioned = mutations.filter(({ field }) => {
      const input = field.args[0] && getNamedType(field.args[0].type);
      return isInputObjectType(input) && 'version' in input.getFields();
    });
    expect(versioned.map(({ field }) => field.name).sort()).toEqual(Object.keys(edits).sort());
  });

  it('is refused with the version that is the last now, and changes nothing', async () => {
    for (const [name, edit] of Object.entries(edits)) {
      const current = await versionOf(edit);
      for (const version of [current + 1, current - 1].filter((number) => number > 0))
        expect({ name, ...(await send(name, version)) }).toMatchObject({
          name,
          code: 'CONFLICT',
          params: { current },
          field: 'version',
        });
      expect({ name, version: await versionOf(edit) }).toEqual({ name, version: current });
    }
  });

  it('is refused too when both are sent at once: one is made, the others are told', async () => {
    for (const [name, edit] of Object.entries(edits)) {
      const version = await versionOf(edit);
      const codes = (await Promise.all(Array.from({ length: 4 }, () => send(name, version)))).map(
        (refusal) => refusal?.code ?? 'done',
      );
      // The agreement is in force: none of its edits is made, and each is told why.
      if (name === 'updateAgreement' || name === 'signAgreement')
        expect({ name, codes: new Set(codes) }).toEqual({ name, codes: new Set(['AGREEMENT_NOT_DRAFT']) });
      // Who has been taken off is not there any more.
      else if (name === 'removeHeir')
        expect({ name, codes: codes.sort() }).toEqual({
          name,
          codes: ['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'done'],
        });
      else
        expect({ name, codes: codes.sort() }).toEqual({
          name,
          codes: ['CONFLICT', 'CONFLICT', 'CONFLICT', 'done'],
        });
    }
  });
});
