import { Box, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { useBusinessDay } from '../auth/SessionContext';
import { FigureLink } from '../dashboard/FigureLink';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { listUrl } from '../list/list-url';
import type { OfficeHandoverPreview } from '../providers/records';

type MovingRegion = OfficeHandoverPreview['regions'][number];

/** What a handover moves, region by region, and whose officers reach other data from its day on. */
export function HandoverPreview({ preview }: { preview: OfficeHandoverPreview }) {
  const words = useWords();
  const format = useFormat();
  const { regions, offices, effectiveOn } = preview;
  return (
    <>
      <Section
        title={words('office.moves')}
        hint={words('office.movesHint', { day: format.day(effectiveOn) })}
      >
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          {regions.map((region) => (
            <MovingFigures key={region.id} region={region} />
          ))}
        </Box>
      </Section>
      {offices.length > 0 && (
        <Section title={words('office.officers')} hint={words('office.officersHint')}>
          <Facts columns={2}>
            {offices.map(({ id, name, isTaking, officers }) => (
              <Fact key={id} label={words(isTaking ? 'office.takes' : 'office.gives', { office: name })}>
                {officers.length === 0 && words('office.noOfficer')}
                {officers.map((officer) => (
                  <div key={officer.id}>
                    <MuiLink component={Link} to={`/users/${officer.id}/show`}>
                      {officer.name}
                    </MuiLink>
                  </div>
                ))}
              </Fact>
            ))}
          </Facts>
        </Section>
      )}
    </>
  );
}

function MovingFigures({ region }: { region: MovingRegion }) {
  const words = useWords();
  const format = useFormat();
  const today = useBusinessDay();
  const { id, name, from, staying, isServed, figuresOf, agreements, members, openBills, openAmount } = region;
  const field = (of: 'from' | 'figuresOf' | 'agreements' | 'members' | 'openBills' | 'openAmount') =>
    words(`resources.offices.fields.${of}`);
  const door = (count: number) => ({ ...format.counted(count), region: name });
  return (
    <Box>
      <Box component="h3" sx={{ m: 0, mb: 1, fontSize: '1rem' }}>
        <MuiLink component={Link} to={`/regions/${id}/show`}>
          {name}
        </MuiLink>
      </Box>
      <Facts columns={3}>
        <Fact label={field('from')}>
          {from.map((office) => office.name).join(', ') ||
            words(isServed ? 'office.itself' : 'office.nobody')}
          {staying.length > 0 && (
            <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
              {words('office.staying', { offices: staying.map((office) => office.name).join(', ') })}
            </Box>
          )}
        </Fact>
        <Fact label={field('figuresOf')}>{figuresOf}</Fact>
        <Fact label={field('agreements')}>
          <FigureLink
            to={listUrl('agreements', { regionId: id, status: 'ACTIVE' })}
            label={words('office.doorAgreements', door(agreements))}
          >
            {format.number(agreements)}
          </FigureLink>
        </Fact>
        <Fact label={field('members')}>
          <FigureLink
            to={listUrl('memberships', { regencyId: id, asOf: today })}
            label={words('office.doorMembers', door(members))}
          >
            {format.number(members)}
          </FigureLink>
        </Fact>
        <Fact label={field('openBills')}>
          <FigureLink
            to={listUrl('bills', { regencyId: id, status: ['ISSUED'] })}
            label={words('office.doorBills', door(openBills))}
          >
            {format.number(openBills)}
          </FigureLink>
        </Fact>
        <Fact label={field('openAmount')}>{format.rupiah(openAmount)}</Fact>
      </Facts>
    </Box>
  );
}
