import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { StatusChip } from '../fields/Chip';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { AgreementRecord } from '../providers/records';

/** What an agreement amends or renews, and what amends it: from which end to which, and how many seats were added. */
export function AddendaSection({ agreement }: { agreement: AgreementRecord }) {
  const words = useWords();
  const format = useFormat();
  const { amends, renews, addenda, validTo } = agreement;
  const base = amends ?? renews;
  if (!base && addenda.length === 0) return null;
  return (
    <Section title={words('agreementLife.addenda')}>
      {base && (
        <Typography>
          {words(amends ? 'agreementLife.amends' : 'agreementLife.renews')}{' '}
          <MuiLink component={Link} to={`/agreements/${base.id}/show`}>
            {base.number}
          </MuiLink>
        </Typography>
      )}
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {addenda.map((addendum, at) => {
          const before = addenda
            .slice(0, at)
            .reduce((end, { signedOn, validTo: to }) => (signedOn && to > end ? to : end), validTo);
          return (
            <Box key={addendum.id}>
              <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
                <MuiLink component={Link} to={`/agreements/${addendum.id}/show`}>
                  {addendum.number}
                </MuiLink>
                <StatusChip of="AgreementStatus" code={addendum.status} />
              </Box>
              <Typography>
                {words('agreement.period', {
                  from: format.day(addendum.validFrom),
                  to: format.day(addendum.validTo),
                })}
                {addendum.quota > 0 &&
                  ` · ${words('agreementLife.addendumSeats', format.counted(addendum.quota))}`}
                {addendum.seatsAdded > 0 &&
                  ` · ${words('lineChange.addsSeats', format.counted(addendum.seatsAdded))}`}
                {addendum.seatsTakenBack > 0 &&
                  ` · ${words('lineChange.takesBack', format.counted(addendum.seatsTakenBack))}`}
              </Typography>
              {addendum.validTo > before && (
                <Typography color="textSecondary">
                  {words('agreementLife.addendumEnds', {
                    before: format.day(before),
                    after: format.day(addendum.validTo),
                  })}
                </Typography>
              )}
            </Box>
          );
        })}
      </Box>
    </Section>
  );
}
