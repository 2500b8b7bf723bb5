import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { Rupiah } from '../fields/Amount';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords, type EnumCode } from '../i18n/useWords';
import type { DerivationStep } from '../providers/records';
import { StepList } from './StepList';
import { StepRate } from './StepRate';
import { StepRule } from './StepRule';

/** "Why this amount?": every step with its base, its rate, its law, and how sure it is. Opened on request. */
export function WhyAmount({ steps, total }: { steps: readonly DerivationStep[]; total: string }) {
  const words = useWords();
  return (
    <Box component="details" sx={{ '& > summary': { cursor: 'pointer' } }}>
      <Box component="summary" sx={{ color: 'primary.main', fontWeight: 650, py: 0.5 }}>
        {words('programme.why')}
      </Box>
      <Box sx={{ display: { sm: 'none' }, mt: 1 }}>
        <StepList steps={steps} total={total} />
      </Box>
      <Box sx={{ display: { xs: 'none', sm: 'block' }, overflowX: 'auto' }}>
        <Table size="small" aria-label={words('programme.whyTitle')}>
          <TableHead>
            <TableRow>
              <TableCell>{words('programme.rule')}</TableCell>
              <TableCell align="right">{words('programme.base')}</TableCell>
              <TableCell align="right">{words('programme.rate')}</TableCell>
              <TableCell align="right">{words('programme.amount')}</TableCell>
              <TableCell>{words('programme.citation')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {steps.map((step) => (
              <Step key={`${step.programme} ${step.rule} ${step.kind} ${step.share}`} step={step} />
            ))}
            <TableRow>
              <TableCell component="th" scope="row" colSpan={3} sx={{ fontWeight: 700 }}>
                {words('programme.total')}
              </TableCell>
              <TableCell align="right" sx={{ fontWeight: 700 }}>
                <Rupiah amount={total} />
              </TableCell>
              <TableCell />
            </TableRow>
          </TableBody>
        </Table>
      </Box>
    </Box>
  );
}

function Step({ step }: { step: DerivationStep }) {
  const format = useFormat();
  const label = useEnumLabel();
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {label('Programme', step.programme)}
        <StepRule step={step} />
      </TableCell>
      <TableCell align="right">
        <Rupiah amount={step.base} />
      </TableCell>
      <TableCell align="right">
        <StepRate step={step} />
      </TableCell>
      <TableCell align="right">
        <Rupiah amount={step.amount} />
        {step.rounding && (
          <Typography variant="caption" color="textSecondary" component="div">
            {label('RoundingRule', step.rounding as EnumCode<'RoundingRule'>)}
          </Typography>
        )}
      </TableCell>
      <TableCell>
        {format.citation(step.citation)}
        <Typography variant="caption" color="textSecondary" component="div">
          {label('Certainty', step.certainty as EnumCode<'Certainty'>)}
        </Typography>
      </TableCell>
    </TableRow>
  );
}
