import type { Person } from './person.js';

type Pages = (recordOf: (list: string) => Promise<string>) => Promise<readonly string[]>;

const record = (address: string) => address.replace(/\/show$/, '');

/** Every kind of page that the console has, by somebody who may open it. */
export const pagesOf: Readonly<Record<string, Pages>> = {
  provinsi: async (recordOf) => [
    '/',
    '/?wilayah=73.72',
    '/regions',
    await recordOf('regions'),
    '/offices',
    await recordOf('offices'),
    '/offices/create',
    '/offices/handover',
    record(await recordOf('offices')),
    '/users',
    await recordOf('users'),
    '/apiClients',
    '/apiClients/create',
    '/auditEvents',
    '/regionChanges',
    '/regionChanges/create',
    '/regionImports',
    '/regionImports/boundaries',
    '/widerLooks',
    '/nikClaims',
    '/duplicatePairs',
    '/identityMatches',
    '/account',
  ],
  'pelindungan.data': async (recordOf) => [
    '/incidents',
    '/processingActivities',
    '/retentionRules',
    await recordOf('retentionRules'),
    '/legalHolds',
    '/erasureDue',
    '/erasureRuns',
    '/personRequests',
    '/changeRequests',
  ],
  'parepare.program': async (recordOf) => {
    const list = record(await recordOf('candidateLists'));
    return [
      '/',
      '/workers',
      await recordOf('workers'),
      record(await recordOf('workers')),
      '/workers/create',
      '/bankAccounts',
      '/candidateLists',
      `${list}/show`,
      list,
      '/candidateLists/create',
      `${list}/import`,
      `${list}/propose`,
      '/agreements',
      await recordOf('agreements'),
      '/agreements/create',
      '/quotaLines',
      '/jobs',
      await recordOf('jobs'),
    ];
  },
  'parepare.keuangan': async (recordOf) => [
    '/budgetLines',
    await recordOf('budgetLines'),
    '/budgetLines/create',
    '/budgetChanges',
    '/decrees',
    await recordOf('decrees'),
    '/memberships',
    await recordOf('memberships'),
    '/bills',
    await recordOf('bills'),
    '/bills/draw',
    '/bills/arrears',
    '/bills/punctuality',
    '/tidak-ada',
  ],
};

/** A sample for a run that must be short: every fourth page, beginning with another one each day. */
export const everyFourthOf =
  (pages: Pages): Pages =>
  async (recordOf) =>
    (await pages(recordOf)).filter((_, at) => at % 4 === new Date().getDate() % 4);

/** Opens every kind of page that the person may open and waits until it is all there, then lets it be looked at. */
export async function eachPage(
  person: Person,
  pages: Pages,
  look: (address: string) => Promise<void>,
): Promise<void> {
  const found = new Map<string, Promise<string>>();
  const recordOf = (list: string) => {
    const known = found.get(list) ?? person.firstRecordOf(list);
    found.set(list, known);
    return known;
  };
  for (const address of await pages(recordOf)) {
    await person.moveTo(address);
    await look(address);
  }
}
