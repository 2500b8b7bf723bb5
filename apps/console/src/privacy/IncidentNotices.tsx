import { NoticeRecipient } from '@lindung/domain/privacy/incident';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useCan } from '../auth/SessionContext';
import { Section } from '../fields/Section';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel } from '../i18n/useWords';
import type { IncidentRecord } from '../providers/records';
import { RecordNoticeButton } from './RecordNoticeButton';
import { useIncidentWords } from './useIncidentWords';

/** The letters of an incident, and which were sent when, in which way and by whom. */
export function IncidentNotices({ incident }: { incident: IncidentRecord }) {
  const say = useIncidentWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const { id, status, isBreach, notices } = incident;
  if (isBreach !== true) return null;
  return (
    <Section
      title={say('notices')}
      hint={say('noticesHint')}
      actions={
        status !== 'CLOSED' && can('recordIncidentNotice') && <RecordNoticeButton incident={incident} />
      }
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1.5 }}>
        {Object.values(NoticeRecipient).map((recipient) => (
          <LetterButton key={recipient} incidentId={id} recipient={recipient} />
        ))}
      </Box>
      {notices.length === 0 && <Typography color="textSecondary">{say('noNotices')}</Typography>}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {notices.map((notice) => (
          <li key={notice.id}>
            <b>{label('NoticeRecipient', notice.recipient)}</b>: {format.moment(notice.sentAt)}.{' '}
            {notice.means}{' '}
            <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
              (
              {say('byAt', {
                name: notice.recordedBy,
                at: format.moment(notice.recordedAt),
              })}
              )
            </Box>
          </li>
        ))}
      </Box>
    </Section>
  );
}

function LetterButton({ incidentId, recipient }: { incidentId: string; recipient: NoticeRecipient }) {
  const say = useIncidentWords();
  const label = useEnumLabel();
  const { run, isRunning, error } = useAction(
    (dataProvider) => dataProvider.incidentNotice(incidentId, recipient),
    { rereads: 'nothing', onDone: save },
  );
  return (
    <Box sx={{ minWidth: 0 }}>
      <Button
        variant="outlined"
        size="small"
        disabled={isRunning}
        onClick={() => run()}
        sx={{ whiteSpace: 'normal', textAlign: 'left' }}
      >
        {say('download', { recipient: label('NoticeRecipient', recipient) })}
      </Button>
      {error && <Alert severity="error">{error.message}</Alert>}
    </Box>
  );
}

/** Hands a letter over as a file. */
function save({ fileName, text }: { readonly fileName: string; readonly text: string }): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: fileName });
  link.click();
  URL.revokeObjectURL(address);
}
