import { isPersonFact, isVeiled, type PersonFact } from '@lindung/domain/worker/person-fact';
import { formatNik, formatPhone } from '@lindung/i18n/format';
import { Box } from '@mui/material';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { PersonChangeRecord } from '../providers/records';

type Facts = PersonChangeRecord['before'];

/** The fields that a change of a person touches, each with its value before and after. */
export function PersonChange({ change: { fields, before, after } }: { change: PersonChangeRecord }) {
  const words = useWords();
  const valueOf = useFactText();
  return (
    <Box component="dl" sx={{ display: 'grid', gap: 0.5, m: 0 }}>
      {fields.filter(isPersonFact).map((field) => {
        const [was, became] = [valueOf(before, field), valueOf(after, field)];
        const isHidden = was === undefined && became === undefined;
        const empty = words('worker.change.empty');
        return (
          <Box key={field} sx={{ overflowWrap: 'anywhere' }}>
            <Box component="dt" sx={{ display: 'inline', color: 'text.secondary', mr: 0.75 }}>
              {words(factLabel(field))}:
            </Box>
            <Box component="dd" sx={{ display: 'inline', m: 0 }}>
              {isHidden
                ? words('worker.change.hidden')
                : words('worker.change.values', { before: was ?? empty, after: became ?? empty })}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}

/** What the field of a fact is called. */
export const factLabel = (field: PersonFact) =>
  `resources.workers.fields.${field === 'villageName' ? 'village' : field}` as const;

/** A value as text; undefined where there is none or it is hidden from the reader. */
export function useFactText() {
  const label = useEnumLabel();
  return (facts: Facts, field: PersonFact): string | undefined => {
    // What is veiled is named as changed and shown to nobody.
    if (isVeiled(field) || facts[field] === null) return undefined;
    if (field === 'maritalStatus' && facts.maritalStatus) return label('MaritalStatus', facts.maritalStatus);
    if (field === 'sex' && facts.sex) return label('Sex', facts.sex);
    if (field === 'status' && facts.status) return label('PersonStatus', facts.status);
    if (field === 'phone') return formatPhone(facts.phone ?? '');
    const text = facts[field].toString();
    return field === 'nikMasked' || field === 'familyCardMasked' ? formatNik(text) : text;
  };
}
