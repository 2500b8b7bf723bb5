import { AddRegionAlias } from '@lindung/domain/territory/region-names';
import { Alert, Box, Button } from '@mui/material';
import { useState } from 'react';
import { TextInput } from 'react-admin';
import { useCan } from '../auth/SessionContext';
import { Section } from '../fields/Section';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { RegionRecord } from '../providers/records';

/** Other spellings of a region's name, by which files and searches find it too. */
export function AliasesSection({ region }: { region: RegionRecord }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const end = useAction((provider, aliasId: string) => provider.endRegionAlias({ aliasId }), {
    rereads: ['regions'],
  });
  return (
    <Section
      title={words('territory.aliases')}
      hint={words('territory.aliasesHint')}
      actions={can('addRegionAlias') && <AddAliasButton region={region} />}
    >
      {region.aliases.length === 0 && words('territory.noAliases')}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {region.aliases.map(({ id, alias, validFrom, validTo, recordedBy }) => (
          <Box
            component="li"
            key={id}
            sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', py: 0.5 }}
          >
            <Box sx={{ flex: '1 1 220px', minWidth: 0, overflowWrap: 'anywhere' }}>
              {alias}
              <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
                {[
                  words('enrolment.memberships.period', {
                    from: format.day(validFrom),
                    to: validTo ? format.day(validTo) : words('territory.now'),
                  }),
                  recordedBy,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Box>
            </Box>
            {validTo === null && can('endRegionAlias') && (
              <Button size="small" disabled={end.isRunning} onClick={() => end.run(id)}>
                {words('territory.endAlias')}
              </Button>
            )}
          </Box>
        ))}
      </Box>
      {end.error && <Alert severity="error">{end.error.message}</Alert>}
    </Section>
  );
}

function AddAliasButton({ region }: { region: RegionRecord }) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const resolver = useCommandResolver(AddRegionAlias);
  const regionId = region.id;
  const { run, isRunning, error } = useAction(
    (provider, alias: string) => provider.addRegionAlias({ regionId, alias }),
    { rereads: ['regions'], onDone: () => setIsOpen(false) },
  );
  return (
    <>
      <Button variant="outlined" onClick={() => setIsOpen(true)}>
        {words('territory.addAlias')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="regions"
          title={words('territory.addAlias')}
          confirmLabel={words('app.action.save')}
          isRunning={isRunning}
          error={error}
          resolver={resolver}
          defaultValues={{ regionId, alias: '' }}
          onSubmit={({ alias }) => run(String(alias))}
          onClose={() => setIsOpen(false)}
        >
          <TextInput source="alias" isRequired autoFocus />
        </FormDialog>
      )}
    </>
  );
}
