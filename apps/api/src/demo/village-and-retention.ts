import { businessDate } from '@lindung/domain/shared/business-date';

import { type Chapter, hasVillageList } from './chapter.js';
import { dataProtectionOfficer, demoVillage, provinceAdministrator, villageOperator } from './demo-users.js';
import { importCandidates, listOfVillage } from './import-candidates.js';
import { setRetention } from './set-retention.js';
import type { Stage } from './stage.js';

const day = businessDate('2024-05-31');

async function play(stage: Stage): Promise<void> {
  await setRetention(await stage.enter(dataProtectionOfficer), await stage.enter(provinceAdministrator), day);
  const operator = await stage.enter(villageOperator);
  await importCandidates(operator, stage.services, listOfVillage(demoVillage, '2024-05-13'));
}

/** What belongs to no case: how long data are kept, and the list of a village. */
export const villageAndRetention: Chapter = {
  day,
  sentence: 'Periods of retention are set, and a village of Luwu Utara imports its list.',
  isLoaded: hasVillageList,
  play,
};
