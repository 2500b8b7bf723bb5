import { Box, Button, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import { RecordTimeline } from '../access/RecordTimeline';
import { useCan } from '../auth/SessionContext';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { RecordPage } from '../layout/RecordPage';
import { listUrl } from '../list/list-url';
import type { PayerRow } from '../providers/records';
import { AddNumberButton } from './AddNumberButton';
import { EmployerNumberRow } from './EmployerNumberRow';

/** A payer: whose it is, and which employer numbers it bears or has borne. */
export function PayerShow() {
  return <RecordPage<PayerRow> resource="payers">{(payer) => <PayerDetails payer={payer} />}</RecordPage>;
}

function PayerDetails({ payer }: { payer: PayerRow }) {
  const words = useWords();
  const label = useEnumLabel();
  const can = useCan();
  return (
    <>
      <PageHeader
        title={payer.name}
        subtitle={words('agreement.payerOf', { region: payer.region.name })}
        actions={
          can('updatePayer') && (
            <Button variant="outlined" component={Link} to={`/payers/${payer.id}`}>
              {words('agreement.editPayer')}
            </Button>
          )
        }
      />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        <Section title={words('agreement.aboutPayer')}>
          <Facts columns={3}>
            <Fact label={words('resources.payers.fields.region')}>
              <MuiLink component={Link} to={`/regions/${payer.region.id}/show`}>
                {payer.region.name}
              </MuiLink>
            </Fact>
            <Fact label={words('resources.payers.fields.kind')}>
              {label('RegionKind', payer.region.kind)}
            </Fact>
            <Fact label={words('resources.agreements.name', { smart_count: 2 })}>
              <MuiLink component={Link} to={listUrl('agreements', { payerId: payer.id })}>
                {words('agreement.openOfPayer')}
              </MuiLink>
            </Fact>
          </Facts>
        </Section>
        <Section
          title={words('resources.payers.fields.employerNumbers')}
          hint={words('agreement.employerNumbersHint')}
          actions={can('addEmployerNumber') && <AddNumberButton payer={payer} />}
        >
          {payer.employerNumbers.length === 0 && words('agreement.noEmployerNumber')}
          <Box sx={{ display: 'grid', gap: 1 }}>
            {payer.employerNumbers.map((number) => (
              <EmployerNumberRow key={number.id} number={number} />
            ))}
          </Box>
        </Section>
        <RecordTimeline record="PAYER" id={payer.id} />
      </Box>
    </>
  );
}
