import type { FastifyInstance } from 'fastify';

import { openFirstAccount } from '../access/open-first-account.js';
import type { Services } from '../request-context.js';
import { bill, decree } from './decree-and-bill.js';
import {
  approver,
  auditor,
  branchOfficer,
  dataProtectionOfficer,
  demoPassword,
  demoVillage,
  districtOfficer,
  financeOfficer,
  otherProgrammeOfficer,
  programmeOfficer,
  provinceAdministrator,
  regionalOfficeOfficer,
  systemAdministrator,
  villageHead,
  villageOperator,
} from './demo-users.js';
import { DemoVisitor } from './demo-visitor.js';
import { importCandidates, listOfParepare, listOfVillage } from './import-candidates.js';
import { openAccount } from './open-accounts.js';
import { openOffices } from './open-offices.js';
import { setRetention } from './set-retention.js';
import { signAgreementOfParepare, signedOn } from './sign-agreement-of-parepare.js';

/** The business day on which the demo plays. */
export const demoDay = '2024-05-31';

/** One log-in per role, and one of a neighbour who sees nothing of Parepare. */
export const demoLogIns = [
  provinceAdministrator,
  programmeOfficer,
  approver,
  financeOfficer,
  districtOfficer,
  villageOperator,
  villageHead,
  branchOfficer,
  regionalOfficeOfficer,
  auditor,
  dataProtectionOfficer,
  systemAdministrator,
  otherProgrammeOfficer,
].map(({ username, what }) => ({ username, password: demoPassword, what }));

/** Since when the people of the demo are in their posts. */
const inPostSince = '2024-01-01';

/**
 * Loads Parepare's agreement of 13 May 2024 with its 744 workers through the doors that users take, each step as the person
 * to whom it belongs. What is there already stays: a complete demo is left alone, one that was broken off is completed.
 */
export async function loadDemo(
  { http, services }: { readonly http: FastifyInstance; readonly services: Services },
  report: (sentence: string) => void,
): Promise<void> {
  if (await isLoaded(services)) return;
  await openFirstAccount(services, { ...systemAdministrator, password: demoPassword });
  const enter = ({ username }: { readonly username: string }) =>
    DemoVisitor.signIn(http, username, demoPassword);
  const system = await enter(systemAdministrator);
  const regionIds = await readRegionIds(system);
  const regionIdOf = (code: string): string => regionIds.get(code) ?? '';

  report('Opening the accounts and offices of the demo.');
  const inRegions = [
    provinceAdministrator,
    programmeOfficer,
    approver,
    financeOfficer,
    auditor,
    dataProtectionOfficer,
    otherProgrammeOfficer,
    districtOfficer,
    villageOperator,
    villageHead,
  ];
  for (const user of inRegions)
    await openAccount(system, user, { regionId: regionIdOf(user.region) }, inPostSince);
  const { regionalId, makassarId } = await openOffices(await enter(provinceAdministrator), regionIds);
  await openAccount(system, branchOfficer, { officeId: makassarId }, inPostSince);
  await openAccount(system, regionalOfficeOfficer, { officeId: regionalId }, inPostSince);

  report('Signing the agreement of Parepare.');
  const officer = await enter(programmeOfficer);
  const lineId = await signAgreementOfParepare(officer, makassarId, regionIdOf('73.72'));

  report('Importing 8,400 made-up candidates.');
  const listId = await importCandidates(officer, services, listOfParepare(lineId, signedOn));

  report('Proposing and decreeing 744 of them, and drawing the bill for May.');
  await decree(officer, await enter(approver), { listId, lineId }, signedOn);
  await bill(await enter(financeOfficer), lineId, '2024-05');

  await setRetention(await enter(dataProtectionOfficer), await enter(provinceAdministrator), demoDay);

  report('Importing the list of a village of Luwu Utara.');
  await importCandidates(await enter(villageOperator), services, listOfVillage(demoVillage, signedOn));
}

/**
 * A demo needs no second factor and its passwords are published: it is loaded into an empty database, or into its own.
 * @throws Error when the database holds the accounts of others
 */
export async function requireNobodyElse({ database }: Services): Promise<void> {
  const [rows] = await database.read({ as: 'GATE' }, [
    {
      text: `SELECT EXISTS (SELECT FROM app_user) AND NOT EXISTS (SELECT FROM app_user WHERE username = $1 AND name = $2) AS others`,
      values: [systemAdministrator.username, systemAdministrator.name],
    },
  ]);
  if (rows?.[0]?.['others'] === true)
    throw new Error(
      'LINDUNG_DEMO is 1, and the database holds the accounts of an installation. Set LINDUNG_DEMO=0, or name an empty database.',
    );
}

/** Whether the last step was done: the village has its list. */
async function isLoaded({ database }: Services): Promise<boolean> {
  const wholeProvince = { as: 'ASSIGNMENT', jurisdiction: { level: 'PROVINCE' }, userId: null } as const;
  const [rows] = await database.read(wholeProvince, [
    { text: 'SELECT EXISTS (SELECT FROM candidate_list_version WHERE village_id IS NOT NULL) AS loaded' },
  ]);
  return rows?.[0]?.['loaded'] === true;
}

/** The ids of the province, its regencies and cities, and of the district and the village of the demo, by their codes. */
async function readRegionIds(visitor: DemoVisitor): Promise<ReadonlyMap<string, string>> {
  type Regions = { readonly nodes: ReadonlyArray<{ readonly id: string; readonly code: string }> };
  const read = await visitor.ask<Record<string, Regions>>(
    `query ($district: String!, $village: String!) {
      province: regions(first: 1, filter: { level: PROVINCE }) { nodes { id code } }
      regencies: regions(first: 50, filter: { level: REGENCY }) { nodes { id code } }
      district: regions(first: 1, filter: { level: DISTRICT, q: $district }) { nodes { id code } }
      village: regions(first: 1, filter: { level: VILLAGE, q: $village }) { nodes { id code } }
    }`,
    { district: districtOfficer.region, village: villageOperator.region },
  );
  return new Map(
    Object.values(read)
      .flatMap(({ nodes }) => nodes)
      .map(({ id, code }) => [code, id]),
  );
}
