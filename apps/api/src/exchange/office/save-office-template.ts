import { officeTemplateRepository } from '@lindung/db/exchange/office-template.repository';
import { decideOfficeTemplate, SaveOfficeTemplate } from '@lindung/domain/exchange/office-template';
import { v7 as uuidv7 } from 'uuid';

import { DomainError } from '../../graphql/domain-error.js';
import { useCase, userOf } from '../../writing/use-case.js';

/** Sets how the office of who acts wants its files from a day on; the template before holds until the day before. */
export const saveOfficeTemplate = useCase(
  'saveOfficeTemplate',
  SaveOfficeTemplate,
  async ({ tx, actor, today }, { idempotencyKey: _key, ...layout }) => {
    const { jurisdiction } = actor;
    if (jurisdiction.level !== 'OFFICE')
      throw new DomainError({ code: 'FORBIDDEN', operation: 'saveOfficeTemplate' });
    const { officeId } = jurisdiction;
    const templates = officeTemplateRepository(tx);
    const decision = decideOfficeTemplate(layout, today, await templates.lastFrom(officeId));
    if (!decision.ok)
      throw new DomainError(
        decision.error,
        decision.error.code === 'OFFICE_TEMPLATE_PAST' ? 'validFrom' : 'columns',
      );
    await templates.keepTemplate(uuidv7(), officeId, layout, userOf(actor));
    const { columns, format, validFrom } = layout;
    return {
      id: officeId,
      objectType: 'OFFICE',
      details: { columns: columns.length, format, validFrom },
    };
  },
);
