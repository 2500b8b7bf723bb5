import { Box, Button, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { LindungDataProvider } from '../providers/dataProvider';

/** Who of a village waits for the district, and one button that lets all of their verdicts stand, as many as are shown. */
export function ConfirmAllButton({ listId, villageId }: { listId: string; villageId: string }) {
  const words = useWords();
  const format = useFormat();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const [isOpen, setIsOpen] = useState(false);
  const { data: preview } = useQuery({
    queryKey: ['checkPreview', listId, villageId],
    queryFn: () => dataProvider.checkPreview({ listId, villageId }),
  });
  const waiting = preview?.waiting ?? 0;
  const { run, isRunning, error, reset } = useAction(
    (provider) => provider.confirmVerdicts({ listId, villageId, expectedCount: waiting }),
    {
      rereads: ['villageChecks', 'checkedCandidates', 'checkPreview'],
      done: () => words('villageCheck.confirmedAll'),
      onDone: () => setIsOpen(false),
    },
  );
  if (!preview) return null;
  const counted = format.counted(waiting);
  return (
    <Box sx={{ display: 'grid', gap: 0.5, justifyItems: { sm: 'end' } }}>
      {waiting > 0 ? (
        <Button variant="contained" onClick={() => setIsOpen(true)}>
          {words('villageCheck.confirmAll', counted)}
        </Button>
      ) : (
        <Typography color="textSecondary">{words('villageCheck.waitingForDistrict', counted)}</Typography>
      )}
      {preview.own > 0 && (
        <Typography variant="body2">
          {words('villageCheck.ownLeftOut', format.counted(preview.own))}
        </Typography>
      )}
      <ActionDialog
        isOpen={isOpen}
        title={words('villageCheck.confirmAll', counted)}
        consequence={words('villageCheck.confirmAllConsequence', counted)}
        confirmLabel={words('villageCheck.confirmAll', counted)}
        isRunning={isRunning}
        error={error}
        onConfirm={() => run()}
        onClose={() => {
          setIsOpen(false);
          reset();
        }}
      />
    </Box>
  );
}
