import type { DemoVisitor } from './demo-visitor.js';
import { nonWageLine } from './sign-agreement.js';

const create = `mutation ($input: CreateVillageAgreementsInput!) { createVillageAgreements(input: $input) { id } }`;
const sign = `mutation ($input: SignVillageAgreementsInput!) { signVillageAgreements(input: $input) { id } }`;
const readDrafts = `query ($frameId: ID!) {
  agreements(first: 200, filter: { frameId: $frameId, status: DRAFT }) { nodes { id version } } }`;

/** What each village agrees to under a memorandum; `agreements` is how many villages there are. */
interface VillagePlan {
  readonly key: string;
  readonly frameId: string;
  readonly officeId: string;
  readonly agreements: number;
  readonly numberPattern: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly seats: number;
}

/** Drafts an agreement for each village of the regency in one act, and records their signing in another. */
export async function signVillageAgreements(
  officer: DemoVisitor,
  { key, officeId, ...plan }: VillagePlan,
  signedOn: string,
): Promise<void> {
  const { frameId, validFrom, validTo } = plan;
  await officer.ask(create, {
    input: {
      idempotencyKey: `${key}-villages`,
      ...plan,
      ...nonWageLine,
      title: 'Perlindungan jaminan sosial ketenagakerjaan bagi pekerja rentan Desa {desa}',
      signingOfficeId: officeId,
      memberGroup: 'VULNERABLE_WORKER',
      fundingSource: 'APBDES',
      monthFrom: validFrom.slice(0, 7),
      monthTo: validTo.slice(0, 7),
    },
  });
  const { agreements } = await officer.ask<{ agreements: { nodes: readonly object[] } }>(readDrafts, {
    frameId,
  });
  await officer.ask(sign, {
    input: { idempotencyKey: `${key}-villages-signed`, frameId, agreements: agreements.nodes, signedOn },
  });
}
