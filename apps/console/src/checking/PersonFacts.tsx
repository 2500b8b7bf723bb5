import { MaskedNik } from '../fields/MaskedNik';
import { useWords } from '../i18n/useWords';
import type { CheckedCandidateRow } from '../providers/records';

/** By what a village knows somebody beside the name. */
export function PersonFacts({ worker }: { worker: CheckedCandidateRow['worker'] }) {
  const words = useWords();
  return (
    <>
      {[words('villageCheck.age', { age: worker.age }), worker.occupation].filter(Boolean).join(' · ')}
      {' · '}
      <MaskedNik nikMasked={worker.nikMasked} />
    </>
  );
}
