import { NoticeRecipient } from '@lindung/domain/privacy/incident';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useCan } from '../auth/SessionContext';
import { Section } from '../fields/Section';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import type { IncidentFigures, IncidentRecord } from '../providers/records';
import { RecordNoticeButton } from './RecordNoticeButton';
import { useIncidentFigures } from './useIncidentFigures';
import { useIncidentWords } from './useIncidentWords';
import { usePrivacyName } from './usePrivacyName';

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
        {Object.values(NoticeRecipient)
          .filter((recipient) => recipient !== 'PERSONS')
          .map((recipient) => (
            <LetterButton
              key={recipient}
              incidentId={id}
              recipient={recipient}
              title={say('download', { recipient: label('NoticeRecipient', recipient) })}
            />
          ))}
      </Box>
      <PersonLetters incidentId={id} />
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

/** The letters to persons: one for those of whom the same came out, since nobody is told what happened to somebody else. */
function PersonLetters({ incidentId }: { incidentId: string }) {
  const say = useIncidentWords();
  const format = useFormat();
  const nameOf = usePrivacyName();
  const { data: figures, error } = useIncidentFigures(incidentId);
  if (error) return <Alert severity="error">{error.message}</Alert>;
  if (!figures) return <Waiting />;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, mb: 1.5, p: 0, display: 'grid', gap: 1.25 }}>
      {figures.letters.map(({ data, persons }, at) => (
        <li key={data.join()}>
          <LetterButton
            incidentId={incidentId}
            recipient="PERSONS"
            data={data}
            title={say('downloadLetter', { number: at + 1, persons: format.number(persons) })}
          />
          <Box sx={{ fontSize: '0.875rem', color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {data.map((datum) => nameOf('PersonalDatum', datum)).join(', ')}
          </Box>
        </li>
      ))}
    </Box>
  );
}

interface LetterButtonProps {
  readonly incidentId: string;
  readonly recipient: NoticeRecipient;
  readonly title: string;
  /** What came out of the persons whom the letter tells. */
  readonly data?: IncidentFigures['letters'][number]['data'];
}

function LetterButton({ incidentId, recipient, title, data }: LetterButtonProps) {
  const { run, isRunning, error } = useAction(
    (dataProvider) => dataProvider.incidentNotice(incidentId, recipient, data),
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
        {title}
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
