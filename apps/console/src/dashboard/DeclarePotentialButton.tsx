import { DeclarePotential } from '@lindung/domain/insight/potential';
import { Button } from '@mui/material';
import { useState } from 'react';
import { NumberInput, TextInput } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { useBusinessDay } from '../auth/SessionContext';
import { DayInput } from '../form/DayInput';
import { EnumInput } from '../form/EnumInput';
import { FormDialog } from '../form/FormDialog';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useRegionName } from '../i18n/useRegionName';
import { useWords } from '../i18n/useWords';
import type { RegionRef } from '../providers/records';

/** Declares how many potential workers a regency has, by a source and a day: the denominator of its coverage. */
export function DeclarePotentialButton({ region }: { region: RegionRef }) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setIsOpen(true)}>
        {words('insight.declare')}
      </Button>
      {isOpen && <DeclareDialog region={region} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function DeclareDialog({ region, onClose }: { region: RegionRef; onClose: () => void }) {
  const words = useWords();
  const regionName = useRegionName();
  const today = useBusinessDay();
  const regionId = region.id;
  const resolver = useCommandResolver(DeclarePotential);
  const { run, isRunning, error } = useAction(
    (dataProvider, { memberGroup, people, source, asOf }: FieldValues) =>
      dataProvider.declarePotential({ regionId, memberGroup, people, source, asOf }),
    { done: () => words('insight.declared'), onDone: onClose },
  );
  return (
    <FormDialog
      resource="regions"
      title={words('insight.declareTitle', { region: regionName(region) })}
      consequence={words('insight.declareHint')}
      confirmLabel={words('insight.declare')}
      resolver={resolver}
      defaultValues={{ regionId, memberGroup: 'VULNERABLE_WORKER', asOf: today }}
      isRunning={isRunning}
      error={error}
      onSubmit={(values: FieldValues) => run(values)}
      onClose={onClose}
    >
      <NumberInput source="people" label={words('insight.people')} min={0} step={1} isRequired />
      <EnumInput source="memberGroup" of="MemberGroup" label={words('insight.group')} isRequired />
      <TextInput source="source" label={words('insight.sourceField')} isRequired fullWidth />
      <DayInput source="asOf" label={words('insight.sourceDay')} isRequired />
    </FormDialog>
  );
}
