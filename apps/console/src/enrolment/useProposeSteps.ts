import { useWords } from '../i18n/useWords';

/** What is done in each step of a proposal. */
export function useProposeSteps(): readonly string[] {
  const words = useWords();
  return [
    words('enrolment.propose.stepLine'),
    words('enrolment.propose.stepSeats'),
    words('enrolment.propose.stepCheck'),
    words('enrolment.propose.stepDone'),
  ];
}
