import { Box } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useWords } from '../i18n/useWords';

interface WizardStepsProps {
  /** What is done in each step, in order. */
  readonly steps: readonly string[];
  /** The step that is shown, from 0. */
  readonly current: number;
}

/**
 * Where a person is on the way: the steps done, the one at hand, those to come. The focus moves along, so that keyboard and
 * screen reader begin at the step that opened.
 */
export function WizardSteps({ steps, current }: WizardStepsProps) {
  const words = useWords();
  const step = useRef<HTMLLIElement>(null);
  const shown = useRef(current);
  useEffect(() => {
    if (shown.current === current) return;
    shown.current = current;
    step.current?.focus();
  }, [current]);
  return (
    <Box
      component="ol"
      aria-label={words('app.step', { step: current + 1, total: steps.length })}
      sx={{ display: 'flex', gap: 1, listStyle: 'none', m: 0, mb: 2.25, p: 0, maxWidth: 860 }}
    >
      {steps.map((name, position) => {
        const isCurrent = position === current;
        return (
          <Box
            component="li"
            key={name}
            {...(isCurrent ? { 'aria-current': 'step' as const, ref: step, tabIndex: -1 } : {})}
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
              {`${position + 1}. ${name}`}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
