import { isPersonFact, type PersonFact } from '@lindung/domain/worker/person-fact';
import { formatNik } from '@lindung/i18n/format';
import { Box } from '@mui/material';
import { factLabel, useFactText } from '../fields/PersonChange';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { ChangeRequestRecord, RevealedChange } from '../providers/records';

interface Side {
  readonly name: 'before' | 'replaced' | 'now' | 'after';
  readonly facts: ChangeRequestRecord['before'];
  readonly revealed?: RevealedChange['before'] | undefined;
}

/** A proposed change fact by fact: when it was proposed, now, and as it would be; what changed meanwhile is marked. */
export function ChangeDifference({
  request,
  revealed,
}: {
  request: ChangeRequestRecord;
  revealed: RevealedChange | undefined;
}) {
  const words = useWords();
  const textOf = useSideText();
  const { fields, before, after, now, differs, status } = request;
  const isOpen = status === 'OPEN';
  const sides: readonly Side[] = [
    { name: isOpen ? 'before' : 'replaced', facts: before, revealed: revealed?.before },
    ...(isOpen && now && differs.length > 0 ? [{ name: 'now' as const, facts: now }] : []),
    { name: 'after', facts: after, revealed: revealed?.after },
  ];
  const columns = { sm: `minmax(8rem, 1fr) repeat(${sides.length}, minmax(0, 2fr))` };
  return (
    <Box role="table" aria-label={words('changeRequest.difference')}>
      <Box
        role="row"
        sx={{
          display: { xs: 'none', sm: 'grid' },
          gridTemplateColumns: columns,
          columnGap: 1.5,
          fontWeight: 700,
          pb: 1,
        }}
      >
        <Box role="columnheader">{words('changeRequest.fact')}</Box>
        {sides.map(({ name }) => (
          <Box role="columnheader" key={name}>
            {words(`changeRequest.${name}`)}
          </Box>
        ))}
      </Box>
      {fields.filter(isPersonFact).map((field) => (
        <Box
          key={field}
          role="row"
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', ...columns },
            columnGap: 1.5,
            py: 0.75,
            borderTop: 1,
            borderColor: 'divider',
          }}
        >
          <Box role="rowheader" sx={{ color: 'text.secondary' }}>
            {words(factLabel(field))}
            {isOpen && differs.includes(field) && ` (${words('changeRequest.changed')})`}
          </Box>
          {sides.map((side) => (
            <Box
              key={side.name}
              role="cell"
              sx={{ overflowWrap: 'anywhere', fontWeight: side.name === 'after' ? 700 : 400 }}
            >
              <Box
                component="span"
                sx={{ display: { sm: 'none' }, color: 'text.secondary', fontWeight: 400 }}
              >
                {words(`changeRequest.${side.name}`)}:{' '}
              </Box>
              {textOf(side, field)}
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  );
}

/** A fact of a side: what is revealed whole, what is hidden as such, what is empty in words. */
function useSideText() {
  const words = useWords();
  const format = useFormat();
  const factText = useFactText();
  return ({ facts, revealed }: Side, field: PersonFact): string => {
    if (revealed) {
      const { nik, familyCard, birthDate, motherName } = revealed;
      if (field === 'nikMasked' && nik) return formatNik(nik);
      if (field === 'familyCardMasked' && familyCard) return formatNik(familyCard);
      if (field === 'birthDate' && birthDate) return format.day(birthDate);
      if (field === 'motherName' && motherName) return motherName;
    } else if (field === 'birthDate' || field === 'motherName') return words('worker.change.hidden');
    return factText(facts, field) ?? words('worker.change.empty');
  };
}
