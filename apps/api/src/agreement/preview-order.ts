import { agreementLifeRepository } from '@lindung/db/agreement/agreement-life.repository';
import { linePriceOf } from '@lindung/db/agreement/line-price';
import { lawRuleRepository } from '@lindung/db/programme/law-rule.repository';
import { AgreementOrderKind } from '@lindung/domain/agreement/agreement-order';
import {
  livesWithOrder,
  losingProgrammes,
  membersIn,
  monthsNotBilled,
} from '@lindung/domain/agreement/order-preview';
import { offeredSeats, resumptionWays } from '@lindung/domain/agreement/resumption';
import { standingOn } from '@lindung/domain/agreement/standing';
import { protectionRuleOn } from '@lindung/domain/enrolment/protection';
import { quoteLine } from '@lindung/domain/agreement/quote-line';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { multiplyRupiah, sumRupiah } from '@lindung/domain/shared/rupiah';
import { monthOf } from '@lindung/domain/shared/year-month';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import { DomainError } from '../graphql/domain-error.js';
import { requireId } from '../reading/require-id.js';
import type { RequestContext } from '../request-context.js';
import type { AgreementOrderPreviewType } from './agreement-order.type.js';
import { whoHasFullDeath, whoLapses } from './who-lapses.js';

interface PreviewArgs {
  readonly agreementId: string;
  readonly kind: AgreementOrderKind;
  readonly effectiveOn: BusinessDate;
  /** When it would go on; null: not before its end. */
  readonly resumesOn: BusinessDate | null;
}

/** What an order would come to: counted from members and bills, priced by the law of each month. */
export async function previewOrder(
  context: RequestContext,
  { agreementId, kind, effectiveOn, resumesOn }: PreviewArgs,
): Promise<AgreementOrderPreviewType> {
  const { actor } = requireActor(context, 'agreementOrderPreview');
  return context.services.database.write(actingAs(actor), async (tx) => {
    const repository = agreementLifeRepository(tx);
    const id = requireId(agreementId, 'agreementId');
    const lives = await repository.listLives(id);
    const own = lives.find((one) => one.id === id);
    if (!own) throw new DomainError({ code: 'NOT_FOUND' }, 'agreementId');
    const rested = own.life.orders.findLast((order) => order.kind === AgreementOrderKind.PAUSE);
    const from = kind === AgreementOrderKind.RESUME ? (rested?.effectiveOn ?? effectiveOn) : effectiveOn;
    const law = await lawRuleRepository(tx).load();
    const groups = await repository.countByPaidMonth(id, from);
    const lapsing = whoLapses(law, from, groups, 'effectiveOn');
    const { full, below } = whoHasFullDeath(law, groups, 'effectiveOn');
    const rule = protectionRuleOn(law, from);
    if (!rule.ok) throw new DomainError(rule.error, 'effectiveOn');
    const lines = await repository.countByLine(id, from);

    const lost = lines.flatMap((line) => {
      const life = lives.find((one) => one.id === line.agreementId)?.life ?? own.life;
      const both = livesWithOrder(life, { kind, effectiveOn }, resumesOn);
      const span = { monthFrom: monthOf(line.monthFrom), monthTo: monthOf(line.monthTo) };
      return monthsNotBilled(both, span).map((month) => {
        const priced = quoteLine(law, linePriceOf(line), month);
        if (!priced.ok) throw new DomainError(priced.error, 'effectiveOn');
        return { month, amount: multiplyRupiah(priced.value.total, membersIn(line.spans, month)) };
      });
    });
    const months = [...new Set(lost.map(({ month }) => month))].sort((a, b) => a.localeCompare(b));
    const notSpent = sumRupiah(lost.map(({ amount }) => amount));
    const nextMonth = monthOf(effectiveOn);
    const nextAmounts = lines
      .filter(({ monthFrom, monthTo }) => monthOf(monthFrom) <= nextMonth && nextMonth <= monthOf(monthTo))
      .map((line) => {
        const priced = quoteLine(law, linePriceOf(line), nextMonth);
        if (!priced.ok) throw new DomainError(priced.error, 'effectiveOn');
        return multiplyRupiah(priced.value.total, membersIn(line.spans, nextMonth));
      });
    const [since] = groups.map(({ startsOn }) => startsOn).sort((a, b) => a.localeCompare(b));
    const paused = { effectiveOn, months, arrears: notSpent, nextMonth, nextAmount: sumRupiah(nextAmounts) };
    const ways =
      kind === AgreementOrderKind.RESUME && since !== undefined ? resumptionWays(law, paused, since) : null;
    if (ways && !ways.ok) throw new DomainError(ways.error, 'effectiveOn');
    const openings =
      kind === AgreementOrderKind.RESUME ? await repository.listOpenings(id, effectiveOn, from) : [];
    return {
      status: standingOn(own.life, effectiveOn),
      from,
      ...lapsing,
      losingFullDeath: full,
      belowFullDeath: below,
      paidMonths: await repository.countPaidMonths(id, from),
      losesPaidMonths: rule.value.lapseRestartsPaidMonths,
      losing: [...losingProgrammes(lines.filter(({ people }) => people > 0))],
      months,
      notSpent,
      ways: ways?.value.map(({ months: billed, ...way }) => ({ ...way, months: [...billed] })) ?? [],
      ended: lapsing.groups
        .filter(({ endedFrom }) => endedFrom !== null && endedFrom <= effectiveOn)
        .reduce((sum, { people }) => sum + people, 0),
      openings: openings.map((line) => {
        const { left, free, waiting, ...of } = line;
        const offered = offeredSeats(line);
        const priced = quoteLine(law, linePriceOf(line), nextMonth);
        if (!priced.ok) throw new DomainError(priced.error, 'effectiveOn');
        return {
          line: of,
          left,
          free,
          waiting,
          offered,
          amount: multiplyRupiah(priced.value.total, offered),
        };
      }),
    };
  });
}
