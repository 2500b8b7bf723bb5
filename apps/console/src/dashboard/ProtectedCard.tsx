import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { Coverage, CoverageFigure } from '../providers/records';
import { KpiCard } from './KpiCard';

interface ProtectedCardProps {
  readonly figure: CoverageFigure;
  /** Some regencies have not declared their potential: what those who have come to, and how many have not. */
  readonly partly?: Pick<Coverage, 'declared' | 'regenciesWithoutPotential'> | undefined;
  readonly to: string | undefined;
  readonly doorLabel: string;
}

/**
 * How many are protected, of how many. Where some regencies have no denominator, the share is that of the others, and
 * the card says so; people protected where nobody declared a potential are never measured against it.
 */
export function ProtectedCard({ figure, partly, to, doorLabel }: ProtectedCardProps) {
  const words = useWords();
  const format = useFormat();
  const declared = figure.potential === null ? partly?.declared : figure;
  const without = partly?.regenciesWithoutPotential ?? 0;
  const missing = without > 0 ? words('insight.undeclared', format.counted(without)) : undefined;
  const { potential = null, shareHundredths = null } = declared ?? {};
  const common = { label: words('insight.protected'), value: format.number(figure.protected), to, doorLabel };

  if (!declared || potential === null || shareHundredths === null)
    return <KpiCard {...common} note={words('insight.noPotential')} />;
  const share = format.percent(shareHundredths);
  const isSame = declared.protected === figure.protected;
  const note = isSame
    ? `${share} · ${words('insight.gap', format.counted(Math.max(0, potential - declared.protected)))}`
    : words('insight.amongDeclared', {
        protected: format.number(declared.protected),
        potential: format.number(potential),
        share,
      });
  return (
    <KpiCard
      {...common}
      outOf={isSame ? words('insight.outOf', { total: format.number(potential) }) : undefined}
      meter={{ value: declared.protected, max: potential, label: words('insight.share', { share }) }}
      note={[note, missing].filter(Boolean).join(' · ')}
    />
  );
}
