import type { LawRuleDraftInput } from '@lindung/graphql-client/generated/operations';
import type { LawRuleRow } from '../providers/records';

/** A row as the server takes it: what it says, without who said it. */
export const draftOf = ({
  subject,
  terms,
  validFrom,
  validTo,
  citation,
  certainty,
}: Pick<
  LawRuleRow,
  'subject' | 'terms' | 'validFrom' | 'validTo' | 'citation' | 'certainty'
>): LawRuleDraftInput => ({ subject, terms, validFrom, validTo, citation, certainty });
