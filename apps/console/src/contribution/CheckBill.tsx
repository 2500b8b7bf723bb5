import { Alert, Box, Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { PageMessage } from '../layout/PageMessage';
import { Waiting } from '../layout/Waiting';
import { listUrl } from '../list/list-url';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { OpenLine } from '../providers/records';
import { drawUrl } from './draw-url';
import { Preview } from './Preview';

/** Third step: what the bill comes to, before it is one. */
export function CheckBill({ line, month }: { line: OpenLine; month: string }) {
  const words = useWords();
  const format = useFormat();
  const navigate = useNavigate();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const lineId = line.id;
  const { run, isRunning, error } = useAction(
    (provider, people: number) => provider.drawBill({ lineId, month, people }),
    {
      rereads: [],
      onDone: ({ record }) => void navigate(drawUrl({ billId: record.id }), { replace: true }),
    },
  );
  const preview = useQuery({
    queryKey: ['bills', 'preview', lineId, month],
    queryFn: () => dataProvider.billPreview({ lineId, month }),
    // While the bill is drawn the preview stays what was agreed to; when it is refused it is made anew.
    enabled: !isRunning,
    staleTime: 0,
    retry: false,
  });
  const refusal = error ?? preview.error;
  const otherMonth = (
    <Button component={Link} to={drawUrl({ lineId })} disabled={isRunning}>
      {words('contribution.otherMonth')}
    </Button>
  );

  if (preview.isPending) return <Waiting text={words('contribution.counting')} />;
  if (preview.data?.people === 0) {
    const { alreadyBilled } = preview.data;
    const hint = alreadyBilled
      ? words('contribution.alreadyBilled', { count: format.number(alreadyBilled) })
      : words('contribution.nobodyYet');
    return (
      <PageMessage title={words('contribution.nobody')} hint={hint}>
        {otherMonth}
        <Button component={Link} to={listUrl('bills', { lineId, month })} variant="outlined">
          {words('contribution.openOthers')}
        </Button>
      </PageMessage>
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 1.75 }}>
      {preview.data && <Preview line={line} preview={preview.data} />}
      <Box aria-live="assertive">{refusal && <Alert severity="error">{refusal.message}</Alert>}</Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {preview.data && (
          <Button variant="contained" disabled={isRunning} onClick={() => run(preview.data.people)}>
            {isRunning
              ? words('app.action.saving')
              : words('contribution.submit', { amount: format.rupiah(preview.data.amount) })}
          </Button>
        )}
        {otherMonth}
      </Box>
    </Box>
  );
}
