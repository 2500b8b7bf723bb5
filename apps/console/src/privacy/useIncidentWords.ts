import { INCIDENT_WORDS, type IncidentWords } from '@lindung/i18n/incident-words';
import { interpolate } from '@lindung/i18n/interpolate';
import { useLocale } from '../i18n/useFormat';

/** What the pages of incidents say, with what is put into it. */
export function useIncidentWords() {
  const locale = useLocale();
  return (key: keyof IncidentWords, values: Readonly<Record<string, string | number>> = {}): string =>
    interpolate(INCIDENT_WORDS[locale][key], values, locale);
}
