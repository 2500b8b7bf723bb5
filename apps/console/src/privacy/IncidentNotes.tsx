import { AddIncidentNote } from '@lindung/domain/privacy/incident';
import { Box, Typography } from '@mui/material';
import { useCan } from '../auth/SessionContext';
import { Section } from '../fields/Section';
import { ReasonButton } from '../form/ReasonButton';
import { useFormat } from '../i18n/useFormat';
import type { IncidentRecord } from '../providers/records';
import { useIncidentWords } from './useIncidentWords';

/** What was noted of an incident, the newest first. */
export function IncidentNotes({ incident: { id, status, notes } }: { incident: IncidentRecord }) {
  const say = useIncidentWords();
  const format = useFormat();
  const can = useCan();
  return (
    <Section
      title={say('notes')}
      actions={
        status !== 'CLOSED' &&
        can('addIncidentNote') && (
          <ReasonButton
            resource="incidents"
            label={say('addNote')}
            title={say('addNote')}
            consequence={say('noteConsequence')}
            done={say('noted')}
            command={AddIncidentNote.pick({ text: true })}
            source="text"
            send={(dataProvider, text) => dataProvider.addIncidentNote({ incidentId: id, text })}
          />
        )
      }
    >
      {notes.length === 0 && <Typography color="textSecondary">{say('noNotes')}</Typography>}
      {notes.map((note) => (
        <Box key={note.id} sx={{ mb: 1.25, overflowWrap: 'anywhere' }}>
          {note.text}
          <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
            {say('byAt', { name: note.writtenBy, at: format.moment(note.writtenAt) })}
          </Box>
        </Box>
      ))}
    </Section>
  );
}
