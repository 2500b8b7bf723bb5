import { agreementLifeRepository } from '@lindung/db/agreement/agreement-life.repository';
import { agreementRepository } from '@lindung/db/agreement/agreement.repository';
import { lineChangeRepository } from '@lindung/db/agreement/line-change.repository';
import { lawRuleRepository } from '@lindung/db/programme/law-rule.repository';
import type { Agreement } from '@lindung/domain/agreement/agreement';
import { AgreementState } from '@lindung/domain/agreement/agreement-status';
import { differenceOf, termsOfNewLine } from '@lindung/domain/agreement/line-change';
import type { LineWithStages } from '@lindung/domain/agreement/sign-agreement';
import type { Law } from '@lindung/domain/programme/law';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { rupiah, sumRupiah } from '@lindung/domain/shared/rupiah';
import { firstDayOf, type YearMonth } from '@lindung/domain/shared/year-month';
import type { EntityManager } from 'typeorm';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import { DomainError } from '../graphql/domain-error.js';
import { requireId } from '../reading/require-id.js';
import type { RequestContext } from '../request-context.js';
import type { AddendumDifferenceType, LineDifferenceType, LineLapseType } from './line-change.type.js';
import { planLineChanges, type PlannedChange } from './line-changes.js';
import { whoLapses } from './who-lapses.js';

type Difference = Omit<LineDifferenceType, 'line'> & { readonly lineId: string };

/** Who is protected by a line until it ends, and from when they are no more, by the months that are paid. */
async function lapseOf(
  tx: EntityManager,
  law: Law,
  lineId: string,
  endsFrom: YearMonth,
): Promise<LineLapseType> {
  const from = firstDayOf(endsFrom);
  const counted = await agreementLifeRepository(tx).countByPaidMonth(lineId, from, 'LINE');
  const { people, groups, graceMonths, citation } = whoLapses(law, from, counted, 'id');
  return { from, people, groups, graceMonths, citation };
}

function broughtLine(law: Law, { line, stages }: LineWithStages): Difference {
  const seated = stages.map(({ startsOn, seats }) => ({ startsOn, granted: seats }));
  const terms = termsOfNewLine(law, { ...line, price: line }, seated);
  if (!terms.ok) throw new DomainError(terms.error, 'id');
  const nothing = { before: null, addedStages: [], takeBack: null, endsFrom: null, lapse: null };
  return { lineId: line.id, after: terms.value, ...nothing };
}

async function plannedDifference(
  tx: EntityManager,
  law: Law,
  { validFrom }: Agreement,
  { line, change, withdrawals }: PlannedChange,
): Promise<Difference> {
  const { lineId, addedStages, takeBack, endsFrom } = change;
  const difference = differenceOf(law, line, change, withdrawals, validFrom);
  if (!difference.ok) throw new DomainError(difference.error, 'id');
  const lapse = endsFrom === null ? null : await lapseOf(tx, law, lineId, endsFrom);
  return { lineId, ...difference.value, addedStages: [...addedStages], takeBack, endsFrom, lapse };
}

/** Before it is signed by the lines as they stand now, and afterwards as it was signed. */
async function changedLines(
  { tx, today }: { readonly tx: EntityManager; readonly today: BusinessDate },
  law: Law,
  agreement: Agreement,
): Promise<Difference[]> {
  const repository = lineChangeRepository(tx);
  if (agreement.status === AgreementState.ACTIVE)
    return (await repository.listSigned(agreement.id)).map((one) => ({ ...one, lapse: null }));
  const planned = await planLineChanges({ tx, today }, agreement, await repository.list(agreement.id));
  const lines: Difference[] = [];
  for (const one of planned) lines.push(await plannedDifference(tx, law, agreement, one));
  return lines;
}

/**
 * What an addendum changes, line by line: seats, a full month and what is left of the term, before and after.
 * Any other agreement brings all its lines. @throws DomainError NOT_FOUND; the domain's reason when it can't be carried out as things stand
 */
export async function addendumDifference(
  context: RequestContext,
  id: string,
): Promise<AddendumDifferenceType> {
  const { actor } = requireActor(context, 'addendumDifference');
  return context.services.database.write(actingAs(actor), async (tx) => {
    const agreement = await agreementRepository(tx).find(requireId(id, 'id'));
    if (!agreement) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
    const law = await lawRuleRepository(tx).load();
    const brought = (await agreementRepository(tx).listLines(agreement.id)).map((one) =>
      broughtLine(law, one),
    );
    const differences = [
      ...(await changedLines({ tx, today: context.services.clock.today() }, law, agreement)),
      ...brought,
    ];
    const refs = await lineChangeRepository(tx).listRefs(differences.map(({ lineId }) => lineId));
    const sum = (of: (one: Difference) => number) => differences.reduce((total, one) => total + of(one), 0);
    const amount = (of: (one: Difference) => bigint | undefined) =>
      sumRupiah(differences.map((one) => rupiah(of(one) ?? 0n)));
    return {
      from: agreement.validFrom,
      isSigned: agreement.status === AgreementState.ACTIVE,
      lines: differences.flatMap(({ lineId, ...difference }) => {
        const line = refs.find((ref) => ref.id === lineId);
        return line ? [{ ...difference, line }] : [];
      }),
      seatsBefore: sum(({ before }) => before?.seats ?? 0),
      seatsAfter: sum(({ after }) => after.seats),
      monthlyBefore: amount(({ before }) => before?.monthly),
      monthlyAfter: amount(({ after }) => after.monthly),
      restBefore: amount(({ before }) => before?.rest),
      restAfter: amount(({ after }) => after.rest),
    };
  });
}
