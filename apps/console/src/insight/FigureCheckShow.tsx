import { Box, Link as MuiLink, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { Link } from 'react-router-dom';
import { Rupiah } from '../fields/Amount';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { RecordPage } from '../layout/RecordPage';
import type { FigureCheckRecord } from '../providers/records';
import { FaultChip } from './FaultChip';

type Fault = FigureCheckRecord['faults'][number];

/** One check of a regency: each figure that is not what its ledger says, with the place where it stands. */
export function FigureCheckShow() {
  return (
    <RecordPage<FigureCheckRecord> resource="figureChecks">
      {(check) => <FigureCheckDetails check={check} />}
    </RecordPage>
  );
}

function FigureCheckDetails({ check }: { check: FigureCheckRecord }) {
  const words = useWords();
  const format = useFormat();
  return (
    <>
      <PageHeader
        title={words('figureCheck.title', { region: check.region.name, day: format.day(check.onDay) })}
        subtitle={format.moment(check.checkedAt)}
      />
      <Section
        title={words('figureCheck.result')}
        hint={words(check.faultCount === 0 ? 'figureCheck.greenHint' : 'figureCheck.redHint')}
      >
        <Box sx={{ mb: check.faultCount === 0 ? 0 : 1.5 }}>
          <FaultChip faultCount={check.faultCount} />
        </Box>
        {check.faultCount > 0 && <Faults faults={check.faults} />}
        {check.faultCount > check.faults.length && (
          <p>{words('figureCheck.more', { count: format.number(check.faultCount - check.faults.length) })}</p>
        )}
      </Section>
    </>
  );
}

function Faults({ faults }: { faults: readonly Fault[] }) {
  const words = useWords();
  const label = useEnumLabel();
  const field = (name: 'where' | 'figure' | 'kept' | 'computed') =>
    words(`resources.figureChecks.fields.${name}`);
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{field('where')}</TableCell>
            <TableCell>{field('figure')}</TableCell>
            <TableCell align="right">{field('kept')}</TableCell>
            <TableCell align="right">{field('computed')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {faults.map((fault) => (
            <TableRow key={fault.id}>
              <TableCell>
                <Where fault={fault} />
              </TableCell>
              <TableCell>{label('FigureName', fault.figure)}</TableCell>
              <TableCell align="right">
                <Amount of={fault} amount={fault.kept} />
              </TableCell>
              <TableCell align="right">
                <Amount of={fault} amount={fault.computed} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

/** Rupiah of a budget, seats of a line. */
function Amount({ of: { budgetLine }, amount }: { of: Fault; amount: string }) {
  const format = useFormat();
  return budgetLine ? <Rupiah amount={amount} /> : <>{format.number(Number(amount))}</>;
}

function Where({ fault: { line, budgetLine, place } }: { fault: Fault }) {
  if (budgetLine)
    return (
      <MuiLink component={Link} to={`/budgetLines/${budgetLine.id}/show`}>
        {`${budgetLine.name}, ${budgetLine.year}, ${budgetLine.region.name}`}
      </MuiLink>
    );
  return (
    <>
      {line && (
        <MuiLink component={Link} to={`/agreements/${line.agreementId}/show`}>
          {line.agreementNumber}
        </MuiLink>
      )}
      {place && `, ${place.name}`}
    </>
  );
}
