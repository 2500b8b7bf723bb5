import { groundsBesideConsent } from '@lindung/domain/privacy/processing-activity';
import { AnswerPersonRequest, isGrantable } from '@lindung/domain/worker/person-request';
import { ReasonButton } from '../form/ReasonButton';
import { useWords } from '../i18n/useWords';
import type { PersonRequestRow } from '../providers/records';

const command = AnswerPersonRequest.omit({ isGranted: true });

/** Answers a request once: says what was done for it, or why it is declined. */
export function AnswerRequestButton({
  request: { id, kind, version },
  isGranted,
}: {
  request: PersonRequestRow;
  isGranted: boolean;
}) {
  const words = useWords();
  const act = isGranted ? 'grant' : 'decline';
  return (
    <ReasonButton
      resource="personRequests"
      variant={isGranted ? 'contained' : 'outlined'}
      label={words(`worker.request.${act}`)}
      title={words(`worker.request.${act}Title`)}
      consequence={words(
        isGranted && kind === 'RESTRICTION'
          ? 'worker.request.restrictConsequence'
          : `worker.request.${act}Consequence`,
      )}
      {...(isGrantable(kind)
        ? {}
        : { suggested: words('worker.request.ground', { laws: groundsBesideConsent().join('; ') }) })}
      done={words('worker.request.done')}
      command={command}
      source="answer"
      send={(dataProvider, answer) => dataProvider.answerPersonRequest({ id, version, isGranted, answer })}
    />
  );
}
