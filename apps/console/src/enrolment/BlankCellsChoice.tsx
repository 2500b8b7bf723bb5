import { BlankCells } from '@lindung/domain/enrolment/blank-cells';
import { FormControl, FormControlLabel, FormLabel, Radio, RadioGroup } from '@mui/material';
import { useEnumLabel, useWords } from '../i18n/useWords';

/** What a blank cell of the file does to what the registry holds. */
export function BlankCellsChoice({
  value,
  onChange,
}: {
  value: BlankCells;
  onChange: (value: BlankCells) => void;
}) {
  const words = useWords();
  const label = useEnumLabel();
  return (
    <FormControl sx={{ mt: 2, textAlign: 'start', display: 'block', mx: 'auto', maxWidth: 560 }}>
      <FormLabel id="blank-cells">{words('exchange.import.blankCells')}</FormLabel>
      <RadioGroup
        aria-labelledby="blank-cells"
        value={value}
        onChange={(_, chosen) => onChange(chosen === BlankCells.CLEAR ? BlankCells.CLEAR : BlankCells.KEEP)}
      >
        {Object.values(BlankCells).map((choice) => (
          <FormControlLabel
            key={choice}
            value={choice}
            control={<Radio size="small" />}
            label={label('BlankCells', choice)}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
