import { lawImpactRepository, type PayerLines } from '@lindung/db/programme/law-impact.repository';
import { lawRuleRepository } from '@lindung/db/programme/law-rule.repository';
import { lawRuleTable } from '@lindung/db/programme/law-rule.table';
import { impactOf, type LawImpact } from '@lindung/domain/agreement/law-impact';
import {
  DecideLawRule,
  decideOnLawRule,
  decideRuleFits,
  LawRuleDraft,
  LawRuleStatus,
  ProposeLawRule,
} from '@lindung/domain/programme/law-rule';
import { LawTerms } from '@lindung/domain/programme/law-terms';
import { type Rupiah, sumRupiah } from '@lindung/domain/shared/rupiah';
import { monthOf } from '@lindung/domain/shared/year-month';
import { v7 as uuidv7 } from 'uuid';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';
import { claimEdit } from '../writing/claim-edit.js';
import { parseCommand } from '../writing/parse-command.js';
import { useCase, userOf } from '../writing/use-case.js';

/** A row that overlaps is told at the day on which it begins, terms that do not fit at the terms. */
const fieldOf = (code: string) => (code === 'LAW_TERMS_WRONG' ? 'terms' : 'validFrom');

/** Proposes a row of the law, which must fit among those in force; it holds when somebody else has decided so. */
export const proposeLawRule = useCase('proposeLawRule', ProposeLawRule, async ({ tx, actor }, command) => {
  const { idempotencyKey: _, ...rule } = command;
  const rules = lawRuleRepository(tx);
  await rules.lockSubject(rule.subject);
  const fits = decideRuleFits(rule, await rules.listInForce(rule.subject));
  if (!fits.ok) throw new DomainError(fits.error, fieldOf(fits.error.code));
  const id = uuidv7();
  await rules.propose({ ...rule, id, proposedByUserId: userOf(actor) });
  return { id, objectType: 'LAW_RULE', details: { lawSubject: rule.subject, validFrom: rule.validFrom } };
});

/** Puts a proposed row in force, which ends the one before it, or declines it. */
export const decideLawRule = useCase('decideLawRule', DecideLawRule, async ({ tx, actor, now }, command) => {
  await claimEdit(tx, lawRuleTable, command);
  const rules = lawRuleRepository(tx);
  const rule = await rules.find(command.id);
  if (!rule) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
  const by = userOf(actor);
  const decision = decideOnLawRule(rule, { isGranted: command.isGranted, by });
  if (!decision.ok) throw new DomainError(decision.error, 'id');
  if (decision.value === LawRuleStatus.IN_FORCE) {
    await rules.lockSubject(rule.subject);
    const proposed = { ...rule, terms: LawTerms.parse(rule.terms) };
    const fits = decideRuleFits(proposed, await rules.listInForce(rule.subject));
    if (!fits.ok) throw new DomainError(fits.error, 'id');
    if (fits.value) await rules.end(fits.value);
  }
  await rules.decide(rule.id, {
    status: decision.value,
    decidedByUserId: by,
    decidedAt: now(),
    reason: command.reason,
  });
  return {
    id: rule.id,
    objectType: 'LAW_RULE',
    details: { lawSubject: rule.subject, lawStatus: decision.value },
  };
});

export interface Sums {
  readonly people: number;
  readonly before: Rupiah;
  readonly after: Rupiah;
}
export interface ImpactOnPayer extends Sums, Pick<PayerLines, 'payerId' | 'payer' | 'region'> {}

const sumsOf = (impacts: readonly LawImpact[]): Sums => ({
  people: impacts.reduce((sum, { people }) => sum + people, 0),
  before: sumRupiah(impacts.map(({ before }) => before)),
  after: sumRupiah(impacts.map(({ after }) => after)),
});

const differenceOf = ({ before, after }: Sums): bigint => (after > before ? after - before : before - after);

const byPayer = (
  affected: ReadonlyArray<PayerLines & { readonly impact: LawImpact }>,
): readonly ImpactOnPayer[] => {
  const payers = new Map<string, Array<(typeof affected)[number]>>();
  for (const line of affected) payers.set(line.payerId, [...(payers.get(line.payerId) ?? []), line]);
  return [...payers.values()]
    .flatMap((lines) => {
      const [first] = lines;
      if (!first) return [];
      const { payerId, payer, region } = first;
      return [{ payerId, payer, region, ...sumsOf(lines.map(({ impact }) => impact)) }];
    })
    .sort((a, b) => Number(differenceOf(b) - differenceOf(a)));
};

const MOST_PAYERS = 100;

/** What a row would change in rupiah for whom, within the own area: nothing of it is kept. */
export async function previewLawRule(context: RequestContext, input: unknown) {
  const { actor } = requireActor(context, 'lawImpact');
  const draft = parseCommand(LawRuleDraft, input);
  return context.services.database.write(actingAs(actor), async (tx) => {
    const rules = lawRuleRepository(tx);
    const fits = decideRuleFits(draft, await rules.listInForce(draft.subject));
    if (!fits.ok) throw new DomainError(fits.error, fieldOf(fits.error.code));
    const [from, to] = [monthOf(draft.validFrom), draft.validTo === null ? null : monthOf(draft.validTo)];
    const impacts = lawImpactRepository(tx);
    const affected = impactOf(
      await rules.load(),
      draft,
      await impacts.listLines(from, to, context.services.clock.today()),
    );
    const payers = byPayer(affected);
    return {
      ...sumsOf(affected.map(({ impact }) => impact)),
      payers: payers.length,
      unpriced: affected.reduce((sum, { impact }) => sum + impact.unpriced, 0),
      billsDrawn: await impacts.countBills(from, to),
      endsEarlierOn: fits.value?.lastDay ?? null,
      byPayer: payers.slice(0, MOST_PAYERS),
    };
  });
}
