import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { Choice, Choices } from '../contribution/Choice';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageMessage } from '../layout/PageMessage';
import type { CandidateListRecord, OpenLine } from '../providers/records';
import { proposeUrl } from './list-urls';

interface ChooseLineProps {
  readonly list: CandidateListRecord;
  readonly lines: readonly OpenLine[];
}

/** First step: whose quota and funds; the line that the list was made for comes first. */
export function ChooseLine({ list, lines }: ChooseLineProps) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  if (lines.length === 0) {
    return (
      <PageMessage title={words('enrolment.propose.noLines')} hint={words('enrolment.propose.noLinesHint')}>
        <Button component={Link} to="/agreements" variant="outlined">
          {words('enrolment.propose.openAgreements')}
        </Button>
      </PageMessage>
    );
  }
  const isOwn = ({ id }: OpenLine) => Number(id === list.line?.id);
  return (
    <Section title={words('enrolment.propose.stepLine')} hint={words('enrolment.propose.lineHint')}>
      <Choices>
        {[...lines]
          .sort((a, b) => isOwn(b) - isOwn(a))
          .map((line) => (
            <Choice
              key={line.id}
              to={proposeUrl(list.id, line.id)}
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
                {line.seatsAvailable > 0
                  ? words('agreement.seatsLeft', format.counted(line.seatsAvailable))
                  : words('agreement.full')}
              </div>
            </Choice>
          ))}
      </Choices>
    </Section>
  );
}
