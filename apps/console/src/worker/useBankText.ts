import { useEnumLabel } from '../i18n/useWords';
import type { BankAccountRow } from '../providers/records';

/** What the bank of an account is called, with its three digits where it has some. */
export function useBankText() {
  const label = useEnumLabel();
  return ({ bank, bankName, clearingCode }: Pick<BankAccountRow, 'bank' | 'bankName' | 'clearingCode'>) =>
    bankName ?? (clearingCode === null ? label('Bank', bank) : `${label('Bank', bank)} (${clearingCode})`);
}
