import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';

import { openBenchDatabase } from './bench-database.js';
import { type DuplicateResult, measureDuplicates } from './measure-duplicates.js';
import { type ImportResult, measureImport } from './measure-import.js';
import { type LargeImport, measureLargeImports } from './measure-large-import.js';
import { measureMonthCost, type MonthCostResult } from './measure-month-cost.js';
import { measureProtection, type ProtectionResult } from './measure-protection.js';
import { measureTrail, type TrailResult } from './measure-trail.js';
import { measureQueries, type QueryResult } from './measure-queries.js';
import { measureSearch, type SearchResult } from './measure-search.js';
import { seedProvince } from './seed.js';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '130000' },
    /** Rows of the file that is imported; 0: no import. */
    rows: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '3' },
    /** Nothing but the import is measured. */
    'import-alone': { type: 'boolean', default: false },
    /** The sizes of the registry, from the smallest, into which the file is imported, and nothing else is measured: `130000,1300000`. */
    into: { type: 'string', default: '' },
    /** The regency whose officer imports such a file: 73.71 is the largest, of 1.4 million people in 153 wards. */
    regency: { type: 'string', default: '73.72' },
    /** Events of the trail that is asked whose data a user was shown; 0: it isn't. */
    events: { type: 'string', default: '1000000' },
    /** People among whom duplicates and names are looked for, before anything else is measured, and alone; 0: none. */
    duplicates: { type: 'string', default: '0' },
    /** Members whose month is priced; 0: none. */
    members: { type: 'string', default: '1300000' },
  },
});
const importGoal = 0.75;
const memoryGoal = 200 * 2 ** 20;
const trailGoalMs = 2_000;
/** Half as fast as SQL that multiplies the same rows by one number. */
const monthCostGoal = 0.5;
/** Guard and row-level security may cost so much that this is left. */
const protectionGoal = 0.85;
const growthGoal = 1.5;
const searchGoalMs = 300;
/** A page far behind costs no more than half as much again. */
const pageGoal = 1.5;
const precisionGoal = 0.98;
const recallGoal = 0.95;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const began = performance.now();
const report = (line: string): void =>
  say(`  ${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`);

/** Measures Lindung against the floor in one run on one machine and says whether the ratios reach their goals. */
async function main(): Promise<void> {
  say(
    `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0]?.toFixed(1)}`,
  );
  const database = await openBenchDatabase(report, values.regency);
  try {
    const among = Number(values.duplicates);
    if (among > 0) {
      tellDuplicates(await measureDuplicates(database, among, report));
      return tellSearches(await measureSearch(database, report));
    }
    const rows = Number(values.rows);
    const sizes = values.into.split(',').filter(Boolean).map(Number);
    if (sizes.length > 0)
      return tellGrowth(await measureLargeImports(database, rows, sizes, values.regency, report));
    const imported =
      rows > 0 ? await measureImport(database, rows, Number(values.rounds), report) : undefined;
    if (imported && values['import-alone']) {
      say(importLine(imported));
      process.exitCode = isReachedBy(imported) ? 0 : 1;
      return;
    }
    report(`seeding ${values.people} people`);
    await seedProvince(database.admin, Number(values.people));
    const results = await measureQueries(database, report);
    const protection = await measureProtection(database, report);
    const events = Number(values.events);
    const trail = events > 0 ? await measureTrail(database, events, report) : undefined;
    const members = Number(values.members);
    const cost = members > 0 ? await measureMonthCost(database, members, report) : undefined;
    say(table(results));
    say(protectionLine(protection, Number(values.people)));
    if (trail) say(trailLines(trail));
    if (cost) say(monthCostLine(cost));
    if (imported) say(importLine(imported));
    const short = results.filter(({ ratio, query }) => ratio < query.goal);
    for (const { query, ratio } of short)
      say(`${query.name} reaches ${ratio.toFixed(2)} of the floor; the goal is ${query.goal}.`);
    const importReached = !imported || isReachedBy(imported);
    const trailReached = !trail || trail.questions.every(({ ms }) => ms <= trailGoalMs);
    const costReached = !cost || cost.ratio >= monthCostGoal;
    const isReached = protection.ratio >= protectionGoal && importReached && trailReached && costReached;
    process.exitCode = short.length > 0 || !isReached ? 1 : 0;
  } finally {
    await database.stop();
  }
}

function tellDuplicates(result: DuplicateResult): void {
  const { records, seconds, longest, pairs, precision, recall } = result;
  say(
    `${records} records in ${seconds.toFixed(0)} s, ${longest.toFixed(1)} s at most in one transaction: ${pairs} pairs, precision ${precision.toFixed(4)} (goal ${precisionGoal}), recall ${recall.toFixed(4)} (goal ${recallGoal}).`,
  );
  process.exitCode = precision >= precisionGoal && recall >= recallGoal ? 0 : 1;
}

function tellSearches({ searches, firstPage, laterPage }: SearchResult): void {
  for (const { who, p50, p95, p99 } of searches)
    say(
      `Names as the ${who}: p50 ${p50.toFixed(0)}, p95 ${p95.toFixed(0)} (goal ${searchGoalMs}), p99 ${p99.toFixed(0)} ms.`,
    );
  say(
    `Pages of the province: the first tenth of 1,000 ${firstPage.toFixed(1)}, the last ${laterPage.toFixed(1)} ms.`,
  );
  if (searches.some(({ p95 }) => p95 > searchGoalMs) || laterPage > firstPage * pageGoal)
    process.exitCode = 1;
}

function tellGrowth(imports: readonly LargeImport[]): void {
  for (const one of imports)
    say(
      [
        `${one.rows} rows into ${one.people}: ${one.seconds.toFixed(1)} s (upload ${one.upload.toFixed(1)}, preview ${one.preview.toFixed(1)}, writing ${one.writing.toFixed(1)}),`,
        `${one.accepted} accepted, ${one.refused} refused; memory ${megabytes(one.restingMemory)} at rest, ${megabytes(one.peakMemory)} MB at most (goal ${megabytes(memoryGoal)});`,
        `a page meanwhile p50 ${one.meanwhile.p50.toFixed(0)}, p95 ${one.meanwhile.p95.toFixed(0)}, p99 ${one.meanwhile.p99.toFixed(0)} ms.`,
      ].join(' '),
    );
  const [first, last] = [imports[0], imports.at(-1)];
  const growth = first && last ? last.seconds / first.seconds : 1;
  if (imports.length > 1)
    say(`Into the largest ${growth.toFixed(2)} times as long as into the smallest (goal ${growthGoal}).`);
  process.exitCode = growth <= growthGoal && imports.every((one) => one.peakMemory <= memoryGoal) ? 0 : 1;
}

const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20);
const isReachedBy = ({ ratio, peakMemory }: ImportResult): boolean =>
  ratio >= importGoal && peakMemory <= memoryGoal;

const importLine = (result: ImportResult): string =>
  [
    `Import of ${result.rows} rows (${result.accepted} accepted): ${result.ratio.toFixed(2)} of the floor (goal ${importGoal}).`,
    `${result.ours.toFixed(1)} s (preview ${result.preview.toFixed(1)}, writing ${result.writing.toFixed(1)}), plain COPY ${result.floor.toFixed(1)} s;`,
    `processor seconds of node and PostgreSQL ${result.cpu.node.toFixed(1)} + ${result.cpu.postgres.toFixed(1)}, of the floor ${result.floorCpu.node.toFixed(1)} + ${result.floorCpu.postgres.toFixed(1)};`,
    `server's memory ${megabytes(result.restingMemory)} at rest, ${megabytes(result.peakMemory)} MB at most (goal ${megabytes(memoryGoal)}).`,
    '',
  ].join('\n');

const monthCostLine = ({ members, ratio, ours, floor }: MonthCostResult): string =>
  [
    `The month of ${members} members, priced by the rules: ${ratio.toFixed(2)} of the speed of SQL that multiplies the same rows (goal ${monthCostGoal}).`,
    `${ours.toFixed(0)} / ${floor.toFixed(0)} ms.`,
    '',
  ].join('\n');

const protectionLine = (result: ProtectionResult, people: number): string =>
  [
    `The worker list of one regency of ${people} people, with policy table and row-level security: ${result.ratio.toFixed(2)} of what it is without (goal ${protectionGoal}).`,
    `${Math.round(result.protectedRound.perSecond)} / ${Math.round(result.open.perSecond)} a second, p50 ${result.protectedRound.p50} / ${result.open.p50} ms; the table takes ${result.guardMicroseconds.toFixed(2)} µs.`,
    '',
  ].join('\n');

const trailLines = ({ events, questions }: TrailResult): string =>
  [
    `Whose data the busiest user was shown, of ${events} events (goal ${trailGoalMs} ms):`,
    ...questions.map(
      ({ what, persons, ms, worstMs }) =>
        `  in ${what.padEnd(8)} ${String(persons).padStart(7)} persons ${ms.toFixed(0).padStart(6)} ms (the worst of the rounds ${worstMs.toFixed(0)})`,
    ),
    '',
  ].join('\n');

function table(results: readonly QueryResult[]): string {
  const rows = results.map(({ query, ours, floor, ratio }) =>
    [
      query.name.padEnd(4),
      `${ratio.toFixed(2)} (goal ${query.goal})`.padEnd(18),
      `${Math.round(ours.perSecond)} / ${Math.round(floor.perSecond)}`.padEnd(16),
      `${ours.p50} / ${floor.p50}`.padEnd(12),
      `${ours.p99} / ${floor.p99}`.padEnd(12),
      `${ours.cpuMs.toFixed(2)} / ${floor.cpuMs.toFixed(2)}`.padEnd(14),
      query.what,
    ].join(' '),
  );
  const head = [
    '    ',
    'ratio'.padEnd(18),
    'per second'.padEnd(16),
    'p50 ms'.padEnd(12),
    'p99 ms'.padEnd(12),
    'CPU ms'.padEnd(14),
    'ours / floor',
  ].join(' ');
  return ['', head, ...rows, ''].join('\n');
}

await main();
