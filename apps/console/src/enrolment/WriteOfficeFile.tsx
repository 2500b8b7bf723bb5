import { useQuery } from '@tanstack/react-query';
import {
  Alert,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Typography,
} from '@mui/material';
import { useId, useState } from 'react';
import { useDataProvider } from 'react-admin';
import { JobDialog } from '../exchange/JobDialog';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import type { LindungDataProvider } from '../providers/dataProvider';

/** Shows whom the file for the office would hold and whom not, and writes it. */
export function WriteOfficeFile({ decreeId, onClose }: { decreeId: string; onClose: () => void }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const id = useId();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const [again, setAgain] = useState(false);
  const [jobId, setJobId] = useState<string>();
  const { data: preview, error: unread } = useQuery({
    queryKey: ['officeFilePreview', decreeId, again],
    queryFn: () => dataProvider.officeFilePreview({ decreeId, again }),
  });
  const { run, isRunning, error } = useAction(
    (provider, people: number) => provider.startOfficeFile({ decreeId, people, again }),
    { rereads: ['jobs'], onDone: ({ record }) => setJobId(record.id) },
  );
  const title = words('officeFile.title', { office: preview?.officeName ?? '' });
  if (jobId !== undefined) {
    return (
      <JobDialog
        jobId={jobId}
        title={title}
        outcome={({ result }) =>
          words('officeFile.done', {
            rows: format.number(result?.rows ?? 0),
            leftOut: format.number(result?.refused ?? 0),
          })
        }
        onClose={onClose}
      />
    );
  }
  const leftOut = preview ? preview.people - preview.ready : 0;
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} fullWidth maxWidth="sm">
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        {!preview && (unread ? <Alert severity="error">{unread.message}</Alert> : <Waiting />)}
        {preview && preview.people === 0 && <Typography>{words('officeFile.nobody')}</Typography>}
        {preview && preview.people > 0 && (
          <>
            <Typography sx={{ fontWeight: 650 }}>
              {words('officeFile.effect', {
                ready: format.number(preview.ready),
                people: format.number(preview.people),
                leftOut: format.number(leftOut),
              })}
            </Typography>
            {preview.leftOut.map(({ reason, count }) => (
              <Typography key={reason} color="textSecondary">
                {label('LeftOutReason', reason)}: {format.number(count)}
              </Typography>
            ))}
            <Typography sx={{ mt: 1.5, textWrap: 'pretty' }}>{words('officeFile.effectHint')}</Typography>
            {!preview.isVerified && (
              <Alert severity="warning" sx={{ mt: 1.5 }}>
                {words('officeFile.unverified')}
              </Alert>
            )}
          </>
        )}
        {preview && preview.submitted > 0 && (
          <FormControlLabel
            control={<Checkbox checked={again} onChange={(_event, isOn) => setAgain(isOn)} />}
            label={words('officeFile.again')}
          />
        )}
        {error && <Alert severity="error">{error.message}</Alert>}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{words('app.action.cancel')}</Button>
        {preview && preview.people > 0 && (
          <Button variant="contained" disabled={isRunning} onClick={() => run(preview.people)}>
            {words('officeFile.start', { count: format.number(preview.ready) })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
