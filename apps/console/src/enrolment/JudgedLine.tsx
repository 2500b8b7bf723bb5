import { MenuItem, TextField } from '@mui/material';
import { useSearchParams } from 'react-router-dom';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { LINE_PARAM } from './list-urls';
import { useOpenLineNames } from './useOpenLines';

/** For which line of an agreement the people of a list are judged; the choice is in the address. */
export function JudgedLine({ lineId }: { lineId: string | undefined }) {
  const words = useWords();
  const label = useEnumLabel();
  const [, setSearch] = useSearchParams();
  const { data: lines = [] } = useOpenLineNames();
  if (lines.length === 0 || (lines.length === 1 && lines[0]?.id === lineId)) return null;
  const isKnown = lines.some(({ id }) => id === lineId);
  return (
    <TextField
      select
      fullWidth
      label={words('enrolment.lists.judgedFor')}
      value={isKnown ? lineId : ''}
      onChange={({ target }) => setSearch({ [LINE_PARAM]: target.value }, { replace: true })}
      sx={{ mb: 1.5 }}
    >
      {lines.map(({ id, agreementNumber, memberGroup }) => (
        <MenuItem key={id} value={id}>
          {`${label('MemberGroup', memberGroup)}, ${agreementNumber}`}
        </MenuItem>
      ))}
    </TextField>
  );
}
