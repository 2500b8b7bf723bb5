import type { CheckReason } from '@lindung/domain/enrolment/check-verdict';
import { Box, MenuItem, TextField, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { codesOf } from '../form/EnumInput';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { DraftVerdict } from './verdict-drafts';

const CHOICES = [
  ['CONFIRMED', 'villageCheck.confirm'],
  ['DOUBTFUL', 'villageCheck.doubt'],
  ['REJECTED', 'villageCheck.reject'],
] as const;

interface JudgementProps {
  readonly name: string;
  readonly said: DraftVerdict | undefined;
  readonly onSay: (said: DraftVerdict | undefined) => void;
}

/** One choice for a person, with the reason where it is not the good one. The same choice again takes it back. */
export function Judgement({ name, said, onSay }: JudgementProps) {
  const words = useWords();
  const label = useEnumLabel();
  return (
    <Box sx={{ display: 'grid', gap: 1, mt: 1, maxWidth: 420 }}>
      <ToggleButtonGroup
        exclusive
        fullWidth
        size="small"
        value={said?.verdict ?? null}
        aria-label={name}
        onChange={(_, verdict: DraftVerdict['verdict'] | null) =>
          onSay(verdict ? { verdict, reason: said?.reason ?? null, note: said?.note ?? '' } : undefined)
        }
      >
        {CHOICES.map(([verdict, key]) => (
          <ToggleButton
            key={verdict}
            value={verdict}
            sx={{ minHeight: 44, textTransform: 'none', lineHeight: 1.2 }}
          >
            {words(key)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {said && said.verdict !== 'CONFIRMED' && (
        <>
          <TextField
            select
            size="small"
            label={words('villageCheck.why')}
            value={said.reason ?? ''}
            onChange={({ target }) => onSay({ ...said, reason: target.value as CheckReason })}
          >
            {codesOf('CheckReason').map((code) => (
              <MenuItem key={code} value={code}>
                {label('CheckReason', code)}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            size="small"
            multiline
            label={words('villageCheck.note')}
            helperText={words('villageCheck.noteHint')}
            value={said.note}
            slotProps={{ htmlInput: { maxLength: 300 } }}
            onChange={({ target }) => onSay({ ...said, note: target.value })}
          />
        </>
      )}
    </Box>
  );
}
