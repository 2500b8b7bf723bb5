import { proposalRepository } from '@lindung/db/enrolment/proposal.repository';
import { type Conditions, prefixRange } from '@lindung/db/read/conditions';
import { multiplyRupiah, sumRupiah } from '@lindung/domain/shared/rupiah';
import { monthOf, monthRange } from '@lindung/domain/shared/year-month';
import type { GraphQLResolveInfo } from 'graphql';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import type { Connection, PageArgs } from '../graphql/connection.js';
import { DomainError } from '../graphql/domain-error.js';
import { readList } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type { CandidateFilter, CandidateType, ProposalPreviewType } from './candidate.type.js';
import { findJudging, judgedRead, type JudgedPool } from './find-judging.js';
import { pricePerMember } from './judging.js';

type CandidateArgs = PageArgs & JudgedPool & { filter: CandidateFilter | null };

export function filterCandidates(conditions: Conditions, filter: CandidateFilter | null): void {
  conditions
    .addIf(filter?.eligible, 'c.eligible = ?::boolean')
    .addIf(filter?.reason, '? = ANY (c.reasons)')
    .addIf(filter?.villageId, 'c.village_id = ?::int');
  const q = filter?.q?.trim().toLowerCase();
  if (q) conditions.add('c.sort_name >= ? AND c.sort_name < ?', ...prefixRange(q));
}

/** How the people of a pool are judged, and, for a proposal, how many are eligible. */
async function judge(
  context: RequestContext,
  operation: 'candidates' | 'proposalPreview',
  asked: JudgedPool,
  seats: number | null = null,
) {
  const { actor } = requireActor(context, operation);
  const { database, clock } = context.services;
  const law = await context.services.law.current();
  return database.write(actingAs(actor), async (tx) => {
    const found = await findJudging(tx, law, clock.today(), asked);
    const { granted, taken } = found.line;
    const available = Math.max(0, granted - taken);
    const counts =
      operation === 'proposalPreview'
        ? await proposalRepository(tx).countJudged(found.judging, {
            seats,
            available,
            looksForDuplicates: true,
          })
        : undefined;
    return { ...found, counts };
  });
}

/** The people of a pool with every reason for or against them, in the order of the ranking. */
export async function listCandidates(
  context: RequestContext,
  args: CandidateArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<CandidateType>> {
  const { judging } = await judge(context, 'candidates', args);
  return readList(
    context,
    {
      operation: 'candidates',
      model: (conditions) => judgedRead(judging, conditions),
      args,
      defaultSort: 'RANK',
      filter: (conditions) => filterCandidates(conditions, args.filter),
    },
    info,
  );
}

/**
 * What a proposal would do, before it is made: people, reasons, seats, rupiah.
 * @throws DomainError VALIDATION for fewer than no seats, START_OUTSIDE_LINE for a day outside the months of the line
 */
export async function previewProposal(
  context: RequestContext,
  args: JudgedPool & { seats: number | null },
): Promise<ProposalPreviewType> {
  if (args.seats !== null && args.seats < 0)
    throw new DomainError(
      { code: 'VALIDATION', fields: [{ field: 'seats', code: 'too_small', value: args.seats, bound: 0 }] },
      'seats',
    );
  const { line, judging, counts } = await judge(context, 'proposalPreview', args, args.seats);
  const { candidates = 0, eligible = 0, reasons = [], cut = null, awaitingDuplicateCheck = 0 } = counts ?? {};
  const seatsAvailable = Math.max(0, line.granted - line.taken);
  const seats = args.seats ?? Math.min(seatsAvailable, eligible);
  const monthFrom = monthOf(judging.startsOn);
  const monthTo = monthOf(line.monthTo);
  const from = monthOf(line.monthFrom);
  if (monthFrom < from || monthFrom > monthTo) {
    const { startsOn } = judging;
    throw new DomainError({ code: 'START_OUTSIDE_LINE', startsOn, from, to: monthTo }, 'startsOn');
  }
  const months = monthRange(monthFrom, monthTo);
  const law = await context.services.law.current();
  return {
    candidates,
    eligible,
    reasons,
    quota: line.granted,
    seatsAvailable,
    seats,
    waiting: Math.max(0, eligible - seats),
    cut,
    awaitingDuplicateCheck,
    firstStageOn: line.firstStageOn,
    monthlyAmount: multiplyRupiah(pricePerMember(law, line, monthFrom), seats),
    periodAmount: sumRupiah(months.map((month) => multiplyRupiah(pricePerMember(law, line, month), seats))),
    months: months.length,
    startsOn: judging.startsOn,
    monthFrom,
    monthTo,
    ruleVersion: judging.rule.version,
    ruleCitation: judging.rule.citation,
  };
}
