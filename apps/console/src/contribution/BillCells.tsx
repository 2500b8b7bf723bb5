import { Box, Typography } from '@mui/material';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { WhyAmount } from '../programme/WhyAmount';
import type { BillCell } from '../providers/records';

/** The prices of a bill: how many people share each, what that makes, and why it is what it is. */
export function BillCells({ cells }: { cells: readonly BillCell[] }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  return (
    <Box
      component="ul"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: 2,
        listStyle: 'none',
        m: 0,
        p: 0,
      }}
    >
      {cells.map(({ id, people, amountPerPerson, amount, programmes, why }, at) => (
        <li key={id}>
          <Typography sx={{ fontWeight: 700 }}>
            {words('contribution.cellSum', {
              cell: words('contribution.cell', {
                count: format.number(people),
                amount: format.rupiah(amountPerPerson),
              }),
              amount: format.rupiah(amount),
            })}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {`${words('contribution.tariffCell', { number: format.number(at + 1) })}: `}
            {programmes.map((programme) => label('Programme', programme)).join(', ')}
          </Typography>
          <WhyAmount steps={why} total={amountPerPerson} />
        </li>
      ))}
    </Box>
  );
}
