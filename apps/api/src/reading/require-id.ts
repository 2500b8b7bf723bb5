import { Id } from '@lindung/domain/shared/ids';

import { DomainError } from '../graphql/domain-error.js';

/** The id of a record as it came in an argument. @throws DomainError NOT_FOUND for a text that is no id: nothing bears it */
export function requireId(text: string, argument: string): Id {
  const id = Id.safeParse(text);
  if (!id.success) throw new DomainError({ code: 'NOT_FOUND' }, argument);
  return id.data;
}
