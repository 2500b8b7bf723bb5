import { useCan } from '../auth/SessionContext';
import { Chip } from '../fields/Chip';
import { EnumInput } from '../form/EnumInput';
import { YesNoInput } from '../form/YesNoInput';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { LegalHoldRow } from '../providers/records';
import { PlaceHoldButton } from './PlaceHoldButton';
import { useHeldName } from './useHeldName';

/** Whose data may not be destroyed, why, and until when. */
export function LegalHoldList() {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const heldName = useHeldName();
  const field = (name: 'scope' | 'reason' | 'documentNumber' | 'heldUntil' | 'isHolding') =>
    words(`resources.legalHolds.fields.${name}`);
  return (
    <ListPage<LegalHoldRow>
      resource="legalHolds"
      subtitle={words('retention.holds.subtitle')}
      actions={can('placeLegalHold') && <PlaceHoldButton on={{ scope: 'REGION' }} />}
      columns={[
        {
          id: 'scope',
          label: field('scope'),
          render: (hold) => (
            <>
              {heldName(hold)}
              <br />
              <small>{label('LegalHoldScope', hold.scope)}</small>
            </>
          ),
        },
        { id: 'reason', label: field('reason'), render: ({ reason }) => reason },
        {
          id: 'documentNumber',
          label: field('documentNumber'),
          render: ({ documentNumber }) => documentNumber,
        },
        {
          id: 'heldUntil',
          label: field('heldUntil'),
          isWhole: true,
          render: ({ heldUntil }) =>
            heldUntil ? format.dayShort(heldUntil) : words('retention.holds.untilLifted'),
        },
        {
          id: 'isHolding',
          label: field('isHolding'),
          render: ({ isHolding }) => <HoldChip isHolding={isHolding} />,
        },
      ]}
      filters={[
        <EnumInput key="scope" source="scope" of="LegalHoldScope" alwaysOn />,
        <YesNoInput key="isHolding" source="isHolding" alwaysOn />,
      ]}
      empty={{
        title: words('retention.holds.empty'),
        ...(can('placeLegalHold') ? { hint: words('retention.holds.emptyHint') } : {}),
      }}
      to={({ id }) => `/legalHolds/${id}/show`}
    />
  );
}

/** Whether a hold keeps anybody today. */
function HoldChip({ isHolding }: { isHolding: boolean }) {
  const words = useWords();
  return (
    <Chip tone={isHolding ? 'waiting' : 'quiet'}>
      {words(isHolding ? 'retention.holds.holding' : 'retention.holds.over')}
    </Chip>
  );
}
