import {
  Box,
  Link as MuiLink,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { RecordTimeline } from '../access/RecordTimeline';
import { Rupiah } from '../fields/Amount';
import { Fact, Facts } from '../fields/Facts';
import { Figure, Figures } from '../fields/Figures';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { RecordPage } from '../layout/RecordPage';
import type { AllocationRecord } from '../providers/records';
import { fieldKey } from './AllocationLineInputs';
import { AllocationSteps } from './AllocationSteps';

const MONEY = ['amount', 'enacted', 'received', 'committed', 'billed', 'paid', 'left'] as const;

/** What a village sets aside in a year: what has become of its rupiah, for whom, what has arrived, and who did what by which paper. */
export function AllocationShow() {
  return (
    <RecordPage<AllocationRecord> resource="allocations">
      {(allocation) => <AllocationDetails allocation={allocation} />}
    </RecordPage>
  );
}

function AllocationDetails({ allocation }: { allocation: AllocationRecord }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const { village, district, year, status, progress, villageFund, people, lapsed } = allocation;
  return (
    <>
      <PageHeader
        title={`${village.name} · ${year}`}
        subtitle={`${label('AllocationStatus', status)} · ${label('AllocationProgress', progress)} · ${district.name}`}
        actions={<AllocationSteps allocation={allocation} />}
      />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        <Section title={words('allocation.moneyStates')}>
          <Figures>
            {MONEY.map((state) => (
              <Figure key={state} label={words(`resources.allocations.fields.${state}`)}>
                <Rupiah amount={allocation[state]} />
              </Figure>
            ))}
            {lapsed !== '0' && (
              <Figure label={words('resources.allocations.fields.lapsed')}>
                <Rupiah amount={lapsed} />
              </Figure>
            )}
          </Figures>
          <Box sx={{ mt: 1.5 }}>
            <Facts columns={3}>
              <Fact label={words('resources.allocations.fields.people')}>{format.number(people)}</Fact>
              <Fact label={words('resources.allocations.fields.villageFund')}>
                {villageFund && <Rupiah amount={villageFund} />}
              </Fact>
              <Fact label={words('resources.allocations.fields.budgetLines')}>
                {allocation.budgetLines.map(({ id, name }) => (
                  <Box key={id}>
                    <MuiLink component={Link} to={`/budgetLines/${id}/show`}>
                      {name}
                    </MuiLink>
                  </Box>
                ))}
              </Fact>
            </Facts>
          </Box>
        </Section>
        <Section title={words('resources.allocations.fields.lines')}>
          <Lines lines={allocation.lines} />
        </Section>
        {allocation.proposedLines.length > 0 && (
          <Section title={words('allocation.proposedLines')}>
            <Lines lines={allocation.proposedLines} />
          </Section>
        )}
        <Section title={words('resources.allocations.fields.tranches')}>
          <Rows
            name={words('resources.allocations.fields.tranches')}
            head={['receivedOn', 'fundingSource', 'amount', 'documentNumber']}
            rows={allocation.tranches.map((tranche) => ({
              id: tranche.id,
              cells: [
                format.day(tranche.receivedOn),
                label('FundingSource', tranche.fundingSource),
                <Rupiah key="amount" amount={tranche.isCorrection ? `-${tranche.amount}` : tranche.amount} />,
                [tranche.documentNumber, tranche.recordedBy].filter(Boolean).join(' · '),
              ],
            }))}
          />
        </Section>
        <Section title={words('resources.allocations.fields.acts')}>
          <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.75 }}>
            {allocation.acts.map(({ id, step, documentNumber, documentDate, note, madeBy, at }) => (
              <li key={id}>
                <strong>{label('AllocationStep', step)}</strong>
                {` · ${documentNumber}, ${format.day(documentDate)}`}
                <Typography variant="caption" component="div">
                  {[madeBy, format.moment(at), note].filter(Boolean).join(' · ')}
                </Typography>
              </li>
            ))}
          </Box>
        </Section>
        <RecordTimeline record="ALLOCATION" id={allocation.id} />
      </Box>
    </>
  );
}

function Lines({ lines }: { lines: AllocationRecord['lines'] }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  return (
    <>
      <Rows
        name={words('resources.allocations.fields.lines')}
        head={['memberGroup', 'people', 'monthFrom', 'fundingSource', 'accountCode', 'tariff', 'amount']}
        rows={lines.map((line) => ({
          id: line.id,
          cells: [
            `${label('MemberGroup', line.memberGroup)}: ${line.name}`,
            format.number(line.people),
            words('allocation.months', {
              from: format.month(line.monthFrom),
              to: format.month(line.monthTo),
            }),
            [label('FundingSource', line.fundingSource), line.citation].filter(Boolean).join(' · '),
            [line.accountCode, line.activityCode].filter(Boolean).join(' / '),
            <Rupiah key="tariff" amount={line.tariff} />,
            <Rupiah key="amount" amount={line.amount} />,
          ],
        }))}
      />
    </>
  );
}

type Head =
  | 'memberGroup'
  | 'people'
  | 'monthFrom'
  | 'fundingSource'
  | 'accountCode'
  | 'tariff'
  | 'amount'
  | 'receivedOn'
  | 'documentNumber';

/** A table that becomes a list of names and values where the screen is narrow. */
function Rows({
  name,
  head,
  rows,
}: {
  name: string;
  head: readonly Head[];
  rows: ReadonlyArray<{ readonly id: string; readonly cells: readonly ReactNode[] }>;
}) {
  const words = useWords();
  const titles = head.map((each) =>
    words(
      each === 'tariff' || each === 'amount' || each === 'receivedOn'
        ? `resources.allocations.fields.${each}`
        : each === 'documentNumber'
          ? 'resources.budgetChanges.fields.documentNumber'
          : fieldKey(each),
    ),
  );
  return (
    <>
      <Table size="small" aria-label={name} sx={{ display: { xs: 'none', md: 'table' } }}>
        <TableHead>
          <TableRow>
            {titles.map((title) => (
              <TableCell key={title}>{title}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ id, cells }) => (
            <TableRow key={id}>
              {cells.map((cell, at) => (
                <TableCell key={titles[at]}>{cell}</TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Box sx={{ display: { xs: 'grid', md: 'none' }, gap: 1.5 }}>
        {rows.map(({ id, cells }) => (
          <Facts key={id} columns={2}>
            {cells.map((cell, at) => (
              <Fact key={titles[at]} label={titles[at] ?? ''}>
                {cell}
              </Fact>
            ))}
          </Facts>
        ))}
      </Box>
    </>
  );
}
