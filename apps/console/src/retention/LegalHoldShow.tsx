import { LiftLegalHold } from '@lindung/domain/retention/legal-hold';
import { Box, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { RecordTimeline } from '../access/RecordTimeline';
import { useCan } from '../auth/SessionContext';
import { Chip } from '../fields/Chip';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { ReasonButton } from '../form/ReasonButton';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { RecordPage } from '../layout/RecordPage';
import type { LegalHoldRow } from '../providers/records';
import { useHeldName } from './useHeldName';

/** A hold: whom it keeps, why, by which document, until when, and who placed and lifted it. */
export function LegalHoldShow() {
  return <RecordPage<LegalHoldRow> resource="legalHolds">{(hold) => <HoldDetails hold={hold} />}</RecordPage>;
}

function HoldDetails({ hold }: { hold: LegalHoldRow }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const heldName = useHeldName();
  const field = (
    name:
      'scope' | 'region' | 'reason' | 'documentNumber' | 'heldUntil' | 'placedBy' | 'liftedBy' | 'liftReason',
  ) => words(`resources.legalHolds.fields.${name}`);
  const by = (name: string | null, at: string) =>
    words('retention.rules.byAt', { name: name ?? '', at: format.moment(at) });
  return (
    <>
      <PageHeader
        title={heldName(hold)}
        badge={
          <Chip tone={hold.isHolding ? 'waiting' : 'quiet'}>
            {words(hold.isHolding ? 'retention.holds.holding' : 'retention.holds.over')}
          </Chip>
        }
        subtitle={label('LegalHoldScope', hold.scope)}
        actions={can('liftLegalHold') && hold.isHolding && <LiftHoldButton hold={hold} />}
      />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        <Section title={field('reason')}>
          <Box sx={{ mb: 1.5, overflowWrap: 'anywhere' }}>{hold.reason}</Box>
          <Facts columns={3}>
            <Fact label={field('scope')}>
              <HeldLink hold={hold} />
            </Fact>
            <Fact label={field('documentNumber')}>{hold.documentNumber}</Fact>
            <Fact label={field('heldUntil')}>
              {hold.heldUntil ? format.day(hold.heldUntil) : words('retention.holds.untilLifted')}
            </Fact>
            <Fact label={field('region')}>{hold.region?.name}</Fact>
            <Fact label={field('placedBy')}>{by(hold.placedBy, hold.placedAt)}</Fact>
            {hold.liftedAt && <Fact label={field('liftedBy')}>{by(hold.liftedBy, hold.liftedAt)}</Fact>}
            {hold.liftReason && <Fact label={field('liftReason')}>{hold.liftReason}</Fact>}
          </Facts>
        </Section>
        <RecordTimeline record="LEGAL_HOLD" id={hold.id} />
      </Box>
    </>
  );
}

/** Leads to what is held, for who may see it. */
function HeldLink({ hold }: { hold: LegalHoldRow }) {
  const can = useCan();
  const heldName = useHeldName();
  const { worker, agreement, region, scope } = hold;
  const name = heldName(hold);
  if (scope === 'PERSON' && worker && can('worker'))
    return <Leads to={`/workers/${worker.id}/show`} name={name} />;
  if (scope === 'AGREEMENT' && agreement && can('agreement'))
    return <Leads to={`/agreements/${agreement.id}/show`} name={name} />;
  if (scope === 'REGION' && region) return <Leads to={`/regions/${region.id}/show`} name={name} />;
  return <>{name}</>;
}

const Leads = ({ to, name }: { to: string; name: string }) => (
  <MuiLink component={Link} to={to}>
    {name}
  </MuiLink>
);

/** Lifts a hold before its day, for a reason. */
function LiftHoldButton({ hold: { id, version } }: { hold: LegalHoldRow }) {
  const words = useWords();
  return (
    <ReasonButton
      resource="legalHolds"
      label={words('retention.holds.lift')}
      title={words('retention.holds.lift')}
      consequence={words('retention.holds.liftConsequence')}
      done={words('retention.holds.lifted')}
      command={LiftLegalHold}
      send={(dataProvider, reason) => dataProvider.liftLegalHold({ id, version, reason })}
    />
  );
}
