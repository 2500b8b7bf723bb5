import { LIST_OF_EXPORT, type ExportResource } from '@lindung/domain/exchange/export';

/** The list that an event of an export is about; undefined for an event of anything else. */
export const exportedList = ({ resource }: Readonly<Record<string, unknown>>) =>
  typeof resource === 'string' && Object.hasOwn(LIST_OF_EXPORT, resource)
    ? LIST_OF_EXPORT[resource as ExportResource]
    : undefined;
