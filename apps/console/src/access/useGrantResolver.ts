import { GrantAssignment, decideGrantAssignment } from '@lindung/domain/access/assignment';
import { useMemo } from 'react';
import type { FieldErrors, Resolver } from 'react-hook-form';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';

/** Checks an assignment before it is sent; an area that isn't named is said at the input that names it. */
export function useGrantResolver() {
  const required = useWords()('app.validation.required');
  const command = useMemo(
    () =>
      GrantAssignment.superRefine((assignment, context) => {
        const decision = decideGrantAssignment(assignment, '');
        if (decision.ok || decision.error.code !== 'ASSIGNMENT_AREA_INVALID') return;
        const path = [assignment.level === 'OFFICE' ? 'officeId' : 'regionId'];
        context.addIssue({ code: 'custom', message: required, path });
      }),
    [required],
  );
  const resolve = useCommandResolver(command);
  return useMemo<Resolver>(
    () => async (values, context, options) => {
      const resolved = await resolve(values, context, options);
      if (!resolved.errors.role) return resolved;
      // Which levels there are depends on the role: before one is chosen, none can be.
      const errors = Object.entries(resolved.errors).filter(([name]) => name !== 'level');
      return { values: {}, errors: Object.fromEntries(errors) as FieldErrors };
    },
    [resolve],
  );
}
