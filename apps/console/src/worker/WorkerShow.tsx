import { PersonStatus } from '@lindung/domain/worker/person';
import { formatNik } from '@lindung/i18n/format';
import type { Messages } from '@lindung/i18n/messages';
import { Alert, Box, Button, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { useIsHidden } from '../auth/useIsHidden';
import { ProtectionFigures } from '../enrolment/ProtectionFigures';
import { StatusChip } from '../fields/Chip';
import { Fact, Facts } from '../fields/Facts';
import { Phone } from '../fields/Phone';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords, type EnumCode } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { RecordPage } from '../layout/RecordPage';
import type { WorkerRecord } from '../providers/records';
import { HoldsOfWorker } from '../retention/HoldsOfWorker';
import { PlaceHoldButton } from '../retention/PlaceHoldButton';
import { BankAccounts } from './BankAccounts';
import { Candidacies } from './Candidacies';
import { DuplicateNote } from './DuplicateNote';
import { Heirs } from './Heirs';
import { Homes } from './Homes';
import { Household } from './Household';
import { IdentityMatch } from './IdentityMatch';
import { isMerged } from './is-merged';
import { MergeNotes } from './MergeNotes';
import { OpenChangeOfWorker } from './OpenChangeOfWorker';
import { PersonTimeline } from './PersonTimeline';
import { PopulationStatuses } from './PopulationStatuses';
import { ReceiveRequestButton } from './ReceiveRequestButton';
import { RequestsOfWorker } from './RequestsOfWorker';
import { RestrictionNote } from './RestrictionNote';
import { RevealNik } from './RevealNik';
import { TakeOutNote } from './TakeOutNote';
import { useOccupationText } from './useOccupations';
import { WhoPays } from './WhoPays';
import { WorkerChanges } from './WorkerChanges';

/** A person: who, where, how poor by whose word, and how protected. */
export function WorkerShow() {
  return (
    <RecordPage<WorkerRecord> resource="workers">{(worker) => <WorkerDetails worker={worker} />}</RecordPage>
  );
}

function WorkerDetails({ worker }: { worker: WorkerRecord }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const isHidden = useIsHidden();
  const occupation = useOccupationText();
  const field = (name: keyof WorkerRecord & keyof Messages['resources']['workers']['fields']) =>
    words(`resources.workers.fields.${name}`);
  const merged = isMerged(worker);
  const place = [worker.village, worker.district, worker.regency].flatMap((region) => region?.name ?? []);

  return (
    <>
      <PageHeader
        title={worker.fullName}
        badge={worker.status !== PersonStatus.ACTIVE && <StatusChip of="PersonStatus" code={worker.status} />}
        subtitle={`${label('Sex', worker.sex)}, ${words('worker.years', { age: worker.age })} · ${place.join(', ')}`}
        actions={
          <>
            {can('placeLegalHold') && (
              <PlaceHoldButton on={{ scope: 'PERSON', workerId: worker.id, name: worker.fullName }} />
            )}
            {!merged && can('createPersonRequest') && <ReceiveRequestButton worker={worker} />}
            {!merged && can('proposeChange') && (
              <Button variant="outlined" component={Link} to={`/changeRequests/create?workerId=${worker.id}`}>
                {words('changeRequest.propose')}
              </Button>
            )}
            {!merged && can('updateWorker') && (
              <Button variant="contained" component={Link} to={`/workers/${worker.id}`}>
                {words('app.action.edit')}
              </Button>
            )}
          </>
        }
      />
      <RestrictionNote worker={worker} />
      <TakeOutNote worker={worker} />
      <MergeNotes worker={worker} />
      {worker.awaitsDuplicateCheck && <DuplicateNote workerId={worker.id} />}
      {can('personRequests') && <RequestsOfWorker workerId={worker.id} />}
      {can('changeRequests') && <OpenChangeOfWorker workerId={worker.id} />}
      {can('legalHolds') && <HoldsOfWorker workerId={worker.id} />}
      {worker.nikWarnings.length > 0 && (
        <Alert severity="warning" sx={{ mb: 1.75 }}>
          {worker.nikWarnings.map((code) => (
            <Box key={code}>{label('NikWarning', code as EnumCode<'NikWarning'>)}</Box>
          ))}
        </Alert>
      )}
      <Box sx={{ display: 'grid', gap: 1.75, gridTemplateColumns: { lg: 'repeat(2, minmax(0, 1fr))' } }}>
        <Section title={words('worker.identity')}>
          <Facts>
            <Fact label={words('resources.workers.fields.nikMasked')}>
              <RevealNik worker={worker} />
            </Fact>
            {!isHidden('worker', 'familyCardMasked') && (
              <Fact label={field('familyCardMasked')}>
                {worker.familyCardMasked && formatNik(worker.familyCardMasked)}
              </Fact>
            )}
            {!isHidden('worker', 'isMotherKnown') && (
              <Fact label={field('isMotherKnown')}>{worker.isMotherKnown && words('worker.known')}</Fact>
            )}
            {!isHidden('worker', 'maritalStatus') && (
              <Fact label={field('maritalStatus')}>
                {worker.maritalStatus && label('MaritalStatus', worker.maritalStatus)}
              </Fact>
            )}
            {!isHidden('worker', 'birthPlace') && (
              <Fact label={field('birthPlace')}>{worker.birthPlace}</Fact>
            )}
            {!isHidden('worker', 'phone') && (
              <Fact label={field('phone')}>{worker.phone && <Phone number={worker.phone} />}</Fact>
            )}
            {!isHidden('worker', 'address') && <Fact label={field('address')}>{worker.address}</Fact>}
            <Fact label={field('updatedAt')}>{format.moment(worker.updatedAt)}</Fact>
          </Facts>
        </Section>
        <Section title={words('worker.work')}>
          <Facts>
            <Fact label={field('occupation')}>{occupation(worker.occupation, worker.occupationCode)}</Fact>
            {worker.secondOccupation && (
              <Fact label={field('secondOccupation')}>
                {occupation(worker.secondOccupation, worker.secondOccupationCode)}
              </Fact>
            )}
            {!isHidden('worker', 'workPlace') && <Fact label={field('workPlace')}>{worker.workPlace}</Fact>}
            <Fact label={field('weeklyHours')}>
              {worker.weeklyHours && words('worker.hours', { hours: worker.weeklyHours })}
            </Fact>
          </Facts>
        </Section>
        {!isHidden('worker', 'formerHomes') && <Homes worker={worker} />}
        {worker.familyCardMasked && <Household worker={worker} />}
        {!isHidden('worker', 'heirs') && <Heirs worker={worker} />}
        {can('bankAccounts') && <BankAccounts worker={worker} />}
        <Section title={words('worker.welfare')}>
          {worker.decile !== null && worker.decileSource && worker.decileObservedOn
            ? words('worker.decileLine', {
                decile: worker.decile,
                source: label('DecileSource', worker.decileSource),
                day: format.day(worker.decileObservedOn),
              })
            : words('worker.decileUnknown')}
        </Section>
        {!isHidden('worker', 'identityMatch') && worker.identityMatch && (
          <IdentityMatch workerId={worker.id} match={worker.identityMatch} />
        )}
        {!isHidden('worker', 'populationStatuses') && <PopulationStatuses worker={worker} />}
        <Box sx={{ gridColumn: { lg: '1 / -1' } }}>
          <Section title={words('resources.workers.fields.memberships')}>
            {worker.memberships.length === 0 ? (
              words('worker.noMembership')
            ) : (
              <Memberships memberships={worker.memberships} />
            )}
          </Section>
        </Box>
        {can('candidacies') && (
          <Box sx={{ gridColumn: { lg: '1 / -1' }, minWidth: 0 }}>
            <Candidacies workerId={worker.id} />
          </Box>
        )}
        {can('payersOfWorker') && (
          <Box sx={{ gridColumn: { lg: '1 / -1' } }}>
            <WhoPays workerId={worker.id} />
          </Box>
        )}
        {worker.changes && (
          <Box sx={{ gridColumn: { lg: '1 / -1' } }}>
            <Section title={words('resources.workers.fields.changes')}>
              <WorkerChanges changes={worker.changes} />
            </Section>
          </Box>
        )}
        <Box sx={{ gridColumn: { lg: '1 / -1' }, minWidth: 0 }}>
          {can('personTimeline') && <PersonTimeline workerId={worker.id} />}
        </Box>
      </Box>
    </>
  );
}

function Memberships({ memberships }: Pick<WorkerRecord, 'memberships'>) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const isNumberHidden = useIsHidden()('worker', 'membershipNumber');
  return (
    <Box component="ul" sx={{ display: 'grid', gap: 1.25, listStyle: 'none', m: 0, p: 0 }}>
      {memberships.map(
        ({ id, status, startsOn, endsOn, membershipNumber, paidMonths, protection, ...of }) => (
          <Box
            component="li"
            key={id}
            sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'baseline' }}
          >
            <StatusChip of="EnrolmentStatus" code={status} />
            <MuiLink component={Link} to={`/memberships/${id}/show`}>
              {isNumberHidden
                ? label('MemberGroup', of.line.memberGroup)
                : (membershipNumber ?? words('enrolment.memberships.numberMissing'))}
            </MuiLink>
            <span>
              {[
                ...(isNumberHidden ? [] : [label('MemberGroup', of.line.memberGroup)]),
                of.line.agreementNumber,
                of.decree.number,
              ].join(', ')}
            </span>
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {startsOn &&
                (endsOn
                  ? words('enrolment.memberships.period', {
                      from: format.day(startsOn),
                      to: format.day(endsOn),
                    })
                  : words('enrolment.memberships.since', { from: format.day(startsOn) }))}
              {` · ${words('enrolment.memberships.months', format.counted(paidMonths))}`}
            </Box>
            {protection && (
              <Box sx={{ flexBasis: '100%' }}>
                <ProtectionFigures protection={protection} />
              </Box>
            )}
          </Box>
        ),
      )}
    </Box>
  );
}
