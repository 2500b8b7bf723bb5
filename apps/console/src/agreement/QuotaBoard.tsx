import { CARRIES_PROPOSALS, isOneOf, type AgreementStatus } from '@lindung/domain/agreement/agreement-status';
import { Box, Button, Card, Link as MuiLink, Typography } from '@mui/material';
import { useGetResourceLabel } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { ExportButton } from '../exchange/ExportButton';
import { Rupiah } from '../fields/Amount';
import { StatusChip } from '../fields/Chip';
import { EnumInput } from '../form/EnumInput';
import { FoundRecordInput } from '../form/FoundRecordInput';
import { RegionInput } from '../form/RegionInput';
import { YesNoInput } from '../form/YesNoInput';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { listUrl } from '../list/list-url';
import { Rows } from '../list/ListPage';
import type { AgreementRow, OfficeRow, QuotaLineRow } from '../providers/records';
import { boardFilter } from './board-filter';
import { QuotaFigures } from './QuotaFigures';
import { ShareTable } from './ShareTable';
import { StageBars } from './StageBars';

/** A filter is as wide as its label, which stands beside the arrow while it is empty. */
const AS_ITS_LABEL = { minWidth: 208 } as const;

/** Free seats of what rests or is over are nobody's to fill. */
const takesPeople = (status: AgreementStatus): boolean => isOneOf(CARRIES_PROPOSALS, status);

/** How full every quota is: stages as bars, and the same seats by region and office. */
export function QuotaBoard() {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const resourceLabel = useGetResourceLabel();
  const [search] = useSearchParams();
  const field = (name: 'agreement' | 'stages' | 'free' | 'startingLater' | 'fullMonthAmount') =>
    words(`resources.quotaLines.fields.${name}`);
  return (
    <>
      <PageHeader title={resourceLabel('quotaLines', 2)} subtitle={words('quota.subtitle')} />
      <QuotaFigures filter={boardFilter(search.get('filter'))} />
      <Card>
        <Rows<QuotaLineRow>
          resource="quotaLines"
          columns={[
            {
              id: 'agreement',
              label: field('agreement'),
              render: (line) => (
                <Box sx={{ minWidth: 0 }}>
                  <MuiLink component={Link} to={`/agreements/${line.agreement.id}/show`}>
                    {line.agreement.number}
                  </MuiLink>{' '}
                  {!takesPeople(line.agreement.status) && (
                    <StatusChip of="AgreementStatus" code={line.agreement.status} />
                  )}
                  <Typography variant="body2" component="div">
                    {line.region.name} · {label('MemberGroup', line.memberGroup)}
                  </Typography>
                  <Typography variant="body2" color="textSecondary" component="div">
                    {words('agreement.period', {
                      from: format.month(line.monthFrom),
                      to: format.month(line.monthTo),
                    })}
                    {line.servingOffice && ` · ${line.servingOffice.name}`}
                  </Typography>
                </Box>
              ),
            },
            {
              id: 'stages',
              label: field('stages'),
              render: (line) => (
                <Box sx={{ minWidth: { sm: 280 } }}>
                  <StageBars lineId={line.id} stages={line.stages} />
                  {line.shares.length > 0 && (
                    <Box sx={{ mt: 1 }}>
                      <ShareTable line={line} />
                    </Box>
                  )}
                  {(line.shares.length > 0 || can('moveShares')) && (
                    <Button size="small" component={Link} to={`/quotaLines/${line.id}/shares`}>
                      {words('shares.open')}
                    </Button>
                  )}
                  {can('candidates') && line.waiting > 0 && (
                    <Button size="small" component={Link} to={`/quotaLines/${line.id}/waiting`}>
                      {words('quota.openWaiting', format.counted(line.waiting))}
                    </Button>
                  )}
                  {can('proposeDecree') && line.used > 0 && (
                    <Button size="small" component={Link} to={`/quotaLines/${line.id}/carryOver`}>
                      {words('enrolment.waiting.carryOver')}
                    </Button>
                  )}
                  {can('memberExits') && line.used > 0 && (
                    <Button size="small" component={Link} to={`/quotaLines/${line.id}/exits`}>
                      {words('memberExit.open')}
                    </Button>
                  )}
                  {can('quotaSeats') && (
                    <Button size="small" component={Link} to={listUrl('quotaSeats', { lineId: line.id })}>
                      {words('quota.seats')}
                    </Button>
                  )}
                </Box>
              ),
            },
            {
              id: 'free',
              label: field('free'),
              align: 'right',
              render: ({ free, granted, agreement }) =>
                takesPeople(agreement.status)
                  ? words('insight.seatsOf', { taken: format.number(free), granted: format.number(granted) })
                  : words('quota.closed'),
            },
            {
              id: 'startingLater',
              label: field('startingLater'),
              align: 'right',
              render: ({ startingLater }) => format.number(startingLater),
            },
            {
              id: 'fullMonthAmount',
              label: field('fullMonthAmount'),
              align: 'right',
              render: ({ fullMonthAmount }) => <Rupiah amount={fullMonthAmount} />,
            },
          ]}
          filters={[
            <EnumInput key="status" source="status" of="AgreementStatus" sx={AS_ITS_LABEL} alwaysOn />,
            <EnumInput key="memberGroup" source="memberGroup" of="MemberGroup" sx={AS_ITS_LABEL} alwaysOn />,
            <YesNoInput key="hasFree" source="hasFree" alwaysOn />,
            <FoundRecordInput
              key="agreementId"
              source="agreementId"
              reference="agreements"
              nameOf={(agreement: AgreementRow) => agreement.number}
            />,
            <FoundRecordInput
              key="officeId"
              source="officeId"
              reference="offices"
              nameOf={(office: OfficeRow) => office.name}
            />,
            <RegionInput key="regionId" source="regionId" level="REGENCY" />,
          ]}
          tools={<ExportButton resource="QUOTA_LINES" />}
          empty={{ title: words('quota.empty'), hint: words('quota.emptyHint') }}
        />
      </Card>
    </>
  );
}
