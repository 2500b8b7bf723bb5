import type { AgreementContent } from '@lindung/db/agreement/agreement.repository';
import type { CreateAgreement } from '@lindung/domain/agreement/agreement';
import type { AgreementLineInput } from '@lindung/domain/agreement/agreement-line';
import { decideDraft } from '@lindung/domain/agreement/sign-agreement';

import { DomainError } from '../graphql/domain-error.js';
import { requireOpenOn } from '../office/office.public.js';
import type { UseCaseTools } from '../writing/use-case.js';
import { requireFunding } from './require-funding.js';

type DraftCommand = Omit<CreateAgreement, 'idempotencyKey'>;

/**
 * Splits a draft's command into its content and its lines, after checking what it points at and whether it holds together.
 * @throws DomainError NOT_FOUND for an office that does not exist or a payer outside the jurisdiction, OFFICE_CLOSED for an office that
 * has closed before the agreement's first day; the domain's reason otherwise
 */
export async function requireDraftContent(
  { tx }: Pick<UseCaseTools, 'tx'>,
  command: DraftCommand,
): Promise<{ content: AgreementContent; lines: readonly AgreementLineInput[] }> {
  const { lines, number, title, kind, validFrom, validTo, signingOfficeId, remarks, assumptions } = command;
  const { governmentSignatory, governmentSignatoryTitle, officeSignatory, officeSignatoryTitle } = command;
  await requireOpenOn(tx, signingOfficeId, validFrom, 'signingOfficeId');
  await requireFunding(tx, lines, validFrom);
  const decision = decideDraft(command, lines);
  if (!decision.ok) throw new DomainError(decision.error, 'lines');
  return {
    lines,
    content: {
      number,
      title,
      kind,
      validFrom,
      validTo,
      signingOfficeId,
      governmentSignatory,
      governmentSignatoryTitle,
      officeSignatory,
      officeSignatoryTitle,
      remarks,
      assumptions,
    },
  };
}
