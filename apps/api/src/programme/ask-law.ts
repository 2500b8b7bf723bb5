import { benefit, type Benefit, BenefitEvent } from '@lindung/domain/programme/benefit';
import { HEIR_CITATION, HEIR_ORDER, type HeirKind } from '@lindung/domain/programme/heir';
import { quote, type Quote } from '@lindung/domain/programme/quote';
import { AskBenefit, AskQuote } from '@lindung/domain/programme/quote-command';

import { requireActor } from '../acting/require-operation.js';
import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';
import { parseCommand } from '../writing/parse-command.js';

/** What a member costs in a month, by the law in force. @throws DomainError the domain's reason */
export async function askQuote(context: RequestContext, input: unknown): Promise<Quote> {
  requireActor(context, 'quote');
  const priced = quote(await context.services.law.current(), parseCommand(AskQuote, input));
  if (!priced.ok) throw new DomainError(priced.error);
  return priced.value;
}

const LEAVES_HEIRS: readonly BenefitEvent[] = [BenefitEvent.DEATH, BenefitEvent.WORK_DEATH];

/** What an event pays, by the law of its day. @throws DomainError the domain's reason */
export async function askBenefit(
  context: RequestContext,
  input: unknown,
): Promise<Benefit & { readonly heirs: readonly HeirKind[]; readonly heirsCitation: string | null }> {
  requireActor(context, 'benefit');
  const asked = parseCommand(AskBenefit, input);
  const paid = benefit(await context.services.law.current(), asked);
  if (!paid.ok) throw new DomainError(paid.error);
  return LEAVES_HEIRS.includes(asked.event)
    ? { ...paid.value, heirs: HEIR_ORDER, heirsCitation: HEIR_CITATION }
    : { ...paid.value, heirs: [], heirsCitation: null };
}
