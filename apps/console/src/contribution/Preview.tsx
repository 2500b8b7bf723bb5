import { Typography } from '@mui/material';
import { Rupiah } from '../fields/Amount';
import { Figure, Figures } from '../fields/Figures';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { BillPreview, OpenLine } from '../providers/records';
import { BillCells } from './BillCells';

/** The consequence before the deed: people, rupiah, the day by which it is due, and why that much. */
export function Preview({ line, preview }: { line: OpenLine; preview: BillPreview }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  return (
    <>
      <Section
        title={words('contribution.previewTitle', { month: format.month(preview.month) })}
        hint={`${label('MemberGroup', line.memberGroup)}, ${line.agreementNumber}. ${line.payer.name}`}
      >
        <Figures>
          <Figure label={words('resources.bills.fields.amount')}>
            <Rupiah amount={preview.amount} />
          </Figure>
          <Figure
            label={words('resources.bills.fields.people')}
            note={
              preview.alreadyBilled > 0 &&
              words('contribution.alreadyBilled', { count: format.number(preview.alreadyBilled) })
            }
          >
            {format.number(preview.people)}
          </Figure>
          <Figure label={words('resources.bills.fields.dueOn')}>{format.day(preview.dueOn)}</Figure>
        </Figures>
        <Typography color="textSecondary" sx={{ mt: 2 }}>
          {words('contribution.consequence')} {words('contribution.nikLeftOut')}
        </Typography>
      </Section>
      <Section title={words('contribution.cells')}>
        <BillCells cells={preview.cells} />
      </Section>
    </>
  );
}
