import { Box } from '@mui/material';
import { Figure, Figures } from '../fields/Figures';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';

interface QuotaRefusalProps {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const KEYS = ['wanted', 'taken', 'granted'] as const;

/** The numbers behind an exhausted quota: wanted, taken, granted. */
export function QuotaRefusal({ code, params }: QuotaRefusalProps) {
  const words = useWords();
  const format = useFormat();
  if (code !== 'QUOTA_EXHAUSTED') return null;
  return (
    <Box sx={{ mt: 1.5 }}>
      <Figures>
        {KEYS.map((key) => (
          <Figure key={key} label={words(`enrolment.propose.quota.${key}`)}>
            {typeof params[key] === 'number' && format.number(params[key])}
          </Figure>
        ))}
      </Figures>
    </Box>
  );
}
