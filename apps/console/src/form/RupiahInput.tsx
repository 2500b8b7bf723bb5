import { formatNumber } from '@lindung/i18n/format';
import { InputAdornment } from '@mui/material';
import { TextInput, type TextInputProps } from 'react-admin';
import { useLocale } from '../i18n/useFormat';

const digits = (text: string | null | undefined) => (text ?? '').replace(/\D/g, '');

/** Whole rupiah: 1.234.567, 1234567 and Rp1.234.567 all mean the same; the form holds the digits. */
export function RupiahInput(props: TextInputProps) {
  const locale = useLocale();
  return (
    <TextInput
      inputMode="numeric"
      format={(value: string | null) =>
        digits(value) === '' ? '' : formatNumber(BigInt(digits(value)), locale)
      }
      parse={(text: string) => digits(text)}
      slotProps={{ input: { startAdornment: <InputAdornment position="start">Rp</InputAdornment> } }}
      {...props}
    />
  );
}
