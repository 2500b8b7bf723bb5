import { Rupiah } from '../fields/Amount';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { DerivationStep } from '../providers/records';

/** What a step of an amount reckons with: a share of the base, or an amount that is the same for everybody. */
export function StepRate({ step: { ratePpm, fixedAmount } }: { step: DerivationStep }) {
  const words = useWords();
  const format = useFormat();
  if (ratePpm !== null) return <>{format.rate(ratePpm)}</>;
  if (fixedAmount === null) return null;
  return (
    <>
      {words('programme.fixed')} <Rupiah amount={fixedAmount} />
    </>
  );
}
