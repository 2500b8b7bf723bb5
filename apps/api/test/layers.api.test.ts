import type { Jurisdiction } from '@lindung/domain/access/jurisdiction';
import { isAllowed, type OperationName, policyOf } from '@lindung/domain/access/policy';
import { Role } from '@lindung/domain/access/role';
import { graphql, type GraphQLError, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { DomainError } from '../src/graphql/domain-error.js';
import { buildApiSchema } from '../src/schema.js';
import { asSuperuser } from './as-superuser.js';
import { statementsDuring } from './attack.js';
import { argumentsOf, documentOf, type RootField, rootFieldsOf } from './generated-documents.js';
import { editsOfAllocation } from './planted-allocation.js';
import { trespassesOnBudgets } from './planted-budget.js';
import { type PlantedRegion, plantRegion, recordsOf } from './planted-region.js';
import { secretsOf } from './planted-secrets.js';
import { newBranch } from './planted.js';
import { printed } from './printed-decree.js';
import { publicFields } from './region-questions.js';
import { requestContext } from './request-context.js';
import { type Client, key, World } from './world.js';

/** What would change something of the region, if it went through. */
const edits = (of: PlantedRegion): Readonly<Record<string, object>> => ({
  updateWorker: { id: of.workerIds[0], version: 1, fullName: 'Diubah' },
  createWorker: { fullName: 'Penyusup', birthDate: '1990-01-01', sex: 'MALE', villageId: of.villageId },
  updateCandidateList: { id: of.listId, version: 1, name: 'Diubah' },
  replaceAgreementDocument: { id: of.documentId, reason: 'Percobaan dari luar' },
  removeAgreementDocument: { id: of.documentId },
  signVillageAgreements: {
    frameId: of.agreementId,
    agreements: [{ id: of.draftId, version: 2 }],
    signedOn: '2024-05-13',
  },
  createPayer: { name: 'Penyusup', regionId: of.regionId },
  ...trespassesOnBudgets(of),
  ...editsOfAllocation(of),
  updatePayer: { id: of.payerId, version: 1, name: 'Diubah' },
  addEmployerNumber: { payerId: of.payerId, employerNumber: 'LUAR0001' },
  endEmployerNumber: { id: of.payerNumberId, validTo: '2024-05-31' },
  submitAgreement: { id: of.draftId, version: 2 },
  reviewAgreement: { id: of.draftId, version: 2, approve: true },
  withdrawAgreement: { id: of.draftId, version: 2, reason: 'Percobaan dari luar' },
  signAgreement: { id: of.draftId, version: 2, signedOn: '2024-05-13' },
  proposeAgreementOrder: {
    agreementId: of.agreementId,
    version: 2,
    kind: 'TERMINATE',
    effectiveOn: '2024-12-01',
    reason: 'Percobaan dari luar',
    basis: 'Surat',
  },
  moveShares: { lineId: of.lineId, version: 2, shares: [], reason: 'Percobaan dari luar' },
  decideAgreementOrder: { id: of.orderId, version: 2, enact: true },
  proposeDecree: {
    listId: of.listId,
    lineId: of.lineId,
    number: 'SK',
    title: 'Penetapan',
    seats: 1,
    startsOn: '2024-05-31',
  },
  demandChecks: { id: of.listId, version: 1, upTo: 'VILLAGE' },
  judgeCandidates: { checkId: of.checkId, rows: [{ workerId: of.workerIds[0], verdict: 'CONFIRMED' }] },
  fileMinutes: { id: of.checkId, number: 'BA 1', heldOn: '2024-05-31', chair: 'Contoh', present: 1 },
  confirmVerdicts: { listId: of.listId, workerIds: [of.workerIds[0]] },
  returnCandidates: {
    listId: of.listId,
    rows: [{ workerId: of.workerIds[0], note: 'Percobaan dari luar' }],
  },
  waitlistCandidates: { listId: of.listId, lineId: of.lineId },
  leaveWaitingList: { lineId: of.lineId, ineligible: true, reason: 'Percobaan dari luar' },
  reportExit: { membershipId: of.membershipIds[0], reason: 'MOVED', occurredOn: '2024-05-31' },
  reportKnownExits: { lineId: of.lineId },
  decideExits: { lineId: of.lineId, confirm: true },
  enactDecree: { id: of.waitingDecreeId, version: 1, decreedOn: '2024-05-31' },
  returnDecree: { id: of.waitingDecreeId, version: 1, reason: 'Percobaan dari luar' },
  cancelDecree: { id: of.waitingDecreeId, version: 1, reason: 'Percobaan dari luar' },
  recordMembershipNumber: { membershipId: of.membershipIds[0], version: 1, membershipNumber: '12345678901' },
  startOfficeAnswer: { decreeId: of.decreeId, fileId: of.fileId },
  startPrecheckFile: { listId: of.listId, people: 1 },
  startPrecheckAnswer: { listId: of.listId, fileId: of.fileId },
  precheckCandidates: { listId: of.listId, rows: [{ workerId: of.workerIds[0], verdict: 'CONFIRMED' }] },
  confirmOfficeAnswer: { jobId: of.jobId },
  resolveOfficeAnswer: {
    jobId: of.jobId,
    lineNo: 1,
    resolution: 'DISMISSED',
    reason: 'Percobaan dari luar',
  },
  startMemberCards: { decreeId: of.decreeId },
  startOfficeFile: { decreeId: of.decreeId, people: 3, again: true },
  startDecreeDocument: { ...printed, decreeId: of.decreeId },
  drawBill: { lineId: of.lineId, month: '2024-06', people: 1 },
  issueBill: { id: of.billId, version: 1 },
  declineBill: { id: of.billId, version: 1, reason: 'Percobaan dari luar' },
  recordPaymentStep: { id: of.billId, version: 1, kind: 'SPP', number: 'SPP-1', datedOn: '2024-05-31' },
  withdrawPaymentStep: { id: of.billId, version: 1, stepId: of.listId, reason: 'Percobaan dari luar' },
  recordBillPayment: { id: of.billId, version: 1, paidOn: '2024-05-31', reference: 'X-1' },
  reverseBillPayment: { id: of.billId, version: 1, reason: 'Percobaan dari luar' },
  cancelBill: { id: of.billId, version: 1, reason: 'Percobaan dari luar' },
  declarePotential: {
    regionId: of.regionId,
    memberGroup: 'FISHER',
    people: 1,
    source: 'Uji',
    asOf: '2024-05-31',
  },
  settleNik: { id: of.workerIds[0], seen: '1', settlement: 'BEARER_KEEPS', reason: 'Percobaan dari luar' },
  markDistinct: { id: of.duplicatePairId, version: 1, reason: 'Percobaan dari luar' },
  proposeChange: {
    workerId: of.workerIds[0],
    workerVersion: 1,
    address: 'Jl. Asing',
    proofKind: 'OTHER',
    reason: 'Percobaan dari luar',
  },
  withdrawChange: { id: of.changeRequestId, version: 2 },
  acceptChange: { id: of.changeRequestId, version: 2, workerVersion: 1, confirmsStale: true },
  declineChange: { id: of.changeRequestId, version: 2, answer: 'Percobaan dari luar' },
  undoChange: { id: of.changeRequestId, version: 2, reason: 'Percobaan dari luar' },
  revealChange: { id: of.changeRequestId, reason: 'Percobaan dari luar' },
  mergeWorkers: {
    id: of.duplicatePairId,
    version: 1,
    survivorId: of.workerIds[0],
    survivorVersion: 1,
    absorbedVersion: 1,
    takes: [],
    reason: 'Percobaan dari luar',
  },
  undoWorkerMerge: { id: of.mergeId, reason: 'Percobaan dari luar' },
  createPersonRequest: { workerId: of.workerIds[0], kind: 'ACCESS', wording: 'Percobaan dari luar' },
  answerPersonRequest: { id: of.personRequestId, version: 1, isGranted: true, answer: 'Percobaan dari luar' },
  askIdentityAgain: { id: of.workerIds[0], version: 1 },
  proposeIdentityMatch: { id: of.workerIds[0], version: 1, reason: 'Percobaan dari luar' },
  decideIdentityMatch: { id: of.workerIds[0], version: 1, isConfirmed: true, reason: 'Percobaan dari luar' },
  recordPopulationStatus: {
    workerId: of.workerIds[0],
    status: 'MOVED',
    occurredOn: '2024-05-30',
    knownOn: '2024-05-31',
    source: 'VILLAGE',
  },
  recordHeir: {
    workerId: of.workerIds[0],
    relationship: 'CHILD',
    fullName: 'Anak Asing',
    isScholarshipChild: false,
  },
  updateHeir: { id: of.heirId, version: 1, fullName: 'Diubah' },
  removeHeir: { id: of.heirId, version: 1, reason: 'Percobaan dari luar' },
  revealHeir: { id: of.heirId, reason: 'Percobaan dari luar' },
  proposeBankAccount: {
    workerId: of.workerIds[0],
    bank: 'BRI',
    number: '1234567890',
    holderName: 'Orang Asing',
    isHolderWorker: true,
  },
  withdrawBankAccount: { id: of.bankAccountId, version: 2 },
  confirmBankAccount: { id: of.bankAccountId, version: 2, seenWarnings: ['HOLDER_IS_ANOTHER'] },
  declineBankAccount: { id: of.bankAccountId, version: 2, answer: 'Percobaan dari luar' },
  endBankAccount: { id: of.bankAccountId, version: 2, reason: 'Percobaan dari luar' },
  revealBankAccount: { id: of.bankAccountId, reason: 'Percobaan dari luar' },
  liftRestriction: { id: of.workerIds[0], version: 1, reason: 'Percobaan dari luar' },
  drawPersonExtract: { id: of.personRequestId },
  placeLegalHold: {
    scope: 'AGREEMENT',
    agreementId: of.agreementId,
    reason: 'Percobaan dari luar',
    documentNumber: 'LP-1',
  },
  revealNik: { workerId: of.workerIds[0], reason: 'Percobaan dari luar' },
});

const noRight = '42501';

/** What the database alone answers: a level that writes finds nothing to write to, any other may have no right to look. */
const refusalOf = (name: string, { level }: Jurisdiction): RegExp => {
  if (name === 'createWorker') return /^VILLAGE_NOT_FOUND$/u;
  // The regency alone answers a request, which a district and a village only add, and says whose a NIK is.
  const isRegencys =
    name.endsWith('BankAccount') ||
    [
      'answerPersonRequest',
      'drawPersonExtract',
      'settleNik',
      'markDistinct',
      'mergeWorkers',
      'undoWorkerMerge',
    ].includes(name);
  // What an office answered the office alone resolves.
  const isOffices = name === 'resolveOfficeAnswer';
  // What a village says it alone writes.
  const isVillages = ['judgeCandidates', 'fileMinutes'].includes(name);
  if (isVillages && level !== 'VILLAGE') return new RegExp(`^(?:NOT_FOUND|${noRight})$`, 'u');
  // Heirs are noted by the regency and the village, which have budgets as well; a district's is a part of the regency's.
  const isNotOfDistricts =
    name.endsWith('BudgetChange') || ['recordHeir', 'updateHeir', 'removeHeir'].includes(name);
  if (isNotOfDistricts && level === 'DISTRICT') return new RegExp(`^(?:NOT_FOUND|${noRight})$`, 'u');
  const writes =
    !isOffices && (level === 'REGENCY' || ((level === 'DISTRICT' || level === 'VILLAGE') && !isRegencys));
  return writes ? /^NOT_FOUND$/u : new RegExp(`^(?:NOT_FOUND|${noRight})$`, 'u');
};

/** Why a field failed: the code of a problem, or that of the database. */
const codeOf = ({ originalError }: GraphQLError): string => {
  if (originalError instanceof DomainError) return originalError.problem.code;
  const { code } = (originalError ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : String(originalError?.name);
};

const isTrail = ({ field }: RootField): boolean => field.name === 'auditEvents';

describe('each of the two layers, without the other', () => {
  const schema: GraphQLSchema = buildApiSchema();
  const fields = rootFieldsOf(schema);
  let world: World;
  let parepare: PlantedRegion;
  let userId: string | null;
  let elsewhere: ReadonlyArray<readonly [where: string, jurisdiction: Jurisdiction]>;

  beforeAll(async () => {
    world = await World.create();
    const province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    const officeId = await newBranch(world, ['73.72']);
    parepare = await plantRegion(world, '73.72', officeId);
    userId = province.userId;
    const barru = await world.regionId('73.11');
    elsewhere = [
      ['another regency', { level: 'REGENCY', regionId: barru }],
      ['an office of another regency', { level: 'OFFICE', officeId, regencyIds: [barru] }],
      ['an office without an area', { level: 'OFFICE', officeId, regencyIds: [] }],
      [
        'a district that bears the number of the regency',
        { level: 'DISTRICT', regionId: Number(parepare.regionId) },
      ],
      [
        'a village that bears the number of the regency',
        { level: 'VILLAGE', regionId: Number(parepare.regionId) },
      ],
      [
        'a regency that bears the number of the village',
        { level: 'REGENCY', regionId: Number(parepare.villageId) },
      ],
      ['the system', { level: 'SYSTEM' }],
    ];
  }, 120_000);
  afterAll(() => world.close());

  /** Runs a field as somebody whom the guard lets pass: of a role that may, wherever the jurisdiction is. */
  const runAs = async (root: RootField, jurisdiction: Jurisdiction, variables: Record<string, unknown>) => {
    const operation = root.field.name as OperationName;
    const role =
      Object.values(Role).find(
        (candidate) => candidate !== Role.PARTNER && isAllowed(candidate, operation),
      ) ?? (isAllowed(Role.PARTNER, operation) ? Role.PARTNER : Role.PROGRAMME_OFFICER);
    const contextValue = requestContext(world, { userId, role, jurisdiction });
    return graphql({
      schema,
      source: documentOf(root, Object.keys(variables), 3),
      variableValues: variables,
      contextValue,
    });
  };

  /** Everything that the tables hold of the region, the trail apart. */
  const contents = () =>
    asSuperuser(world, async (client) => {
      const tables = [
        'person',
        'candidate_list',
        'candidate',
        'agreement',
        'payer',
        'payer_number',
        'budget_line',
        'budget_change',
        'budget_movement',
        'allocation',
        'decree',
        'enrolment',
        'quota_entry',
        'bill',
        'potential_declaration',
      ];
      const sums = tables.map(
        (table) =>
          `(SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) FROM ${table} t WHERE regency_id = $1) AS ${table}`,
      );
      return (await client.query(`SELECT ${sums.join(', ')}`, [parepare.regionId])).rows[0] as object;
    });

  it('without the guard the database shows no row of another region to anybody', async () => {
    const regional = fields.filter(
      ({ kind, field }) =>
        // What every user may ask is about the own account, whatever the region.
        kind === 'query' &&
        !publicFields.includes(field.name) &&
        policyOf(field.name as OperationName).access === 'ROLES',
    );
    expect(regional.length).toBeGreaterThan(15);
    // The trail first: a question about a foreign record leaves its own event with those who asked.
    const [trail, others] = [regional.filter(isTrail), regional.filter((root) => !isTrail(root))];
    for (const root of [...trail, ...others]) {
      const known: Record<string, unknown> = { ...recordsOf(parepare), first: 50, month: '2024-05' };
      const asked = Object.keys(argumentsOf(root)).concat(
        root.field.args.filter(({ name }) => name in known).map(({ name }) => name),
      );
      const variables = Object.fromEntries(
        asked.map((argument) => [argument, known[argument === 'id' ? root.field.name : argument]]),
      );
      // The question is no empty one: in the region itself it is answered.
      const own = await runAs(root, { level: 'REGENCY', regionId: Number(parepare.regionId) }, variables);
      expect({ query: root.field.name, errors: own.errors?.map(({ message }) => message) ?? [] }).toEqual({
        query: root.field.name,
        errors: [],
      });
      for (const [where, jurisdiction] of elsewhere) {
        // Who looks after the system sees the users, the jobs and the trail of all regions; the policy hides what is in them.
        if (
          jurisdiction.level === 'SYSTEM' &&
          ['users', 'user', 'jobs', 'job', 'auditEvents'].includes(root.field.name)
        )
          continue;
        const text = JSON.stringify((await runAs(root, jurisdiction, variables)).data ?? null);
        expect({
          query: root.field.name,
          where,
          seen: secretsOf(parepare).filter((secret) => text.includes(secret)),
        }).toEqual({ query: root.field.name, where, seen: [] });
      }
    }
  }, 60_000);

  it('without the guard the database lets nobody change a row of another region', async () => {
    const before = await contents();
    for (const [name, fieldsOfEdit] of Object.entries(edits(parepare))) {
      const root = fields.find(({ kind, field }) => kind === 'mutation' && field.name === name);
      if (!root) throw new Error(`There is no mutation ${name}`);
      for (const [where, jurisdiction] of elsewhere) {
        const { data, errors } = await runAs(root, jurisdiction, {
          input: { idempotencyKey: key(), ...fieldsOfEdit },
        });
        const codes = errors?.map(codeOf) ?? [];
        expect({ name, where, data: data ?? null, codes }).toEqual({
          name,
          where,
          data: null,
          codes: [expect.stringMatching(refusalOf(name, jurisdiction))],
        });
      }
    }
    expect(await contents()).toEqual(before);
  }, 60_000);

  it('without row-level security, which lets the province pass, the guard stops what a role may not do', async () => {
    const before = await contents();
    const people: ReadonlyArray<readonly [Role, Client]> = [
      ['PROVINCE_ADMIN', await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' })],
      ['AUDITOR', await world.user('AUDITOR', { level: 'PROVINCE' })],
    ];
    let refused = 0;
    const statements = await statementsDuring(world, async () => {
      for (const [role, client] of people) {
        for (const root of fields.filter(({ field }) => !isAllowed(role, field.name as OperationName))) {
          const input = edits(parepare)[root.field.name];
          const variables = {
            ...argumentsOf(root),
            ...(input ? { input: { idempotencyKey: key(), ...input } } : {}),
          };
          expect(policyOf(root.field.name as OperationName).access).toBe('ROLES');
          expect([
            root.field.name,
            await client.refusal(documentOf(root, Object.keys(variables), 1), variables),
          ]).toEqual([root.field.name, 'FORBIDDEN']);
          refused += 1;
        }
      }
    });
    expect(refused).toBeGreaterThan(40);
    expect(statements).toBe(0);
    expect(await contents()).toEqual(before);
  });
});
