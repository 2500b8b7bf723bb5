import { useCan } from '../auth/SessionContext';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useRegionName } from '../i18n/useRegionName';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { Coverage } from '../providers/records';
import { DeclarePotentialButton } from './DeclarePotentialButton';
import { doorsOf } from './doors';
import { FigureLink } from './FigureLink';

/** What the coverage of one regency is made of: numerator, denominator, who says it, for which day and groups. */
export function OriginSection({ region, figure }: Coverage['regencies'][number]) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const regionName = useRegionName();
  return (
    <Section
      title={words('insight.originTitle')}
      hint={words('insight.originHint')}
      actions={can('declarePotential') && <DeclarePotentialButton region={region} />}
    >
      <Facts>
        <Fact label={words('insight.originProtected')}>
          <FigureLink
            to={doorsOf(figure, { regencyId: region.id, kind: region.kind }).protected}
            label={words('insight.doorProtected', {
              ...format.counted(figure.protected),
              region: regionName(region),
            })}
          >
            {format.number(figure.protected)}
          </FigureLink>
        </Fact>
        <Fact label={words('insight.originPotential')}>
          {figure.potential === null ? words('insight.potentialMissing') : format.number(figure.potential)}
        </Fact>
        <Fact label={words('insight.coverage')}>
          {figure.shareHundredths !== null && format.percent(figure.shareHundredths)}
        </Fact>
        <Fact label={words('insight.sourceDay')}>
          {figure.potentialAsOf && format.day(figure.potentialAsOf)}
        </Fact>
        <Fact label={words('insight.originSource')}>{figure.potentialSource}</Fact>
        <Fact label={words('insight.originGroups')}>
          {figure.groups.map((group) => label('MemberGroup', group)).join(', ')}
        </Fact>
      </Facts>
    </Section>
  );
}
