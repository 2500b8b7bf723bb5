import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { listUrl } from '../list/list-url';
import type { QuotaStage } from '../providers/records';

/** The stages of a line as bars: used, reserved, free; each figure leads to the people behind it. */
export function StageBars({ lineId, stages }: { lineId: string; stages: readonly QuotaStage[] }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25, minWidth: 0 }}>
      {stages.map((stage) => (
        <StageBar key={stage.id} lineId={lineId} stage={stage} />
      ))}
    </Box>
  );
}

function StageBar({ lineId, stage }: { lineId: string; stage: QuotaStage }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const { used, reserved, free, granted, released, hasBegun, startsOn, id } = stage;
  const share = (seats: number) => `${granted > 0 ? (seats / granted) * 100 : 0}%`;
  const day = format.dayShort(startsOn);
  const label = words('quota.bar', {
    day,
    used: format.number(used),
    reserved: format.number(reserved),
    free: format.number(free),
    granted: format.number(granted),
  });
  const figure = (text: string, standing: 'USED' | 'RESERVED' | 'RELEASED', seats: number) =>
    seats > 0 && can('quotaSeats') ? (
      <MuiLink component={Link} to={listUrl('quotaSeats', { lineId, stageId: id, standing })}>
        {text}
      </MuiLink>
    ) : (
      <span>{text}</span>
    );
  return (
    <Box component="li" sx={{ minWidth: 0 }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {words('agreement.stage', { seats: format.number(granted), day })}
      </Typography>
      <Box
        role="img"
        aria-label={label}
        sx={{
          display: 'flex',
          height: 12,
          my: 0.5,
          borderRadius: '6px',
          overflow: 'hidden',
          bgcolor: (theme) => theme.palette.tokens.scale[0]?.ground,
          border: 1,
          borderColor: 'tokens.line',
        }}
      >
        <Box sx={{ width: share(used), bgcolor: (theme) => theme.palette.tokens.scale[4]?.ground }} />
        <Box sx={{ width: share(reserved), bgcolor: 'tokens.goldLine' }} />
      </Box>
      <Typography
        variant="body2"
        component="div"
        sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, whiteSpace: 'normal' }}
      >
        {figure(words('quota.used', { count: format.number(used) }), 'USED', used)}
        {figure(words('quota.reserved', { count: format.number(reserved) }), 'RESERVED', reserved)}
        <span>
          {words(hasBegun ? 'quota.stageFree' : 'quota.stageLater', { count: format.number(free) })}
        </span>
        {released > 0 &&
          figure(words('quota.released', { count: format.number(released) }), 'RELEASED', released)}
      </Typography>
    </Box>
  );
}
