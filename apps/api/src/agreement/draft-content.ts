import type { AgreementContent } from '@lindung/db/agreement/agreement.repository';
import type { Parties } from '@lindung/db/agreement/agreement-parties.repository';
import type { Owner } from '@lindung/domain/access/jurisdiction';
import { lawRuleRepository } from '@lindung/db/programme/law-rule.repository';
import type { CreateAgreement } from '@lindung/domain/agreement/agreement';
import type { AgreementLineInput } from '@lindung/domain/agreement/agreement-line';
import type { LineChangeInput } from '@lindung/domain/agreement/line-change';
import { decideDraft } from '@lindung/domain/agreement/sign-agreement';

import { DomainError } from '../graphql/domain-error.js';
import { requireOpenOn } from '../office/office.public.js';
import type { UseCaseTools } from '../writing/use-case.js';
import { planLineChanges } from './line-changes.js';
import { requireBase } from './require-base.js';
import { requireFrame } from './require-frame.js';
import { requireFunding } from './require-funding.js';
import { requireParties } from './require-parties.js';
import { requireShares } from './require-shares.js';

const seatsOf = (stages: ReadonlyArray<{ readonly seats: number }>) =>
  stages.reduce((sum, { seats }) => sum + seats, 0);

type DraftCommand = Omit<CreateAgreement, 'idempotencyKey'>;

/** A draft taken apart: what it says, who stands in it, what it pays for. */
interface Draft extends Parties {
  readonly content: AgreementContent;
  readonly lines: readonly AgreementLineInput[];
  readonly changes: readonly LineChangeInput[];
}

/**
 * Splits a draft's command into its content, parties and lines, after checking what it points at and whether it holds together.
 * @throws DomainError NOT_FOUND for an office that does not exist, or a payer, party or memorandum outside the jurisdiction,
 * OFFICE_CLOSED for an office that has closed before the agreement's first day; the domain's reason otherwise
 */
export async function requireDraftContent(
  tools: Pick<UseCaseTools, 'tx' | 'actor' | 'today'>,
  command: DraftCommand,
  owner: Owner,
): Promise<Draft> {
  const { lines, changes, number, title, kind, validFrom, validTo, signingOfficeId, remarks, assumptions } =
    command;
  const { place, refundRule, refundTerms, frameId, amendsId, renewsId, minimumSeats, witnesses } = command;
  await requireOpenOn(tools.tx, signingOfficeId, validFrom, 'signingOfficeId');
  const parties = await requireParties(tools, command, owner);
  await requireFrame(tools.tx, command, owner);
  await requireBase(tools.tx, command, tools.today);
  await planLineChanges(tools, command, changes);
  await requireFunding(tools.tx, lines, validFrom);
  for (const [at, { shares, stages }] of lines.entries())
    await requireShares(tools, shares, owner, seatsOf(stages), `lines.${at}.shares`);
  const decision = decideDraft(await lawRuleRepository(tools.tx).load(), command, lines);
  if (!decision.ok) throw new DomainError(decision.error, 'lines');
  return {
    lines,
    changes,
    parties,
    witnesses,
    content: {
      number,
      title,
      kind,
      validFrom,
      validTo,
      signingOfficeId,
      place,
      refundRule,
      refundTerms,
      frameId,
      amendsId,
      renewsId,
      minimumSeats,
      remarks,
      assumptions,
    },
  };
}
