import { MOST_FOUND } from '@lindung/domain/worker/search-name';
import { Box } from '@mui/material';
import { useListContext } from 'react-admin';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';

/** While a name is sought: how the list is ordered then, and that it has an end. */
export function SearchNote() {
  const words = useWords();
  const format = useFormat();
  const { filterValues } = useListContext();
  if (!filterValues?.q) return null;
  return (
    <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
      {words('worker.searchNote', { most: format.number(MOST_FOUND) })}
    </Box>
  );
}
