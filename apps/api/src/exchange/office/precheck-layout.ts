import type { StoredTemplate } from '@lindung/db/exchange/office-template.repository';
import type { OperationName } from '@lindung/domain/access/policy';
import { precheckLayout } from '@lindung/domain/enrolment/precheck';
import type { OfficeLayout } from '@lindung/domain/exchange/office-template';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

import type { Actor } from '../../acting/actor.js';
import { DomainError } from '../../graphql/domain-error.js';
import { layoutOf } from './office-layout.js';

/** The office that acts. @throws DomainError FORBIDDEN of the operation for who acts for none */
export function officeOfActor(
  { jurisdiction }: Pick<Actor, 'jurisdiction'>,
  operation: OperationName,
): string {
  if (jurisdiction.level !== 'OFFICE') throw new DomainError({ code: 'FORBIDDEN', operation });
  return jurisdiction.officeId;
}

/** The layout in which the acting office looks at candidates. @throws DomainError FORBIDDEN for who acts for none */
export async function precheckLayoutOf(
  tx: EntityManager,
  actor: Pick<Actor, 'jurisdiction'>,
  today: BusinessDate,
): Promise<{
  readonly officeId: string;
  readonly layout: OfficeLayout;
  readonly template: StoredTemplate | undefined;
}> {
  const officeId = officeOfActor(actor, 'startPrecheckFile');
  const { layout, template } = await layoutOf(tx, officeId, today);
  return { officeId, layout: precheckLayout(layout), template };
}
