import { OPERATION_NAMES } from '@lindung/i18n/operation-names';
import { useLocale } from './useFormat';

/** What an operation of the trail is called; one that is not known any more by its code. */
export function useOperationName() {
  const names: Readonly<Record<string, string>> = OPERATION_NAMES[useLocale()];
  return (operation: string): string => names[operation] ?? operation;
}
