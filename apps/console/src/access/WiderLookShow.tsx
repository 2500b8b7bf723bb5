import { watchedBy } from '@lindung/domain/access/wider-look';
import { Box, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan, useSession } from '../auth/SessionContext';
import { Chip } from '../fields/Chip';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { RecordPage } from '../layout/RecordPage';
import { listUrl } from '../list/list-url';
import type { WiderLookRow } from '../providers/records';
import { RecordTimeline } from './RecordTimeline';
import { SeeWiderLookButton } from './SeeWiderLookButton';

/** A wider look: why it was taken, what it reached and showed, and who has seen it. */
export function WiderLookShow() {
  return <RecordPage<WiderLookRow> resource="widerLooks">{(look) => <LookDetails look={look} />}</RecordPage>;
}

function LookDetails({ look }: { look: WiderLookRow }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const session = useSession();
  const role = session?.assignment?.role;
  const isWatched = role !== undefined && watchedBy(role).some((watched) => watched === look.role);
  const field = (name: 'area' | 'openedAt' | 'endsAt' | 'persons' | 'seenBy') =>
    words(`resources.widerLooks.fields.${name}`);
  return (
    <>
      <PageHeader
        title={look.userName}
        badge={
          look.isOpen ? (
            <Chip tone="waiting">{words('access.widerLook.isOpen')}</Chip>
          ) : (
            <Chip tone="quiet">{words('access.widerLook.isOver')}</Chip>
          )
        }
        subtitle={label('Role', look.role)}
        actions={
          can('seeWiderLook') &&
          isWatched &&
          look.seenAt === null &&
          look.userId !== session?.user?.id && <SeeWiderLookButton look={look} />
        }
      />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        <Section title={words('resources.widerLooks.fields.reason')}>
          <Box sx={{ mb: 1.5, overflowWrap: 'anywhere' }}>{look.reason}</Box>
          <Facts columns={3}>
            <Fact label={field('area')}>{look.area.map(({ name }) => name).join(', ')}</Fact>
            <Fact label={field('openedAt')}>{format.moment(look.openedAt)}</Fact>
            <Fact label={field('endsAt')}>{format.moment(look.endsAt)}</Fact>
            <Fact label={field('persons')}>
              {words('access.widerLook.used', {
                persons: format.number(look.persons),
                times: format.number(look.times),
              })}
            </Fact>
            <Fact label={field('seenBy')}>
              {look.seenAt
                ? words('access.widerLook.seenByAt', {
                    name: look.seenBy ?? '',
                    at: format.moment(look.seenAt),
                  })
                : words('access.widerLook.waits')}
            </Fact>
          </Facts>
          {can('auditEvents') && (
            <Box sx={{ mt: 1.5 }}>
              <MuiLink component={Link} to={listUrl('auditEvents', { widerLookId: look.id })}>
                {words('access.widerLook.trail')}
              </MuiLink>
            </Box>
          )}
        </Section>
        <RecordTimeline record="WIDER_LOOK" id={look.id} />
      </Box>
    </>
  );
}
