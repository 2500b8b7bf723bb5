import { PRIVACY_NAMES, type PrivacyNames } from '@lindung/i18n/privacy-names';
import { useLocale } from '../i18n/useFormat';

/** What a code of a list of the record of processing is called. */
export function usePrivacyName() {
  const names = PRIVACY_NAMES[useLocale()];
  return <L extends keyof PrivacyNames>(list: L, code: keyof PrivacyNames[L]): string =>
    names[list][code] as string;
}
