import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageMessage } from '../layout/PageMessage';
import type { OpenLine } from '../providers/records';
import { Choice, Choices } from './Choice';
import { drawUrl } from './draw-url';

/** First step: whose contributions. */
export function ChooseLine({ lines }: { lines: readonly OpenLine[] }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  if (lines.length === 0) {
    return (
      <PageMessage title={words('contribution.noLines')} hint={words('contribution.noLinesHint')}>
        <Button component={Link} to="/agreements" variant="outlined">
          {words('contribution.openAgreements')}
        </Button>
      </PageMessage>
    );
  }
  return (
    <Section title={words('contribution.stepLine')} hint={words('contribution.lineHint')}>
      <Choices>
        {lines.map((line) => (
          <Choice
            key={line.id}
            to={drawUrl({ lineId: line.id })}
            title={`${label('MemberGroup', line.memberGroup)}, ${line.agreementNumber}`}
          >
            <div>{line.payer.name}</div>
            <div>
              {words('agreement.period', {
                from: format.month(line.monthFrom),
                to: format.month(line.monthTo),
              })}
            </div>
            <div>
              {words('agreement.seats', {
                taken: format.number(line.seatsTaken),
                quota: format.number(line.quota),
              })}
            </div>
          </Choice>
        ))}
      </Choices>
    </Section>
  );
}
