import { type BusinessDate, businessDate, compareDays } from '@lindung/domain/shared/business-date';
import type { FastifyInstance } from 'fastify';

import type { MovableClock } from '../clock.js';
import { checkFigures } from '../insight/insight.public.js';
import type { Services } from '../request-context.js';
import { nonAsnOfBarru } from './barru.js';
import type { Chapter } from './chapter.js';
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
import {
  allocationsOfGowa2024,
  allocationsOfGowa2025,
  villagesOfGowa2024,
  villagesOfGowa2025,
} from './gowa.js';
import { luwuUtara2023 } from './luwu-utara.js';
import { draftOfMaros } from './maros.js';
import { stagesOfMakassar } from './makassar.js';
import { parepare2024 } from './parepare.js';
import { parepare2025 } from './parepare-2025.js';
import { firstDay, prologue } from './prologue.js';
import { Stage } from './stage.js';
import { villageAndRetention } from './village-and-retention.js';

/** The last day of the demo, on which it stands unless another is named. */
export const demoDay = businessDate('2025-04-30');

/** One log-in per role, and those who signed and reviewed elsewhere. */
export const demoLogIns = [
  provinceAdministrator,
  programmeOfficer,
  approver,
  financeOfficer,
  financeOfficerOfBarru,
  districtOfficer,
  villageOperator,
  villageHead,
  branchOfficer,
  branchOfficerOfPalopo,
  regionalOfficeOfficer,
  auditor,
  dataProtectionOfficer,
  systemAdministrator,
  ...[luwuUtara, barru, makassar, gowa, maros].flatMap((desk) => [desk.officer, desk.approver]),
  luwuUtaraFinance,
  gowaFinance,
].map(({ username, what }) => ({ username, password: demoPassword, what }));

/** In the order of their days. */
const chapters: readonly Chapter[] = [
  prologue,
  ...luwuUtara2023,
  ...nonAsnOfBarru,
  stagesOfMakassar,
  villagesOfGowa2024,
  allocationsOfGowa2024,
  villagesOfGowa2025,
  allocationsOfGowa2025,
  ...parepare2024,
  ...parepare2025,
  villageAndRetention,
  draftOfMaros,
].sort((a, b) => compareDays(a.day, b.day));

/**
 * Plays the chapters up to a day through the doors that users take, each on its own day and each step as the person to whom it
 * belongs; the clock stands on the last day when it is done. What is there already stays: a demo that was broken off is completed,
 * and one that stands on an earlier day goes on. With accounts alone people and offices are there, and the cases are for whoever
 * plays them by hand.
 * @throws Error with the remedy when a chapter does not fit what was done there since
 */
export async function loadDemo(
  {
    http,
    services,
    clock,
  }: { readonly http: FastifyInstance; readonly services: Services; readonly clock: MovableClock },
  lastDay: BusinessDate,
  report: (sentence: string) => void,
  { accountsAlone = false }: { readonly accountsAlone?: boolean } = {},
): Promise<void> {
  const wanted = accountsAlone ? [prologue] : chapters.filter(({ day }) => day <= lastDay);
  const stage = new Stage(http, services);
  try {
    const loaded = await countLoaded(wanted, services);
    for (const { day, sentence, play } of wanted.slice(loaded)) {
      report(`${day}: ${sentence}`);
      clock.moveTo(day);
      await play(stage).catch((error: unknown) => {
        throw loaded === 0 ? error : doesNotFit(sentence, error);
      });
    }
  } finally {
    clock.moveTo(lastDay);
  }
  await checkFigures(services);
}

/** What was done by hand in a demo of accounts alone, say, may stand where a chapter wants to act. */
const doesNotFit = (sentence: string, error: unknown): Error =>
  new Error(
    `The rest of the demo does not fit what is in the database already, at: ${sentence} (${error instanceof Error ? error.message : String(error)})
To go on with what is there, start with LINDUNG_DEMO=accounts. For the whole demo name an empty folder: LINDUNG_DATA=.lindung-2 npm start`,
    { cause: error },
  );

/** How many of the first chapters are loaded: all up to the last one whose last act was done. */
async function countLoaded(wanted: readonly Chapter[], services: Services): Promise<number> {
  for (let count = wanted.length; count > 0; count -= 1)
    if (await wanted[count - 1]?.isLoaded(services)) return count;
  return 0;
}

/**
 * A demo needs no second factor and its passwords are published: it is loaded into an empty database, or into its own.
 * @throws Error with the remedy when the database holds the accounts of others, or a demo of an earlier version, and when the
 * day lies before the demo
 */
export async function requireStage({ database }: Services, lastDay: BusinessDate): Promise<void> {
  if (lastDay < firstDay)
    throw new Error(
      `LINDUNG_TODAY is "${lastDay}", and the demo begins on ${firstDay}. Name that day or a later one, or set LINDUNG_DEMO=0.`,
    );
  const [rows] = await database.read({ as: 'GATE' }, [
    {
      text: `SELECT count(*) > 0 AND NOT coalesce(bool_or(u.username = $1 AND u.name = $2), false) AS others,
                    coalesce(bool_or(u.username = $1 AND a.valid_from > $3), false) AS earlier
             FROM app_user u LEFT JOIN assignment a ON a.user_id = u.id`,
      values: [systemAdministrator.username, systemAdministrator.name, firstDay],
    },
  ]);
  if (rows?.[0]?.['others'] === true)
    throw new Error(
      'LINDUNG_DEMO asks for the demo, and the database holds the accounts of an installation. Set LINDUNG_DEMO=0, or name an empty database.',
    );
  if (rows?.[0]?.['earlier'] === true)
    throw new Error(
      'The demo in the database was loaded by an earlier version of Lindung. Name an empty folder: LINDUNG_DATA=.lindung-2 npm start',
    );
}
