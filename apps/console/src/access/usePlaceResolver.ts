import { decidePlace, type Placed } from '@lindung/domain/access/assignment';
import { Role } from '@lindung/domain/access/role';
import { useMemo } from 'react';
import type { FieldErrors, Resolver } from 'react-hook-form';
import type { ZodType } from 'zod';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';

const EVERY_ROLE = Object.values(Role);

/** Checks a role in an area before it is sent; an area that isn't named is said at the input that names it. */
export function usePlaceResolver(command: ZodType<Placed>) {
  const required = useWords()('app.validation.required');
  const placed = useMemo(
    () =>
      command.superRefine((place, context) => {
        const decision = decidePlace(place, EVERY_ROLE);
        if (decision.ok || decision.error.code !== 'ASSIGNMENT_AREA_INVALID') return;
        const path = [place.level === 'OFFICE' ? 'officeId' : 'regionId'];
        context.addIssue({ code: 'custom', message: required, path });
      }),
    [command, required],
  );
  const resolve = useCommandResolver(placed);
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
