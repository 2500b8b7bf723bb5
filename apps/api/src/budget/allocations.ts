import { type Act, allocationRepository, type Seen } from '@lindung/db/budget/allocation.repository';
import { lawRuleRepository } from '@lindung/db/programme/law-rule.repository';
import {
  type Allocation,
  type AllocationLine,
  ConfirmAllocations,
  EnactAllocations,
  EvaluateAllocations,
  PlanAllocations,
  ProposeAllocations,
  RecordTranches,
  ReportAllocations,
  ReviseAllocation,
} from '@lindung/domain/budget/allocation';
import { ownerOf } from '@lindung/domain/access/jurisdiction';
import { AllocationStep } from '@lindung/domain/budget/allocation-status';
import {
  changesOfPots,
  decideLines,
  decidePlaces,
  decideStep,
  decideTranche,
  stepOfRevision,
} from '@lindung/domain/budget/decide-allocation';
import { type BusinessDate, decideNotAfter } from '@lindung/domain/shared/business-date';

import { ownerOfActor } from '../acting/owner-of-actor.js';
import { writeAuditEventsOf } from '../acting/audit-row.js';
import { DomainError, settled } from '../graphql/domain-error.js';
import { type Done, useCase, type UseCaseTools, userOf } from '../writing/use-case.js';

type Paper = Pick<PlanAllocations, 'documentNumber' | 'documentDate' | 'note'>;

const actOf = (
  { actor, today }: Pick<UseCaseTools, 'actor' | 'today'>,
  step: AllocationStep,
  { documentNumber, documentDate, note }: Paper,
): Act => {
  settled(decideNotAfter(documentDate, today), 'documentDate');
  return { step, documentNumber, documentDate, note, madeBy: userOf(actor) };
};

/** One event for each allocation that an act was about; the first is the act's own. */
async function doneTo(
  { tx, actor, requestId }: UseCaseTools,
  operation: string,
  rows: readonly Pick<Allocation, 'id' | 'year' | 'regencyId' | 'districtId' | 'villageId'>[],
  details: Readonly<Record<string, unknown>>,
): Promise<Done> {
  const [first] = rows;
  if (!first) throw new DomainError({ code: 'NOT_FOUND' }, 'rows');
  const detailsOf = ({ year }: typeof first) => ({ budgetYear: String(year), ...details });
  await writeAuditEventsOf(
    tx,
    actor,
    { operation, requestId, objectType: 'ALLOCATION' },
    rows.slice(1).map((row) => ({ id: row.id, owner: ownerOf(row), details: detailsOf(row) })),
  );
  return {
    id: first.id,
    objectType: 'ALLOCATION',
    owner: ownerOf(first),
    rowCount: rows.length,
    details: detailsOf(first),
  };
}

/**
 * Plans an allocation of the year for villages, priced by the law.
 * @throws DomainError ALLOCATION_OF_WARD, ALLOCATION_OF_NO_VILLAGE, ALLOCATION_KNOWN, ALLOCATION_NO_VILLAGE, ALLOCATION_MONTH_OUTSIDE,
 * ALLOCATION_FOREIGN_MONEY, ALLOCATION_CITATION, FUNDING_FORBIDDEN, LINE_NOT_PRICEABLE
 */
export const planAllocations = useCase('planAllocations', PlanAllocations, async (tools, command) => {
  const { tx, actor, today } = tools;
  const { year, villageIds, villageFund } = command;
  const allocations = allocationRepository(tx);
  // Villages are of a region: an office or the province plans for none.
  if (!('regionId' in actor.jurisdiction)) throw new DomainError({ code: 'NOT_FOUND' }, 'villageIds');
  const area = await ownerOfActor(tx, actor, today);
  const found = await allocations.listPlaces(area, villageIds, { year, today });
  const isThere = (id: number) => found.some((place) => place.id === id);
  if (!(villageIds ?? []).every(isThere)) throw new DomainError({ code: 'NOT_FOUND' }, 'villageIds');
  const isNamed = villageIds !== null || area.villageId !== null;
  const places = settled(decidePlaces(found, { year, isNamed }), 'villageIds');
  const lines = settled(decideLines(await lawRuleRepository(tx).load(), command.lines, year), 'lines');
  const act = actOf(tools, AllocationStep.PLAN, command);
  const ids = await allocations.plan(places, { year, villageFund, lines, act });
  const rows = places.map(({ id, regencyId, districtId }, at) => ({
    id: ids[at] ?? '',
    year,
    regencyId,
    districtId,
    villageId: id,
  }));
  const amount = lines.reduce((sum, line) => sum + line.amount, 0n);
  return doneTo(tools, 'planAllocations', rows, {
    budgetAmount: amount.toString(),
    allocationStep: act.step,
  });
});

/** @throws DomainError NOT_FOUND or CONFLICT at the row that is not there, or was changed since it was seen */
async function claim(
  tools: UseCaseTools,
  seen: readonly Seen[],
  field?: string,
): Promise<readonly Allocation[]> {
  const { claimed, current } = await allocationRepository(tools.tx).claim(seen);
  const mine = new Map(claimed.map((allocation) => [allocation.id, allocation]));
  return seen.map(({ id }, at) => {
    const allocation = mine.get(id);
    if (allocation) return allocation;
    const version = current.get(id);
    const path = (name: string) => field ?? `rows.${at}.${name}`;
    throw version === undefined
      ? new DomainError({ code: 'NOT_FOUND' }, path('id'))
      : new DomainError(
          { code: 'CONFLICT', current: version },
          field === undefined ? path('version') : 'version',
        );
  });
}

/** Takes allocations a step that has no other effect. */
async function stepAll(
  tools: UseCaseTools,
  rows: readonly Allocation[],
  act: Act,
  signed: Parameters<ReturnType<typeof allocationRepository>['step']>[3] = {},
): Promise<void> {
  const [first] = rows;
  for (const [at, row] of rows.entries()) settled(decideStep(row, act.step, act.madeBy), `rows.${at}.id`);
  const to = first && settled(decideStep(first, act.step, act.madeBy), 'rows.0.id');
  if (to) await allocationRepository(tools.tx).step(rows, to, act, signed);
}

/** The draft budgets of villages go to the district. @throws DomainError TRANSITION_REFUSED */
export const proposeAllocations = useCase(
  'proposeAllocations',
  ProposeAllocations,
  async (tools, command) => {
    const rows = await claim(tools, command.rows);
    const act = actOf(tools, AllocationStep.PROPOSE, command);
    await stepAll(tools, rows, act, { proposedBy: act.madeBy, evaluatedBy: null });
    return doneTo(tools, 'proposeAllocations', rows, { allocationStep: act.step });
  },
);

/** Accepts what villages have proposed, or returns it with a note. @throws DomainError ALLOCATION_SAME_PERSON, TRANSITION_REFUSED */
export const evaluateAllocations = useCase(
  'evaluateAllocations',
  EvaluateAllocations,
  async (tools, command) => {
    const rows = await claim(tools, command.rows);
    const act = actOf(tools, command.isAccepted ? AllocationStep.EVALUATE : AllocationStep.RETURN, command);
    await stepAll(tools, rows, act, { evaluatedBy: act.madeBy });
    return doneTo(tools, 'evaluateAllocations', rows, { allocationStep: act.step });
  },
);

/** Proposes what the village's budget lines are to hold after an act. @throws DomainError ALLOCATION_CHANGES_NOTHING */
async function proposePots({ tx }: UseCaseTools, rows: readonly Allocation[], act: Act): Promise<bigint> {
  const allocations = allocationRepository(tx);
  const lines = await allocations.linesOf(rows.map(({ id }) => id));
  const years = new Set(rows.map(({ year }) => year));
  const pots = new Map<number, Awaited<ReturnType<typeof allocations.potsOf>>>();
  for (const year of years)
    pots.set(
      year,
      await allocations.potsOf(
        rows.flatMap(({ villageId }) => villageId ?? []),
        year,
      ),
    );
  const changes = rows.flatMap((of) => {
    const own = lines.filter(({ allocationId }) => allocationId === of.id);
    const last = Math.max(...own.map(({ revision }) => revision));
    const held = (pots.get(of.year) ?? []).filter(({ villageId }) => villageId === of.villageId);
    const [next, replaced] = [
      own.filter(({ revision }) => revision === last),
      own.filter(({ revision }) => revision !== last),
    ];
    return changesOfPots(next, replaced, held).map((change) => ({ of, change }));
  });
  if (changes.length === 0) throw new DomainError({ code: 'ALLOCATION_CHANGES_NOTHING' }, 'lines');
  await allocations.propose(changes, act);
  return changes.reduce((sum, { change }) => sum + change.amount, 0n);
}

/**
 * Enters the village regulation that enacts allocations: the budget lines that their papers name wait with their ceilings.
 * @throws DomainError TRANSITION_REFUSED, ALLOCATION_CHANGES_NOTHING
 */
export const enactAllocations = useCase('enactAllocations', EnactAllocations, async (tools, command) => {
  const rows = await claim(tools, command.rows);
  const act = actOf(tools, AllocationStep.ENTER, command);
  await stepAll(tools, rows, act, { enteredBy: act.madeBy, confirmedBy: null });
  const amount = await proposePots(tools, rows, act);
  return doneTo(tools, 'enactAllocations', rows, {
    allocationStep: act.step,
    budgetAmount: amount.toString(),
  });
});

/** Which step a decision is: of an enactment, or of a revision that raises or cuts; `lines` are of every revision of the allocation. */
function stepOfDecision(
  { status, revision }: Allocation,
  lines: readonly AllocationLine[],
  isGranted: boolean,
): AllocationStep {
  if (status !== 'REVISING') return isGranted ? AllocationStep.ENACT : AllocationStep.DECLINE;
  if (!isGranted) return AllocationStep.KEEP;
  const sumOf = (wanted: number) =>
    lines.filter((line) => line.revision === wanted).reduce((sum, { amount }) => sum + amount, 0n);
  return stepOfRevision(sumOf(revision), sumOf(Math.max(...lines.map((line) => line.revision))));
}

/**
 * Puts in force what was entered, and moves the rupiah of the village's budget lines, or declines it.
 * @throws DomainError ALLOCATION_SAME_PERSON, TRANSITION_REFUSED, BUDGET_OVERSOLD where a cut would end cover that is promised
 */
export const confirmAllocations = useCase(
  'confirmAllocations',
  ConfirmAllocations,
  async (tools, command) => {
    const rows = await claim(tools, command.rows);
    const allocations = allocationRepository(tools.tx);
    const { isGranted, note } = command;
    const revised = rows.filter(({ status }) => status === 'REVISING').map(({ id }) => id);
    const lines = await allocations.linesOf(revised);
    const byStep = new Map<AllocationStep, Allocation[]>();
    for (const row of rows) {
      const own = lines.filter(({ allocationId }) => allocationId === row.id);
      const step = stepOfDecision(row, own, isGranted);
      byStep.set(step, [...(byStep.get(step) ?? []), row]);
    }
    for (const [step, some] of byStep) {
      const act = actOf(tools, step, command);
      await stepAll(tools, some, act, { confirmedBy: act.madeBy });
    }
    if (isGranted) await allocations.takeRevisions(revised);
    const by = userOf(tools.actor);
    await allocations.decide(
      rows.map(({ id }) => id),
      { isGranted, by, at: tools.now(), answer: note },
    );
    return doneTo(tools, 'confirmAllocations', rows, { allocationStep: [...byStep.keys()] });
  },
);

/**
 * Replaces the lines of an allocation: at once while it is planned, by the paper of the revision when it is enacted.
 * @throws DomainError TRANSITION_REFUSED, ALLOCATION_CHANGES_NOTHING, and what refuses lines
 */
export const reviseAllocation = useCase('reviseAllocation', ReviseAllocation, async (tools, command) => {
  const { tx } = tools;
  const [row] = await claim(tools, [command], 'id');
  if (!row) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
  const allocations = allocationRepository(tx);
  const lines = settled(decideLines(await lawRuleRepository(tx).load(), command.lines, row.year), 'lines');
  const isEnacted = row.status !== 'PLANNED';
  const act = actOf(tools, isEnacted ? AllocationStep.REVISE : AllocationStep.EDIT, command);
  const to = settled(decideStep(row, act.step, act.madeBy), 'id');
  const known = await allocations.linesOf([row.id]);
  const revision = 1 + Math.max(...known.map((line) => line.revision));
  const { villageFund } = command;
  await allocations.addLines([{ ...row, revision }], lines);
  await allocations.step(
    [row],
    to,
    act,
    isEnacted ? { villageFund, enteredBy: act.madeBy, confirmedBy: null } : { villageFund, revision },
  );
  if (isEnacted) await proposePots(tools, [row], act);
  const amount = lines.reduce((sum, line) => sum + line.amount, 0n);
  return doneTo(tools, 'reviseAllocation', [row], {
    allocationStep: act.step,
    budgetAmount: amount.toString(),
  });
});

/** What was spent is reported, or the year is closed. @throws DomainError ALLOCATION_OWES while something is promised or billed */
export const reportAllocations = useCase('reportAllocations', ReportAllocations, async (tools, command) => {
  const rows = await claim(tools, command.rows);
  const act = actOf(tools, command.step, command);
  await stepAll(tools, rows, act);
  if (command.step === 'CLOSE') {
    const owed = await allocationRepository(tools.tx).owedOf(rows.map(({ id }) => id));
    if (owed > 0n) throw new DomainError({ code: 'ALLOCATION_OWES', owed: owed.toString() }, 'rows');
  }
  return doneTo(tools, 'reportAllocations', rows, { allocationStep: act.step });
});

const notAfter = (day: BusinessDate, today: BusinessDate) =>
  settled(decideNotAfter(day, today), 'receivedOn');

/** Records a tranche of each allocation. @throws DomainError TRANCHE_ABOVE_ENACTED, TRANCHE_CORRECTS_TOO_MUCH, TRANSITION_REFUSED */
export const recordTranches = useCase('recordTranches', RecordTranches, async (tools, command) => {
  const { rows: seen, idempotencyKey: _, amount, sharePpm, ...tranche } = command;
  notAfter(tranche.receivedOn, tools.today);
  const rows = await claim(tools, seen);
  const allocations = allocationRepository(tools.tx);
  const figures = new Map(
    (await allocations.figuresOf(rows.map(({ id }) => id))).map((each) => [each.id, each]),
  );
  const received = rows.map((of, at) => {
    const ground = figures.get(of.id);
    if (!ground) throw new DomainError({ code: 'NOT_FOUND' }, `rows.${at}.id`);
    const { enacted, received: before, tranches } = ground;
    const decision = decideTranche(
      { status: of.status, enacted, received: before },
      { amount, sharePpm, isCorrection: tranche.isCorrection },
    );
    return { of, number: tranches + 1, amount: settled(decision, 'amount') };
  });
  await allocations.addTranches(received, { ...tranche, recordedBy: userOf(tools.actor) });
  const sum = received.reduce((total, { amount: each }) => total + each, 0n);
  return doneTo(tools, 'recordTranches', rows, { budgetAmount: sum.toString() });
});
