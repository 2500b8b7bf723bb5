import { grantOf } from '@lindung/domain/access/policy';
import { useState } from 'react';
import type { TextInputProps } from 'react-admin';
import { useSession } from '../auth/SessionContext';
import { useWords } from '../i18n/useWords';
import { SearchInput } from './SearchInput';
import { droppedNote } from './sought-person';
import { withoutDigits } from './without-digits';

/**
 * The search for a person by name. What it holds gets into the address of the page, a NIK must not: figures are dropped, and it is said
 * so.
 */
export function PersonSearchInput(props: TextInputProps) {
  const words = useWords();
  const role = useSession()?.assignment?.role;
  const findsByNik = role !== undefined && grantOf(role, 'workers')?.findsByNik === true;
  const [note, setNote] = useState<ReturnType<typeof droppedNote>>();
  return (
    <SearchInput
      {...props}
      parse={(typed: string) => {
        setNote(droppedNote(typed, findsByNik));
        return withoutDigits(typed);
      }}
      helperText={note ? <span role="status">{words(note)}</span> : false}
      // The bar of filters hides what stands under its inputs.
      sx={{ '& .MuiFormHelperText-root.MuiFormHelperText-root': { display: 'block', maxWidth: 320 } }}
    />
  );
}
