import { Box, Button } from '@mui/material';
import { useEffect, useState } from 'react';
import { useSession, useSessionKeeper } from '../auth/SessionContext';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { Session } from '../providers/records';

const MINUTE = 60_000;

/** Says on every page that a wider look is open, how much of it is left, and ends it. */
export function WiderLookBanner() {
  const look = useSession()?.widerLook;
  return look ? <Banner key={look.id} look={look} /> : null;
}

function Banner({ look: { id, endsAt, area } }: { look: NonNullable<Session['widerLook']> }) {
  const words = useWords();
  const format = useFormat();
  const keeper = useSessionKeeper();
  const left = useMinutesUntil(endsAt, () => void keeper.reload({ isUnattended: true }));
  const { run, isRunning } = useAction(
    async (dataProvider) => {
      await dataProvider.endWiderLook({ id });
      await keeper.reload();
    },
    { rereads: ['widerLooks'], done: () => words('access.widerLook.ended') },
  );
  return (
    <Box
      role="status"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        px: { xs: 2, sm: 3 },
        py: 0.875,
        fontSize: '0.875rem',
        lineHeight: 1.4,
        color: 'tokens.risk',
        bgcolor: 'tokens.riskTint',
      }}
    >
      <Box sx={{ flex: '1 1 260px' }}>
        <b>{words('access.widerLook.bannerTitle')}</b>{' '}
        {words('access.widerLook.banner', { area: area.join(', '), minutes: format.number(left) })}
      </Box>
      <Button size="small" variant="outlined" color="inherit" disabled={isRunning} onClick={() => run()}>
        {words('access.widerLook.end')}
      </Button>
    </Box>
  );
}

/** The minutes until an instant, begun ones counted whole; `onOver` is called when it has come. */
function useMinutesUntil(instant: string, onOver: () => void): number {
  const [now, setNow] = useState(() => Date.now());
  const left = Math.max(0, Date.parse(instant) - now);
  useEffect(() => {
    const timer = setTimeout(
      () => {
        setNow(Date.now());
        if (left <= MINUTE) onOver();
      },
      left % MINUTE || MINUTE,
    );
    return () => clearTimeout(timer);
  });
  return Math.ceil(left / MINUTE);
}
