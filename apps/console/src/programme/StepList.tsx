import { Box, Typography } from '@mui/material';
import { Rupiah } from '../fields/Amount';
import { Fact, Facts } from '../fields/Facts';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords, type EnumCode } from '../i18n/useWords';
import type { DerivationStep } from '../providers/records';
import { StepRate } from './StepRate';
import { StepRule } from './StepRule';

/** The steps of an amount one below the other, as a phone shows them. */
export function StepList({ steps, total }: { steps: readonly DerivationStep[]; total: string }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
      {steps.map((step) => (
        <Box component="li" key={`${step.programme} ${step.rule} ${step.kind} ${step.share}`}>
          <Typography sx={{ fontWeight: 650 }}>{label('Programme', step.programme)}</Typography>
          <Box sx={{ mb: 0.75 }}>
            <StepRule step={step} />
          </Box>
          <Facts columns={1}>
            <Fact label={words('programme.base')}>
              <Rupiah amount={step.base} />
            </Fact>
            <Fact label={words('programme.rate')}>
              <StepRate step={step} />
            </Fact>
            <Fact label={words('programme.amount')}>
              <Rupiah amount={step.amount} />
              {step.rounding && `, ${label('RoundingRule', step.rounding as EnumCode<'RoundingRule'>)}`}
            </Fact>
            <Fact label={words('programme.citation')}>
              {format.citation(step.citation)}
              <Typography variant="caption" color="textSecondary" component="div">
                {label('Certainty', step.certainty as EnumCode<'Certainty'>)}
              </Typography>
            </Fact>
          </Facts>
        </Box>
      ))}
      <Box component="li" sx={{ fontWeight: 700 }}>
        {words('programme.total')}: <Rupiah amount={total} />
      </Box>
    </Box>
  );
}
