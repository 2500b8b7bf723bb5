import { formatNumber } from '@lindung/i18n/format';
import { InputAdornment } from '@mui/material';
import { TextInput, type TextInputProps } from 'react-admin';
import { useLocale } from '../i18n/useFormat';
import { isDigits, rupiahOf } from './rupiah-text';

/** Whole rupiah, grouped while they are typed; the form holds the digits. */
export function RupiahInput(props: TextInputProps) {
  const locale = useLocale();
  return (
    <TextInput
      inputMode="numeric"
      format={(value: string | null) =>
        value && isDigits(value) ? formatNumber(BigInt(value), locale) : (value ?? '')
      }
      parse={(text: string) => rupiahOf(text, locale)}
      slotProps={{ input: { startAdornment: <InputAdornment position="start">Rp</InputAdornment> } }}
      {...props}
    />
  );
}
