import { Box, Button, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { Rupiah } from '../fields/Amount';
import { Figure, Figures } from '../fields/Figures';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel } from '../i18n/useWords';
import type { OrderPreview } from '../providers/records';
import { useOrderWords } from './useOrderWords';

interface ResumptionOpeningsProps {
  readonly openings: OrderPreview['openings'];
  /** The order is carried out: the seats can be filled. */
  readonly isEnacted: boolean;
}

/** Seats that nobody goes on with, line by line, and who waits for them: filled again by a decree from the waiting list. */
export function ResumptionOpenings({ openings, isEnacted }: ResumptionOpeningsProps) {
  const tell = useOrderWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  return (
    <Section title={tell('openings')} hint={tell('openingsHint')}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        {openings.map(({ line, left, free, waiting, offered, amount }) => (
          <Box key={line.id}>
            <Figures>
              <Figure
                label={label('MemberGroup', line.memberGroup)}
                note={
                  can('candidates') && (
                    <MuiLink component={Link} to={`/quotaLines/${line.id}/waiting`}>
                      {tell('waitingFor', { count: format.number(waiting) })}
                    </MuiLink>
                  )
                }
              >
                {line.agreementNumber}
              </Figure>
              <Figure label={tell('leftDuring')}>{format.number(left)}</Figure>
              <Figure label={tell('freeSeats')}>{format.number(free)}</Figure>
              <Figure label={tell('offered')}>{format.number(offered)}</Figure>
              <Figure label={tell('offeredAmount')}>
                <Rupiah amount={amount} />
              </Figure>
            </Figures>
            {isEnacted && offered > 0 && can('proposeDecree') && (
              <Button
                variant="contained"
                component={Link}
                to={`/quotaLines/${line.id}/fill`}
                sx={{ mt: 1.5 }}
              >
                {tell('fill')}
              </Button>
            )}
          </Box>
        ))}
      </Box>
    </Section>
  );
}
