import { Box } from '@mui/material';
import { useWords } from '../i18n/useWords';

interface WizardStepsProps {
  /** What is done in each step, in order. */
  readonly steps: readonly string[];
  /** The step that is shown, from 0. */
  readonly current: number;
}

/** Where a person is on the way: the steps done, the one at hand, those to come. */
export function WizardSteps({ steps, current }: WizardStepsProps) {
  const words = useWords();
  return (
    <Box
      component="ol"
      aria-label={words('app.step', { step: current + 1, total: steps.length })}
      sx={{ display: 'flex', gap: 1, listStyle: 'none', m: 0, mb: 2.25, p: 0, maxWidth: 860 }}
    >
      {steps.map((step, position) => {
        const isCurrent = position === current;
        return (
          <Box
            component="li"
            key={step}
            {...(isCurrent ? { 'aria-current': 'step' as const } : {})}
            sx={{
              flex: { xs: isCurrent ? '1 1 auto' : '0 1 32px', sm: '1 1 0' },
              minWidth: 0,
              borderTop: 4,
              borderColor: position <= current ? 'primary.main' : 'divider',
              pt: 0.75,
              fontSize: '0.8125rem',
              fontWeight: isCurrent ? 700 : 500,
              color: isCurrent ? 'text.primary' : 'text.secondary',
            }}
          >
            <Box component="span" sx={{ display: { xs: isCurrent ? 'inline' : 'none', sm: 'inline' } }}>
              {`${position + 1}. ${step}`}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
