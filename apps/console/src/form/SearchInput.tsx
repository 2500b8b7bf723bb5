import Search from '@mui/icons-material/Search';
import { InputAdornment } from '@mui/material';
import { TextInput, type TextInputProps } from 'react-admin';

/** The search field of a list, with a label that stays. */
export function SearchInput(props: TextInputProps) {
  return (
    <TextInput
      resettable
      helperText={false}
      slotProps={{
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <Search fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
      {...props}
    />
  );
}
