import { v7 as uuidv7 } from 'uuid';

import { runWaitingJobs } from '../src/exchange/exchange.public.js';
import { pdfOf } from '../src/agreement/documents/document-samples.js';
import { asSuperuser } from './as-superuser.js';
import { emptyList, plantCandidates, signedAgreement, issueBill } from './planted.js';
import { plantedAccount } from './account-documents.js';
import { plantedBudget, plantedFigureCheck } from './planted-budget.js';
import { plantedAllocation } from './planted-allocation.js';
import { plantedHeir } from './heir-documents.js';
import { type Client, key, type World } from './world.js';

/** The ids of one regency's chain, from the agreement to the bill, with a second proposal that waits for its decision. */
export interface PlantedRegion {
  readonly code: string;
  readonly regionId: string;
  readonly districtId: string;
  readonly villageId: string;
  readonly villageCode: string;
  readonly officeId: string;
  readonly agreementId: string;
  readonly draftId: string;
  readonly lineId: string;
  readonly payerId: string;
  readonly payerNumberId: string;
  /** A document of its signed agreement. */
  readonly documentId: string;
  readonly listId: string;
  /** An open check of its list by its village. */
  readonly checkId: string;
  readonly workerIds: readonly string[];
  readonly personRequestId: string;
  readonly changeRequestId: string;
  readonly bankAccountId: string;
  readonly heirId: string;
  readonly budgetLineId: string;
  /** A freeze that waits for its decision. */
  readonly budgetChangeId: string;
  /** The check of its figures. */
  readonly figureCheckId: string;
  /** A planned one of its village. */
  readonly allocationId: string;
  readonly lookId: string;
  readonly holdId: string;
  /** Two of its people who may be one. */
  readonly duplicatePairId: string;
  /** Two of its people who were merged, long ago. */
  readonly mergeId: string;
  /** A pause that waits for its decision. */
  readonly orderId: string;
  /** A run that was declined, with one of its people on the list. */
  readonly erasureRunId: string;
  readonly decreeId: string;
  readonly waitingDecreeId: string;
  readonly membershipIds: readonly string[];
  readonly billId: string;
  readonly jobId: string;
  readonly fileId: string;
  /** Who keeps the lists of its village, and as what. */
  readonly operatorId: string;
  readonly operatorName: string;
  readonly operatorAssignmentId: string;
  /** Who has looked at its people. */
  readonly officerId: string;
}

/** What of the region an argument of the name asks for; a query by id asks for what it is named after. */
export const recordsOf = (of: PlantedRegion): Readonly<Record<string, unknown>> => ({
  worker: of.workerIds[0],
  user: of.operatorId,
  personRequest: of.personRequestId,
  changeRequest: of.changeRequestId,
  bankAccount: of.bankAccountId,
  budgetLine: of.budgetLineId,
  budgetLineId: of.budgetLineId,
  figureCheck: of.figureCheckId,
  allocation: of.allocationId,
  year: 2024,
  regionId: of.regionId,
  widerLook: of.lookId,
  legalHold: of.holdId,
  nikClaim: of.workerIds[0],
  duplicatePair: of.duplicatePairId,
  pairId: of.duplicatePairId,
  survivorId: of.workerIds[0],
  agreement: of.agreementId,
  addendumDifference: of.agreementId,
  renewalDifference: of.agreementId,
  payer: of.payerId,
  candidateList: of.listId,
  villageCheck: of.checkId,
  decree: of.waitingDecreeId,
  membership: of.membershipIds[0],
  bill: of.billId,
  job: of.jobId,
  region: of.regionId,
  office: of.officeId,
  officeId: of.officeId,
  again: true,
  record: 'BILL',
  timeline: of.billId,
  doublePaymentId: of.listId,
  listId: of.listId,
  candidateListId: of.listId,
  lineId: of.lineId,
  decreeId: of.decreeId,
  billId: of.billId,
  jobId: of.jobId,
  runId: of.erasureRunId,
  workerId: of.workerIds[0],
  fromMonth: '2024-05',
  toMonth: '2024-06',
  agreementId: of.agreementId,
  kind: 'PAUSE',
  effectiveOn: '2024-07-01',
  userId: of.officerId,
  from: '2020-01-01T00:00:00.000Z',
  to: '2100-01-01T00:00:00.000Z',
});

/** How many people are on the list, and how many of them are enrolled and billed. */
export const plantedPeople = { listed: 6, enrolled: 3, waiting: 2 };

/** Plants a regency as its people would: five candidates of six proposed, three of them decreed and billed, an export made. */
export async function plantRegion(world: World, code: string, officeId: string): Promise<PlantedRegion> {
  const region = await world.regionId(code);
  const officer = await world.user('PROGRAMME_OFFICER', { region: code });
  const approver = await world.user('APPROVER', { region: code });
  const finance = await world.user('FINANCE_OFFICER', { region: code });
  const { agreementId, lineId } = await signedAgreement(world, officer, 10);
  const { agreementId: draftId } = await signedAgreement(world, officer, 1);
  const paper = await world.server.http.inject({
    method: 'PUT',
    url: `/agreements/${agreementId}/documents?name=pks.pdf`,
    headers: { ...officer.headers, 'x-lindung': '1', 'content-type': 'application/pdf' },
    payload: pdfOf(),
  });
  const listId = await emptyList(officer, lineId);
  await plantCandidates(world.services, region, listId, plantedPeople.listed);
  const decreeId = await propose(officer, lineId, listId, plantedPeople.enrolled);
  await approver.ask(`mutation ($input: EnactDecreeInput!) { enactDecree(input: $input) { id } }`, {
    input: { idempotencyKey: key(), id: decreeId, version: 1, decreedOn: '2024-05-13' },
  });
  const waitingDecreeId = await propose(officer, lineId, listId, plantedPeople.waiting);
  const { drawBill } = await finance.ask<{
    drawBill: { id: string; payer: { id: string; employerNumbers: [{ id: string }] } };
  }>(
    `mutation ($input: DrawBillInput!) { drawBill(input: $input) { id payer { id employerNumbers { id } } } }`,
    { input: { idempotencyKey: key(), lineId, month: '2024-05', people: plantedPeople.enrolled } },
  );
  await issueBill(approver, drawBill.id);
  const { startExport } = await officer.ask<{ startExport: { id: string } }>(
    `mutation ($input: StartExportInput!) { startExport(input: $input) { id } }`,
    { input: { idempotencyKey: key(), resource: 'WORKERS', format: 'CSV' } },
  );
  await runWaitingJobs(world.services);
  type Nodes = { readonly nodes: ReadonlyArray<{ readonly id: string }> };
  const read = await officer.ask<{
    workers: { nodes: ReadonlyArray<{ id: string; village: { id: string; code: string } }> };
    memberships: Nodes;
    job: { result: { downloadFileId: string } };
  }>(
    `query ($id: ID!) { workers(first: 50) { nodes { id village { id code } } } memberships(first: 50) { nodes { id } }
       job(id: $id) { result { downloadFileId } } }`,
    { id: startExport.id },
  );
  const villageCode = read.workers.nodes[0]?.village.code ?? '';
  const operator = await world.user('VILLAGE_OPERATOR', { region: villageCode });
  const { user } = await officer.ask<{ user: { name: string } }>(
    `query ($id: ID!) { user(id: $id) { name } }`,
    { id: operator.userId },
  );
  const { createPersonRequest: asked } = await officer.ask<{ createPersonRequest: { id: string } }>(
    `mutation ($input: CreatePersonRequestInput!) { createPersonRequest(input: $input) { id } }`,
    {
      input: {
        idempotencyKey: key(),
        workerId: read.workers.nodes[0]?.id,
        kind: 'CORRECTION',
        wording: 'Nama saya salah ditulis',
      },
    },
  );
  const { placeLegalHold: held } = await officer.ask<{ placeLegalHold: { id: string } }>(
    `mutation ($input: PlaceLegalHoldInput!) { placeLegalHold(input: $input) { id } }`,
    {
      input: {
        idempotencyKey: key(),
        scope: 'PERSON',
        workerId: read.workers.nodes[0]?.id,
        reason: 'Klaim beasiswa anak peserta',
        documentNumber: 'KLM-1',
      },
    },
  );
  return {
    code,
    regionId: String(region),
    districtId: String(await world.regionId(villageCode.slice(0, 8))),
    villageId: read.workers.nodes[0]?.village.id ?? '',
    villageCode,
    officeId,
    agreementId,
    draftId,
    lineId,
    payerId: drawBill.payer.id,
    documentId: paper.json<{ id: string }>().id,
    payerNumberId: drawBill.payer.employerNumbers[0].id,
    listId,
    checkId: await plantCheck(world, listId, read.workers.nodes[0]?.village.id ?? ''),
    workerIds: read.workers.nodes.map(({ id }) => id),
    personRequestId: asked.id,
    changeRequestId: await proposedChange(world, officer, read.workers.nodes[0]?.id ?? ''),
    bankAccountId: await plantedAccount(world, officer, read.workers.nodes[0]?.id ?? ''),
    heirId: await plantedHeir(officer, read.workers.nodes[0]?.id ?? ''),
    holdId: held.id,
    ...(await plantedBudget(finance, approver, lineId)),
    figureCheckId: await plantedFigureCheck(world, finance),
    allocationId: await plantedAllocation(
      world,
      read.workers.nodes[0]?.village.id ?? '',
      officer.userId ?? '',
    ),
    duplicatePairId: await plantPair(
      world,
      read.workers.nodes.map(({ id }) => id),
    ),
    mergeId: await plantMerge(
      world,
      read.workers.nodes.map(({ id }) => id),
      officer.userId ?? '',
    ),
    orderId: await plantOrder(world, draftId, officer.userId ?? ''),
    erasureRunId: await plantErasureRun(world, read.workers.nodes[0]?.id ?? ''),
    lookId: await plantLook(world, villageCode.slice(0, 8)),
    decreeId,
    waitingDecreeId,
    membershipIds: read.memberships.nodes.map(({ id }) => id),
    billId: drawBill.id,
    jobId: startExport.id,
    fileId: read.job.result.downloadFileId,
    operatorId: operator.userId ?? '',
    operatorName: user.name,
    operatorAssignmentId: operator.assignmentId ?? '',
    officerId: officer.userId ?? '',
  };
}

/** Two people who may be one, past what a search would say of them. */
export async function plantPair(world: World, workerIds: readonly string[]): Promise<string> {
  const id = uuidv7();
  await asSuperuser(world, async (client) => {
    await client.query(
      `INSERT INTO duplicate_pair (id, one_id, other_id, score, reasons, regencies)
       SELECT $1, least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), 66, '{SAME_NAME,SAME_BIRTH_DATE}', ARRAY[regency_id]
       FROM person WHERE id = $2::uuid`,
      [id, workerIds[0], workerIds[1]],
    );
  });
  return id;
}

/** A merge that was undone: both are as they were. */
async function plantMerge(world: World, workerIds: readonly string[], userId: string): Promise<string> {
  const id = uuidv7();
  await asSuperuser(world, (client) =>
    client.query(
      `INSERT INTO worker_merge (id, pair_id, survivor_id, absorbed_id, taken, lists_passed, lists_ended, is_kept, merged_by, undone_by, undone_at)
       VALUES ($1, $1, $2, $3, '{}', '{}', '{}', false, $4, $4, now())`,
      [id, workerIds[0], workerIds[1], userId],
    ),
  );
  return id;
}

/** A run that somebody proposed and somebody else declined, with the worker on its list. */
async function plantErasureRun(world: World, workerId: string): Promise<string> {
  const [runId, ruleId] = [uuidv7(), uuidv7()];
  const [{ userId: proposer }, { userId: decider }] = [
    await world.user('DATA_PROTECTION_OFFICER', { level: 'PROVINCE' }),
    await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' }),
  ];
  await asSuperuser(world, async (client) => {
    await client.query(
      `INSERT INTO retention_rule (id, kind, months, citation, certainty, valid_from, proposed_by)
       VALUES ($1, 'MEMBERSHIP_ENDED', 120, 'UU 27/2022 Pasal 43', 'TO_BE_VERIFIED', '2030-01-01', $2)`,
      [ruleId, proposer],
    );
    await client.query(
      `INSERT INTO erasure_run (id, due_on, items, reason, proposed_by) VALUES ($1, '2040-01-01', 1, 'Masa simpan habis', $2)`,
      [runId, proposer],
    );
    await client.query(
      `INSERT INTO erasure_item (run_id, kind, person_id, rule_id, due_on, regency_id, district_id, village_id)
       SELECT $1, 'MEMBERSHIP_ENDED', p.id, $2, '2040-01-01', p.regency_id, p.district_id, p.village_id FROM person p WHERE p.id = $3`,
      [runId, ruleId, workerId],
    );
    await client.query(
      `UPDATE erasure_run SET status = 'DECLINED', decided_by = $2, decided_at = now(), decided_on = '2040-01-01',
         decision_reason = 'Belum waktunya' WHERE id = $1`,
      [runId, decider],
    );
  });
  return runId;
}

/** A check of a list by a village, which nothing asks for. */
async function plantCheck(world: World, listId: string, villageId: string): Promise<string> {
  const id = uuidv7();
  await asSuperuser(world, (client) =>
    client.query(
      `INSERT INTO village_check (id, list_id, round, regency_id, district_id, village_id)
       SELECT $1, $2, 1, v.regency_id, v.district_id, v.region_id FROM region_version v WHERE v.region_id = $3 LIMIT 1`,
      [id, listId, villageId],
    ),
  );
  return id;
}

/** A pause that an officer has proposed. */
async function plantOrder(world: World, agreementId: string, officerId: string): Promise<string> {
  const id = uuidv7();
  await asSuperuser(world, async (client) => {
    await client.query(`SET session_replication_role = replica`);
    await client.query(
      `INSERT INTO agreement_order (id, agreement_id, kind, effective_on, reason, basis, status, proposed_by, regency_id)
       SELECT $1, id, 'PAUSE', '2024-11-01', 'Efisiensi anggaran', 'Inpres 1/2025', 'PROPOSED', $3, regency_id
       FROM agreement WHERE id = $2`,
      [id, agreementId, officerId],
    );
  });
  return id;
}

/** A wider look of a district officer, which is over. */
async function plantLook(world: World, districtCode: string): Promise<string> {
  const officer = await world.user('DISTRICT_OFFICER', { region: districtCode });
  const { openWiderLook: look } = await officer.ask<{ openWiderLook: { id: string } }>(
    `mutation ($input: OpenWiderLookInput!) { openWiderLook(input: $input) { id } }`,
    { input: { idempotencyKey: key(), reason: 'Warga yang pindah kecamatan' } },
  );
  await officer.ask(`mutation ($input: EndWiderLookInput!) { endWiderLook(input: $input) { id } }`, {
    input: { idempotencyKey: key(), id: look.id },
  });
  return look.id;
}

async function propose(officer: Client, lineId: string, listId: string, seats: number): Promise<string> {
  const { proposeDecree } = await officer.ask<{ proposeDecree: { id: string } }>(
    `mutation ($input: ProposeDecreeInput!) { proposeDecree(input: $input) { id } }`,
    {
      input: {
        idempotencyKey: key(),
        lineId,
        listId,
        number: `SK ${key()}`,
        title: 'Penetapan',
        seats,
        startsOn: '2024-05-13',
      },
    },
  );
  return proposeDecree.id;
}

/** A change of a person's address that somebody proposes with its paper. */
export async function proposedChange(world: World, proposer: Client, workerId: string): Promise<string> {
  const { worker } = await proposer.ask<{ worker: { version: number } }>(
    'query ($id: ID!) { worker(id: $id) { version } }',
    { id: workerId },
  );
  const { proposeChange: proposed } = await proposer.ask<{ proposeChange: { id: string } }>(
    'mutation ($input: ProposeChangeInput!) { proposeChange(input: $input) { id } }',
    {
      input: {
        idempotencyKey: key(),
        workerId,
        workerVersion: worker.version,
        address: `Jl. Usulan ${key().slice(0, 4)}`,
        proofKind: 'IDENTITY_CARD',
        reason: 'Alamat di KTP berbeda',
      },
    },
  );
  await world.server.http.inject({
    method: 'PUT',
    url: `/change-requests/${proposed.id}/proof?name=ktp.pdf`,
    headers: { ...proposer.headers, 'x-lindung': '1', 'content-type': 'application/pdf' },
    payload: pdfOf(),
  });
  return proposed.id;
}
