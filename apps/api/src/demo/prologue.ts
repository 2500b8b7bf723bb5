import { businessDate } from '@lindung/domain/shared/business-date';

import { openFirstAccount } from '../access/open-first-account.js';
import { type Chapter, hasEntered } from './chapter.js';
import {
  approver,
  auditor,
  barru,
  branchOfficer,
  branchOfficerOfPalopo,
  dataProtectionOfficer,
  demoPassword,
  districtOfficer,
  financeOfficer,
  financeOfficerOfBarru,
  gowa,
  gowaFinance,
  luwuUtara,
  luwuUtaraFinance,
  makassar,
  maros,
  programmeOfficer,
  provinceAdministrator,
  regionalOfficeOfficer,
  systemAdministrator,
  villageHead,
  villageOperator,
} from './demo-users.js';
import { openAccount } from './open-accounts.js';
import { openOffices } from './open-offices.js';
import type { Stage } from './stage.js';

/** Since when the people of the demo are in their posts. */
const inPostSince = '2022-01-01';

/** The first day of the demo. */
export const firstDay = businessDate('2022-12-07');

const ofRegions = [
  provinceAdministrator,
  programmeOfficer,
  approver,
  financeOfficer,
  auditor,
  dataProtectionOfficer,
  districtOfficer,
  villageOperator,
  villageHead,
  financeOfficerOfBarru,
  ...[luwuUtara, barru, makassar, gowa, maros].flatMap((desk) => [desk.officer, desk.approver]),
  luwuUtaraFinance,
  gowaFinance,
];

async function openDoors(stage: Stage): Promise<void> {
  await openFirstAccount(stage.services, { ...systemAdministrator, password: demoPassword });
  const system = await stage.enter(systemAdministrator);
  for (const user of ofRegions)
    await openAccount(system, user, { regionId: await stage.regionId(system, user.region) }, inPostSince);
  const { regionalId, makassarId, palopoId } = await openOffices(
    await stage.enter(provinceAdministrator),
    (code) => stage.regionId(system, code),
  );
  await openAccount(system, branchOfficer, { officeId: makassarId }, inPostSince);
  await openAccount(system, branchOfficerOfPalopo, { officeId: palopoId }, inPostSince);
  await openAccount(system, regionalOfficeOfficer, { officeId: regionalId }, inPostSince);
}

/** The people and the offices of all chapters. */
export const prologue: Chapter = {
  day: firstDay,
  sentence: 'Accounts and offices are opened.',
  isLoaded: hasEntered(regionalOfficeOfficer.username),
  play: openDoors,
};
