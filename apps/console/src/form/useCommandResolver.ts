import { fieldProblemOf } from '@lindung/domain/shared/field-problem';
import { fieldText } from '@lindung/i18n/field-text';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo } from 'react';
import type { FieldValues, Resolver } from 'react-hook-form';
import { config, type ZodType } from 'zod';
import { useLocale } from '../i18n/useFormat';
import { wordedErrors } from './worded-errors';

// The page's content security policy allows no code made at run time.
config({ jitless: true });

const NOT_SENT = '00000000-0000-7000-8000-000000000000';

/** What a command has beside its form; whoever sends it puts in the real ones. */
const BESIDE_THE_FORM = {
  idempotencyKey: 'not-sent',
  id: NOT_SENT,
  version: 1,
  userId: NOT_SENT,
  assignmentId: NOT_SENT,
  clientId: NOT_SENT,
  keyId: NOT_SENT,
  jobId: NOT_SENT,
  lineId: NOT_SENT,
};

/**
 * Checks a form with the command of the domain that it becomes, in the language of the page.
 * The form's own values go on, since the wire has strings where the domain has amounts.
 */
export function useCommandResolver(command: ZodType): Resolver {
  const locale = useLocale();
  return useMemo(() => {
    const check = zodResolver(
      command as ZodType<FieldValues, FieldValues>,
      {
        error: (issue) => fieldText(locale, fieldProblemOf(issue)),
      },
      { raw: true },
    );
    return async (values, context, options) => {
      const checked = await check({ ...BESIDE_THE_FORM, ...values }, context, options);
      return 'errors' in checked && Object.keys(checked.errors).length > 0
        ? { values: {}, errors: wordedErrors(locale, checked.errors) }
        : { values, errors: {} };
    };
  }, [command, locale]);
}
