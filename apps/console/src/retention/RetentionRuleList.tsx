import { Box } from '@mui/material';
import { useCan } from '../auth/SessionContext';
import { Chip, StatusChip } from '../fields/Chip';
import { EnumInput } from '../form/EnumInput';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { RetentionRuleRow } from '../providers/records';
import { FixedRetention } from './FixedRetention';
import { ProposeRuleButton } from './ProposeRuleButton';

/** How long which data are kept, by which law, and what ends by itself. */
export function RetentionRuleList() {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const field = (name: 'kind' | 'months' | 'atEnd' | 'citation' | 'validFrom' | 'status') =>
    words(`resources.retentionRules.fields.${name}`);
  return (
    <Box sx={{ display: 'grid', gap: 1.75 }}>
      <div>
        <ListPage<RetentionRuleRow>
          resource="retentionRules"
          subtitle={words('retention.rules.subtitle')}
          actions={can('proposeRetentionRule') && <ProposeRuleButton />}
          columns={[
            { id: 'kind', label: field('kind'), render: ({ kind }) => label('RetentionKind', kind) },
            {
              id: 'months',
              label: field('months'),
              isWhole: true,
              render: ({ months }) => words('retention.rules.months', format.counted(months)),
            },
            {
              id: 'citation',
              label: field('citation'),
              render: ({ citation, certainty }) => (
                <>
                  {format.citation(citation)}{' '}
                  {certainty === 'TO_BE_VERIFIED' && (
                    <Chip tone="waiting">{label('RetentionCertainty', certainty)}</Chip>
                  )}
                </>
              ),
            },
            {
              id: 'validFrom',
              label: field('validFrom'),
              isWhole: true,
              render: ({ validFrom, validTo }) =>
                validTo === null
                  ? words('enrolment.memberships.since', { from: format.dayShort(validFrom) })
                  : words('enrolment.memberships.period', {
                      from: format.dayShort(validFrom),
                      to: format.dayShort(validTo),
                    }),
            },
            {
              id: 'status',
              label: field('status'),
              render: ({ status }) => <StatusChip of="RetentionRuleStatus" code={status} />,
            },
            {
              id: 'atEnd',
              label: field('atEnd'),
              isWideOnly: true,
              render: ({ atEnd }) => label('RetentionEnd', atEnd),
            },
          ]}
          filters={[
            <EnumInput key="kind" source="kind" of="RetentionKind" alwaysOn />,
            <EnumInput key="status" source="status" of="RetentionRuleStatus" alwaysOn />,
          ]}
          empty={{ title: words('retention.rules.empty'), hint: words('retention.rules.emptyHint') }}
          to={({ id }) => `/retentionRules/${id}/show`}
        />
      </div>
      <FixedRetention />
    </Box>
  );
}
