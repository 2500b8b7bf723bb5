import { AUDIT_DETAILS } from '@lindung/i18n/audit-details';
import { MESSAGES } from '@lindung/i18n/messages';
import { useTranslate } from 'react-admin';
import { useFormat, useLocale } from '../i18n/useFormat';
import { useWords, type EnumName } from '../i18n/useWords';
import type { TimelineEvent } from '../providers/records';
import { DAYS, ENUM_OF, KIND_OF, STATUS_OF } from './detail-codes';
import { detailsOf } from './details-of';
import { exportedList } from './exported-list';

/** What a detail of the trail is called and says, in words; its name is the code where nobody has written a word. */
export function useDetailText({ operation, objectType, details }: TimelineEvent) {
  const locale = useLocale();
  const translate = useTranslate();
  const words = useWords();
  const format = useFormat();
  const list = listOf(operation, details) ?? PAGE_OF[objectType ?? ''] ?? '';
  const fieldOf = (name: string) => translate(`resources.${list}.fields.${name}`, { _: name });

  const codeText = (codes: EnumName | undefined, code: string): string =>
    codes === undefined ? code : translate(`enums.${codes}.${code}`, { _: code });
  const textOf = (key: string, value: unknown): string => {
    if (key === 'status' && Array.isArray(value)) {
      const [before, after] = value.map((state) => codeText(STATUS_OF[objectType ?? ''], String(state)));
      return words('worker.change.values', { before: before ?? '', after: after ?? '' });
    }
    if (Array.isArray(value)) return value.map((item) => textOf(key, item)).join(', ');
    if (typeof value === 'boolean') return words(value ? 'app.yes' : 'app.no');
    if (typeof value === 'number') return format.number(value);
    if (typeof value !== 'string') return '';
    if (key === 'resource') return translate(`resources.${list}.name`, { smart_count: 2, _: value });
    if (key === 'filter' || key === 'fields') return fieldOf(value);
    if (DAYS.includes(key)) return format.day(value);
    if (key === 'openAmount' || key === 'budgetAmount') return format.rupiah(value);
    return codeText((key === 'kind' ? KIND_OF[objectType ?? ''] : undefined) ?? ENUM_OF[key], value);
  };
  return (key: string, value: unknown) => ({
    name: AUDIT_DETAILS[locale][key] ?? key,
    text: textOf(key, value),
  });
}

const PAGE_OF: Readonly<Record<string, string>> = {
  OFFICE: 'offices',
  WORKER: 'workers',
  CANDIDATE_LIST: 'candidateLists',
  MEMBERSHIP: 'memberships',
  CANDIDATE: 'candidates',
  BILL_LINE: 'billLines',
};

/** The list that an event is about: that of the read, or the one that was exported. */
function listOf(operation: string, details: string | null): string | undefined {
  const exported = exportedList(detailsOf({ details }));
  return exported ?? (operation in MESSAGES.id.resources ? operation : undefined);
}
