import { CARRIES_PROPOSALS, isOneOf } from '@lindung/domain/agreement/agreement-status';
import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { RecordTimeline } from '../access/RecordTimeline';
import { useCan } from '../auth/SessionContext';
import { StatusChip } from '../fields/Chip';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { RecordPage } from '../layout/RecordPage';
import type { AgreementRecord } from '../providers/records';
import { PlaceHoldButton } from '../retention/PlaceHoldButton';
import { AgreementDocuments } from './AgreementDocuments';
import { AgreementParties } from './AgreementParties';
import { AddendaSection } from './AddendaSection';
import { AddendumDifference } from './AddendumDifference';
import { AgreementActions } from './AgreementActions';
import { AgreementOrders } from './AgreementOrders';
import { LineCard } from './LineCard';
import { RenewalDifference } from './RenewalDifference';
import { StandingNote } from './StandingNote';

/** An agreement: who signed it, and what it pays for. */
export function AgreementShow() {
  return (
    <RecordPage<AgreementRecord> resource="agreements">
      {(agreement) => <AgreementDetails agreement={agreement} />}
    </RecordPage>
  );
}

function AgreementDetails({ agreement }: { agreement: AgreementRecord }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const isSigned = agreement.signedOn !== null;

  return (
    <>
      <PageHeader
        title={agreement.number}
        badge={<StatusChip of="AgreementStatus" code={agreement.status} />}
        subtitle={agreement.title}
        actions={
          <>
            <AgreementActions agreement={agreement} />
            {isSigned && can('placeLegalHold') && (
              <PlaceHoldButton
                on={{ scope: 'AGREEMENT', agreementId: agreement.id, name: agreement.number }}
              />
            )}
          </>
        }
      />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        <StandingNote agreement={agreement} />
        <Section title={words('agreement.main')}>
          <Facts columns={3}>
            <Fact label={words('resources.agreements.fields.kind')}>
              {label('AgreementKind', agreement.kind)}
            </Fact>
            <Fact label={words('resources.agreements.fields.region')}>
              <MuiLink component={Link} to={`/regions/${agreement.region.id}/show`}>
                {agreement.region.name}
              </MuiLink>
            </Fact>
            <Fact label={words('resources.agreements.fields.signedOn')}>
              {agreement.signedOn && format.day(agreement.signedOn)}
            </Fact>
            <Fact label={words('agreement.validity')}>
              {words('agreement.period', {
                from: format.day(agreement.validFrom),
                to: format.day(agreement.validTo),
              })}
              {agreement.endsOn !== agreement.validTo && (
                <Typography variant="caption" color="textSecondary" component="div">
                  {words('agreementLife.until', { day: format.day(agreement.endsOn) })}
                </Typography>
              )}
            </Fact>
            <Fact label={words('resources.agreements.fields.signingOffice')}>
              <Office office={agreement.signingOffice} />
              {agreement.servingOffice && agreement.servingOffice.id !== agreement.signingOffice?.id && (
                <Typography variant="caption" color="textSecondary" component="div">
                  {words('agreement.servedNow', { office: agreement.servingOffice.name })}
                </Typography>
              )}
            </Fact>
            {agreement.remarks && (
              <Fact label={words('resources.agreements.fields.remarks')}>{agreement.remarks}</Fact>
            )}
            {agreement.assumptions && (
              <Fact label={words('resources.agreements.fields.assumptions')}>{agreement.assumptions}</Fact>
            )}
          </Facts>
        </Section>
        {agreement.amends && <AddendumDifference agreement={agreement} />}
        {agreement.renews && <RenewalDifference agreement={agreement} />}
        <AgreementParties agreement={agreement} />
        <AgreementDocuments agreement={agreement} />
        {agreement.lines.map((line) => (
          <LineCard
            key={line.id}
            line={line}
            isActive={isSigned}
            takesPeople={isOneOf(CARRIES_PROPOSALS, agreement.status)}
          />
        ))}
        <AddendaSection agreement={agreement} />
        {isSigned && !agreement.amends && <AgreementOrders agreement={agreement} />}
        <RecordTimeline record="AGREEMENT" id={agreement.id} />
      </Box>
    </>
  );
}

function Office({ office }: { office: { readonly id: string; readonly name: string } | null }) {
  const words = useWords();
  if (!office) return <>{words('app.notSet')}</>;
  return (
    <MuiLink component={Link} to={`/offices/${office.id}/show`}>
      {office.name}
    </MuiLink>
  );
}
