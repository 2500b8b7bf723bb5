import { Alert, Box, Button } from '@mui/material';
import { Section } from '../fields/Section';
import { EnumInput } from '../form/EnumInput';
import { PersonSearchInput } from '../form/PersonSearchInput';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { Rows } from '../list/ListPage';
import type { CheckedCandidateRow, VillageCheckRecord } from '../providers/records';
import { ConfirmRestButton } from './ConfirmRestButton';
import { Judgement } from './Judgement';
import { PersonFacts } from './PersonFacts';
import { Said } from './Said';
import type { useVerdictDraft } from './useVerdictDraft';

interface JudgeFormProps {
  readonly check: VillageCheckRecord;
  readonly verdicts: ReturnType<typeof useVerdictDraft>;
}

/** The village's form: one choice for each of its people. What is chosen stays on the device until it is sent. */
export function JudgeForm({ check, verdicts }: JudgeFormProps) {
  const words = useWords();
  const { draft, say } = verdicts;
  return (
    <Section
      title={words('villageCheck.judge')}
      hint={words('villageCheck.judgeHint')}
      actions={<ConfirmRestButton check={check} drafted={Object.keys(draft).length} />}
    >
      <Rows<CheckedCandidateRow>
        resource="checkedCandidates"
        filter={{ listId: check.listId }}
        columns={[
          {
            id: 'worker',
            label: words('resources.checkedCandidates.fields.worker'),
            render: ({ worker }) => worker.fullName,
            under: ({ id, worker }) => (
              <>
                <PersonFacts worker={worker} />
                <Judgement name={worker.fullName} said={draft[id]} onSay={(said) => say(id, said)} />
              </>
            ),
          },
          {
            id: 'village',
            label: words('resources.checkedCandidates.fields.village'),
            render: ({ village }) => village && <Said said={village} by="VILLAGE" />,
          },
          {
            id: 'district',
            label: words('resources.checkedCandidates.fields.district'),
            render: ({ district }) => district && <Said said={district} by="DISTRICT" />,
          },
        ]}
        filters={[
          <PersonSearchInput key="q" source="q" alwaysOn />,
          <EnumInput
            key="waitsFor"
            source="waitsFor"
            of="CheckStep"
            only={['VILLAGE', 'DISTRICT']}
            alwaysOn
          />,
        ]}
        empty={{ title: words('villageCheck.nobody') }}
      />
      <SendBar verdicts={verdicts} />
    </Section>
  );
}

/** What is on the device and not sent, always in sight. */
function SendBar({ verdicts }: Pick<JudgeFormProps, 'verdicts'>) {
  const words = useWords();
  const format = useFormat();
  const { complete, incomplete, isOnline, isRunning, error, send, drop } = verdicts;
  if (complete + incomplete === 0) return null;
  return (
    <Box
      sx={{
        position: 'sticky',
        bottom: 0,
        py: 1.5,
        bgcolor: 'background.paper',
        borderTop: 1,
        borderColor: 'divider',
        zIndex: 2,
      }}
      aria-live="polite"
    >
      <Alert severity={isOnline ? 'info' : 'warning'} sx={{ mb: 1, py: 0 }}>
        {words('villageCheck.kept', format.counted(complete + incomplete))}
        {!isOnline && <div>{words('villageCheck.offline')}</div>}
        {incomplete > 0 && <div>{words('villageCheck.incomplete', format.counted(incomplete))}</div>}
      </Alert>
      {error && (
        <Alert severity="error" sx={{ mb: 1 }}>
          {error.message}
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="contained" disabled={isRunning || complete === 0} onClick={send}>
          {isRunning ? words('app.action.saving') : words('villageCheck.send', format.counted(complete))}
        </Button>
        <Button disabled={isRunning} onClick={drop}>
          {words('villageCheck.drop')}
        </Button>
      </Box>
    </Box>
  );
}
