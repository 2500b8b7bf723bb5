import { Button, TextField } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { Choice, Choices } from '../contribution/Choice';
import { Section } from '../fields/Section';
import { NothingFound } from '../form/NothingFound';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageMessage } from '../layout/PageMessage';
import type { OpenLine } from '../providers/records';
import { isFound } from './line-found';

/** More of them than this nobody looks through. */
const MOST_WITHOUT_FINDING = 12;

interface ChooseLineProps<Line extends OpenLine> {
  readonly title: string;
  readonly hint: string;
  readonly lines: readonly Line[];
  /** The next step, with the line that was chosen. */
  readonly to: (lineId: string) => string;
  /** What is said of the seats of a line. */
  readonly seatsOf: (line: Line) => string;
  /** What there would have to be first. */
  readonly emptyHint: string;
}

/** First step of what is done under an agreement: which of its lines. */
export function ChooseLine<Line extends OpenLine>({
  title,
  hint,
  lines,
  to,
  seatsOf,
  emptyHint,
}: ChooseLineProps<Line>) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const [sought, setSought] = useState('');
  if (lines.length === 0) {
    return (
      <PageMessage title={words('agreement.noLines')} hint={emptyHint}>
        <Button component={Link} to="/agreements" variant="outlined">
          {words('agreement.open')}
        </Button>
      </PageMessage>
    );
  }
  const found = lines.filter((line) =>
    isFound([line.agreementNumber, line.payer.name, label('MemberGroup', line.memberGroup)], sought),
  );
  return (
    <Section title={title} hint={hint}>
      {lines.length > MOST_WITHOUT_FINDING && (
        <TextField
          fullWidth
          type="search"
          label={words('app.form.findLine')}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
          sx={{ mb: 1.5 }}
        />
      )}
      {found.length === 0 && <NothingFound />}
      <Choices>
        {found.map((line) => (
          <Choice
            key={line.id}
            to={to(line.id)}
            title={`${label('MemberGroup', line.memberGroup)}, ${line.agreementNumber}`}
          >
            <div>{line.payer.name}</div>
            <div>
              {words('agreement.period', {
                from: format.month(line.monthFrom),
                to: format.month(line.monthTo),
              })}
            </div>
            <div>{seatsOf(line)}</div>
          </Choice>
        ))}
      </Choices>
    </Section>
  );
}
