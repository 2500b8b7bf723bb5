import { DeclarePotential } from '@lindung/domain/insight/potential';
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

interface DeclarePotentialDialogProps {
  readonly region: RegionRef;
  readonly onClose: () => void;
}

/** Asks for the number, the group, the source and the day. */
export function DeclarePotentialDialog({ region, onClose }: DeclarePotentialDialogProps) {
  const words = useWords();
  const regionName = useRegionName();
  const today = useBusinessDay();
  const regionId = region.id;
  const resolver = useCommandResolver(DeclarePotential);
  const { run, isRunning, error } = useAction(
    (dataProvider, { memberGroup, people, source, asOf }: FieldValues) =>
      dataProvider.declarePotential({ regionId, memberGroup, people, source, asOf }),
    { rereads: ['coverage'], done: () => words('insight.declared'), onDone: onClose },
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
      <NumberInput source="people" label={words('insight.people')} min={1} step={1} isRequired />
      <EnumInput source="memberGroup" of="MemberGroup" label={words('insight.group')} isRequired />
      <TextInput source="source" label={words('insight.sourceField')} isRequired fullWidth />
      <DayInput source="asOf" label={words('insight.sourceDay')} isRequired />
    </FormDialog>
  );
}
