import {
  officeTemplateRepository,
  type StoredTemplate,
} from '@lindung/db/exchange/office-template.repository';
import type { OfficeLayout } from '@lindung/domain/exchange/office-template';
import { SHIPPED_OFFICE_LAYOUT } from '@lindung/domain/exchange/shipped-office-layout';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

/** How an office wants its files on a day: as it has said, or, while it has said nothing, as Lindung comes. */
export async function layoutOf(
  tx: EntityManager,
  officeId: string,
  day: BusinessDate,
): Promise<{ readonly layout: OfficeLayout; readonly template: StoredTemplate | undefined }> {
  const template = await officeTemplateRepository(tx).findTemplate(officeId, day);
  return { layout: template ?? SHIPPED_OFFICE_LAYOUT, template };
}
