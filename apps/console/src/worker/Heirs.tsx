import { HEIR_CITATION, heirsOf } from '@lindung/domain/programme/heir';
import { Box, Chip } from '@mui/material';
import { useCan } from '../auth/SessionContext';
import { MaskedNik } from '../fields/MaskedNik';
import { Phone } from '../fields/Phone';
import { Section } from '../fields/Section';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { WorkerRecord } from '../providers/records';
import { EditHeirButton, RecordHeirButton } from './HeirForm';
import { RemoveHeirButton } from './RemoveHeirButton';
import { RevealHeir } from './RevealHeir';
import { isMerged } from './is-merged';

/** Who would be heirs of a person, in the order of the law, and the ways to note, change and take them off. */
export function Heirs({ worker }: { worker: WorkerRecord }) {
  const words = useWords();
  const label = useEnumLabel();
  const can = useCan();
  const heirs = worker.heirs ?? [];
  const first = heirsOf(heirs);
  const canChange = !isMerged(worker);
  return (
    <Section
      title={words('heir.title')}
      actions={canChange && can('recordHeir') && <RecordHeirButton worker={worker} />}
    >
      {heirs.length === 0 ? (
        words('heir.none')
      ) : (
        <>
          <Box component="ul" sx={{ display: 'grid', gap: 1.5, listStyle: 'none', m: 0, p: 0 }}>
            {heirs.map((heir) => (
              <Box component="li" key={heir.id} sx={{ overflowWrap: 'anywhere' }}>
                <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
                  <Box component="span" sx={{ fontWeight: 650 }}>
                    {heir.fullName}
                  </Box>
                  {first.includes(heir) && (
                    <Chip size="small" color="primary" label={words('heir.receives')} />
                  )}
                  {heir.isScholarshipChild && <Chip size="small" label={words('heir.scholarship')} />}
                  {heir.isOfMerged && (
                    <Chip size="small" variant="outlined" label={words('worker.ofMerged')} />
                  )}
                </Box>
                <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, color: 'text.secondary' }}>
                  <span>{label('HeirRelationship', heir.relationship)}</span>
                  {heir.age !== null && <span>{words('heir.years', { age: heir.age })}</span>}
                  {heir.nikMasked && <MaskedNik nikMasked={heir.nikMasked} />}
                  {heir.phone && <Phone number={heir.phone} />}
                </Box>
                <Box sx={{ display: 'flex', flexWrap: 'wrap', ml: -0.75 }}>
                  <RevealHeir
                    heir={heir}
                    isAllowed={
                      can('revealHeir') &&
                      worker.restrictedOn === null &&
                      (heir.nikMasked ?? heir.age) !== null
                    }
                  />
                  {canChange && !heir.isOfMerged && can('updateHeir') && <EditHeirButton heir={heir} />}
                  {canChange && !heir.isOfMerged && can('removeHeir') && <RemoveHeirButton heir={heir} />}
                </Box>
              </Box>
            ))}
          </Box>
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', mt: 1.5 }}>
            {words('heir.law', { law: HEIR_CITATION })}
          </Box>
        </>
      )}
    </Section>
  );
}
