import { PlaceLegalHold } from '@lindung/domain/retention/legal-hold';
import { RegionLevel } from '@lindung/domain/territory/region-kind';
import { Button } from '@mui/material';
import { useState } from 'react';
import { TextInput } from 'react-admin';
import { type FieldValues, type Resolver, useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { DayInput } from '../form/DayInput';
import { EnumInput } from '../form/EnumInput';
import { FormDialog } from '../form/FormDialog';
import { InputRow } from '../form/FormFrame';
import { RegionInput } from '../form/RegionInput';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';

const LEVELS = [RegionLevel.REGENCY, RegionLevel.DISTRICT, RegionLevel.VILLAGE] as const;

/** What a hold is placed on; which region is chosen in the form. */
type On =
  | { readonly scope: 'PERSON'; readonly workerId: string; readonly name: string }
  | { readonly scope: 'AGREEMENT'; readonly agreementId: string; readonly name: string }
  | { readonly scope: 'REGION' };

/** Keeps data from erasure, for a claim, a case or an audit. */
export function PlaceHoldButton({ on }: { on: On }) {
  const words = useWords();
  const navigate = useNavigate();
  const command = useCommandResolver(PlaceLegalHold);
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, values: FieldValues) => dataProvider.placeLegalHold(holdOf(on, values)),
    {
      rereads: ['legalHolds'],
      done: () => words('retention.holds.placed'),
      onDone: ({ record }) => void navigate(`/legalHolds/${record.id}/show`),
    },
  );
  const resolver: Resolver = (values, context, options) =>
    command({ ...values, ...holdOf(on, values) }, context, options);
  const close = () => {
    setIsOpen(false);
    reset();
  };
  const isRegion = on.scope === 'REGION';
  return (
    <>
      <Button variant={isRegion ? 'contained' : 'outlined'} onClick={() => setIsOpen(true)}>
        {words('retention.holds.place')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="legalHolds"
          title={
            isRegion
              ? words('retention.holds.placeRegionTitle')
              : words('retention.holds.placeTitle', { name: on.name })
          }
          consequence={words('retention.holds.placeConsequence')}
          confirmLabel={words('retention.holds.place')}
          defaultValues={{
            level: RegionLevel.REGENCY,
            regionId: '',
            reason: '',
            documentNumber: '',
            heldUntil: '',
          }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={run}
        >
          {isRegion && <HeldRegionInputs />}
          <TextInput source="reason" isRequired multiline minRows={2} />
          <InputRow>
            <TextInput source="documentNumber" isRequired autoComplete="off" />
            <DayInput source="heldUntil" helperText={words('retention.holds.untilHint')} />
          </InputRow>
        </FormDialog>
      )}
    </>
  );
}

const holdOf = (on: On, { regionId, reason, documentNumber, heldUntil }: FieldValues) => ({
  scope: on.scope,
  workerId: on.scope === 'PERSON' ? on.workerId : null,
  agreementId: on.scope === 'AGREEMENT' ? on.agreementId : null,
  regionId: on.scope === 'REGION' ? regionId || null : null,
  reason,
  documentNumber,
  heldUntil: heldUntil || null,
});

function HeldRegionInputs() {
  const level = useWatch({ name: 'level' }) as RegionLevel;
  return (
    <>
      <EnumInput source="level" of="RegionLevel" only={[...LEVELS]} isRequired />
      <RegionInput key={level} source="regionId" level={level} isRequired />
    </>
  );
}
