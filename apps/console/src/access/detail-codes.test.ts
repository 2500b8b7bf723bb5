import { CheckStep } from '@lindung/domain/enrolment/check-verdict';
import { AnnexIdentity } from '@lindung/domain/enrolment/decree-document';
import { ExitReason } from '@lindung/domain/enrolment/member-exit';
import { AnswerOutcome, AnswerResolution } from '@lindung/domain/exchange/office-answer';
import { AUDIT_DETAILS } from '@lindung/i18n/audit-details';
import { MESSAGES } from '@lindung/i18n/messages';
import { describe, expect, it } from 'vitest';
import { DAYS, ENUM_OF } from './detail-codes';

describe('a detail of the trail', () => {
  it.each([
    ['exit', ExitReason],
    ['identity', AnnexIdentity],
    ['upTo', CheckStep],
    ['outcome', AnswerOutcome],
    ['resolution', AnswerResolution],
  ])('%s has a name and words for each of its codes in both languages', (key, codes) => {
    for (const locale of ['id', 'en'] as const) {
      const labels: Readonly<Record<string, string>> = MESSAGES[locale].enums[ENUM_OF[key] ?? 'Role'];
      expect(Object.values(codes).filter((code) => labels[code] === undefined)).toEqual([]);
      expect(AUDIT_DETAILS[locale][key]).toBeDefined();
    }
  });

  it('that is a day is written as one, and has a name', () => {
    expect(DAYS).toContain('endsOn');
    expect(DAYS.filter((key) => AUDIT_DETAILS.id[key] === undefined)).toEqual([]);
  });
});
