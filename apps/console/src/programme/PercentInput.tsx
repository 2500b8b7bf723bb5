import { InputAdornment } from '@mui/material';
import { NumberInput, type NumberInputProps } from 'react-admin';

const PPM_OF_PERCENT = 10_000;

interface PercentInputProps extends NumberInputProps {
  /** The form holds the parts per million as text, as amounts are. */
  readonly isText?: boolean;
}

/** A rate that is typed in per cent; the form holds parts per million. */
export function PercentInput({ isText = false, ...input }: PercentInputProps) {
  return (
    <NumberInput
      min={0}
      max={100}
      step={0.01}
      format={(ppm: number | string | null) =>
        ppm === null || ppm === '' ? '' : Number(ppm) / PPM_OF_PERCENT
      }
      parse={(percent: string) => {
        if (percent === '') return null;
        const ppm = Math.round(Number(percent) * PPM_OF_PERCENT);
        return isText ? String(ppm) : ppm;
      }}
      slotProps={{ input: { endAdornment: <InputAdornment position="end">%</InputAdornment> } }}
      {...input}
    />
  );
}
