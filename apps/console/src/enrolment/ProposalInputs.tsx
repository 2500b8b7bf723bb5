import { Alert, Box, Button, Card } from '@mui/material';
import type { ReactNode } from 'react';
import { BooleanInput, NumberInput, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { Link } from 'react-router-dom';
import { useBusinessDay } from '../auth/SessionContext';
import { DayInput } from '../form/DayInput';
import { InputRow } from '../form/FormFrame';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { ExitSummary, ProposalPreview } from '../providers/records';
import { peopleUrl, proposeUrl } from './list-urls';
import type { Origin } from './origin';

interface ProposalInputsProps {
  readonly origin: Origin;
  readonly preview: ProposalPreview;
  readonly exits: ExitSummary;
  /** What the server refused. */
  readonly children: ReactNode;
}

/** Second step: how many people, under which number and title, from which day. */
export function ProposalInputs({ origin, preview, exits, children }: ProposalInputsProps) {
  const words = useWords();
  const format = useFormat();
  const { eligible, seatsAvailable } = preview;
  const seatsHint = words('enrolment.propose.seatsHint', {
    max: format.number(Math.min(eligible, seatsAvailable)),
    eligible: format.number(eligible),
    available: format.number(seatsAvailable),
  });
  return (
    <Card sx={{ maxWidth: 860, px: { xs: 2, sm: 3 }, py: 2.5 }}>
      <InputRow>
        <NumberInput
          source="seats"
          label={words('enrolment.propose.seats')}
          helperText={seatsHint}
          min={1}
          step={1}
          isRequired
        />
        <DayInput source="startsOn" label={words('enrolment.propose.startsOn')} isRequired />
      </InputRow>
      <PastStartNote />
      <TextInput
        source="number"
        label={words('enrolment.propose.number')}
        autoComplete="off"
        isRequired
        fullWidth
      />
      <TextInput source="title" label={words('enrolment.propose.decreeTitle')} isRequired fullWidth />
      {exits.unreplaced > 0 && (
        <BooleanInput
          source="namesLeavers"
          label={words('memberExit.namesLeavers', { count: format.number(exits.unreplaced) })}
          helperText={
            exits.startsFrom && words('memberExit.startsFrom', { day: format.day(exits.startsFrom) })
          }
        />
      )}
      {children}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2.5 }}>
        <Button type="submit" variant="contained">
          {words('enrolment.propose.stepCheck')}
        </Button>
        <Button
          component={Link}
          to={origin.source === 'WAITING_LIST' ? peopleUrl(origin) : proposeUrl(origin)}
        >
          {words('app.action.back')}
        </Button>
      </Box>
    </Card>
  );
}

/** Days that are over are owed like the others, and protect nobody afterwards. */
function PastStartNote() {
  const words = useWords();
  const format = useFormat();
  const today = useBusinessDay();
  const startsOn: unknown = useWatch({ name: 'startsOn' });
  if (typeof startsOn !== 'string' || startsOn === '' || startsOn >= today) return null;
  return (
    <Alert severity="warning" sx={{ mb: 1.75 }}>
      {words('enrolment.propose.startPassed', { day: format.day(startsOn), today: format.day(today) })}
    </Alert>
  );
}
