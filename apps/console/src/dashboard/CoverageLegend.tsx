import { Box, Typography } from '@mui/material';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';

/** What the colours of the map mean. */
export function CoverageLegend() {
  const words = useWords();
  const format = useFormat();
  return (
    <Typography
      component="div"
      variant="caption"
      color="textSecondary"
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5, mt: 1.5 }}
    >
      {format.percent(0)}
      {[0, 1, 2, 3, 4, 5].map((step) => (
        <Box
          key={step}
          sx={{
            width: 26,
            height: 10,
            borderRadius: '3px',
            bgcolor: (theme) => theme.palette.tokens.scale[step]?.ground,
          }}
        />
      ))}
      {`≥ ${format.percent(4_800)}`}
      <Box
        sx={{
          width: 22,
          height: 12,
          ml: 1.5,
          borderRadius: '3px',
          border: '1px dashed',
          borderColor: 'tokens.edge',
        }}
      />
      {words('insight.legendUnknown')}
    </Typography>
  );
}
