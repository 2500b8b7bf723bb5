import { FileMinutes } from '@lindung/domain/enrolment/candidate-check';
import Download from '@mui/icons-material/FileDownloadOutlined';
import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { NumberInput, TextInput } from 'react-admin';
import { useBusinessDay, useCan } from '../auth/SessionContext';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { DayInput } from '../form/DayInput';
import { FormDialog } from '../form/FormDialog';
import { UploadPaperButton } from '../form/UploadPaperButton';
import { useAction } from '../form/useAction';
import { useCommandResolver } from '../form/useCommandResolver';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { VillageCheckRecord } from '../providers/records';

/** The minutes of the deliberation and their signed paper; filing them closes the check. */
export function MinutesSection({ check, drafted }: { check: VillageCheckRecord; drafted: number }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const { id, minutes, paper, tally } = check;
  const canUpload = can('minutes.upload') && (!minutes || !paper);
  return (
    <Section
      title={words('villageCheck.minutes')}
      hint={minutes ? undefined : words('villageCheck.minutesHint')}
      actions={
        !minutes &&
        can('fileMinutes') && (
          <FileMinutesButton id={id} isReady={drafted === 0 && tally.unjudged < tally.people} />
        )
      }
    >
      {minutes && (
        <Facts>
          <Fact label={words('resources.villageChecks.fields.number')}>{minutes.number}</Fact>
          <Fact label={words('resources.villageChecks.fields.heldOn')}>{format.day(minutes.heldOn)}</Fact>
          <Fact label={words('resources.villageChecks.fields.chair')}>{minutes.chair}</Fact>
          <Fact label={words('resources.villageChecks.fields.present')}>
            {words('villageCheck.presentCount', format.counted(minutes.present))}
          </Fact>
        </Facts>
      )}
      {!minutes && drafted > 0 && <Typography>{words('villageCheck.sendFirst')}</Typography>}
      <Typography variant="h3" sx={{ mt: 1.5, mb: 0.5 }}>
        {words('villageCheck.paper')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {paper ? (
          can('minutes.download') && (
            <Button
              size="small"
              variant="outlined"
              href={`/minutes-papers/${encodeURIComponent(paper.id)}`}
              startIcon={<Download />}
              sx={{ overflowWrap: 'anywhere' }}
            >
              {paper.name}
            </Button>
          )
        ) : (
          <Typography color="textSecondary">{words('villageCheck.noPaper')}</Typography>
        )}
        {canUpload && (
          <UploadPaperButton
            to={`/village-checks/${encodeURIComponent(id)}/minutes`}
            rereads={['villageChecks']}
            label={words('villageCheck.uploadPaper')}
            uploading={(name, percent) => words('villageCheck.uploadingPaper', { name, percent })}
            done={words('villageCheck.paperUploaded')}
          />
        )}
      </Box>
    </Section>
  );
}

function FileMinutesButton({ id, isReady }: { id: string; isReady: boolean }) {
  const words = useWords();
  const heldOn = useBusinessDay();
  const resolver = useCommandResolver(FileMinutes);
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction(
    (dataProvider, input: { number: string; heldOn: string; chair: string; present: number }) =>
      dataProvider.fileMinutes({ id, ...input }),
    {
      rereads: ['villageChecks', 'checkedCandidates'],
      done: () => words('villageCheck.fileDone'),
      onDone: () => setIsOpen(false),
    },
  );
  const close = () => {
    setIsOpen(false);
    reset();
  };
  return (
    <>
      <Button variant="contained" disabled={!isReady} onClick={() => setIsOpen(true)}>
        {words('villageCheck.file')}
      </Button>
      {isOpen && (
        <FormDialog
          resource="villageChecks"
          title={words('villageCheck.file')}
          consequence={words('villageCheck.fileConsequence')}
          confirmLabel={words('villageCheck.file')}
          defaultValues={{ number: '', heldOn, chair: '', present: null }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={({ number, heldOn: day, chair, present }) => run({ number, heldOn: day, chair, present })}
        >
          <TextInput source="number" isRequired />
          <DayInput source="heldOn" isRequired />
          <TextInput source="chair" isRequired />
          <NumberInput source="present" isRequired min={1} />
        </FormDialog>
      )}
    </>
  );
}
