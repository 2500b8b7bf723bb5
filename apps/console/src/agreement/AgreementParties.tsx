import { Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { listUrl } from '../list/list-url';
import type { AgreementRecord } from '../providers/records';

/** Who stands in an agreement, who witnessed it, and what was agreed beside its quota. */
export function AgreementParties({ agreement }: { agreement: AgreementRecord }) {
  const words = useWords();
  return (
    <>
      <Section title={words('parties.title')}>
        <Facts columns={3}>
          {agreement.parties.map((party, at) => (
            <Party key={party.id} party={party} number={at + 1} />
          ))}
          <Fact label={words('parties.witnesses')}>
            {agreement.witnesses.length === 0 && words('parties.noWitnesses')}
            {agreement.witnesses.map(({ id, name, title }) => (
              <Named key={id} name={name} title={title} />
            ))}
          </Fact>
          {agreement.place && <Fact label={words('parties.place')}>{agreement.place}</Fact>}
        </Facts>
      </Section>
      <Clauses agreement={agreement} />
    </>
  );
}

function Party({ party, number }: { party: AgreementRecord['parties'][number]; number: number }) {
  const words = useWords();
  const label = useEnumLabel();
  const { side, region, office, signatory, signatoryTitle } = party;
  const page = region ? `/regions/${region.id}/show` : `/offices/${office?.id ?? ''}/show`;
  return (
    <Fact label={`${words('parties.party', { number })} · ${label('PartySide', side)}`}>
      <MuiLink component={Link} to={page}>
        {region?.name ?? office?.name}
      </MuiLink>
      {signatory ? (
        <Named name={signatory} title={signatoryTitle} />
      ) : (
        <Typography variant="body2" color="textSecondary">
          {words('parties.noSignatory')}
        </Typography>
      )}
    </Fact>
  );
}

function Named({ name, title }: { name: string; title: string | null }) {
  return (
    <Box sx={{ mb: 0.5 }}>
      {name}
      {title && (
        <Typography variant="caption" color="textSecondary" component="div">
          {title}
        </Typography>
      )}
    </Box>
  );
}

function Clauses({ agreement }: { agreement: AgreementRecord }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const { id, kind, frame, underCount, minimumSeats, refundRule, refundTerms, signedOn } = agreement;
  return (
    <Section
      title={words('parties.clauses')}
      actions={
        kind === 'MOU' &&
        signedOn !== null && (
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            {can('createVillageAgreements') && (
              <Button size="small" variant="outlined" component={Link} to={`/agreements/${id}/villages`}>
                {words('parties.villages.open')}
              </Button>
            )}
            {can('signVillageAgreements') && underCount > 0 && (
              <Button size="small" component={Link} to={`/agreements/${id}/sign`}>
                {words('parties.villages.openSign')}
              </Button>
            )}
          </Box>
        )
      }
    >
      <Facts columns={3}>
        {frame && (
          <Fact label={words('parties.frame')}>
            <MuiLink component={Link} to={`/agreements/${frame.id}/show`}>
              {frame.number}
            </MuiLink>
            <Typography variant="caption" color="textSecondary" component="div">
              {frame.title}
            </Typography>
          </Fact>
        )}
        {kind === 'MOU' && (
          <Fact label={words('parties.under')}>
            {underCount === 0 ? (
              words('parties.noneUnder')
            ) : (
              <MuiLink component={Link} to={listUrl('agreements', { frameId: id })}>
                {words('parties.openUnder', format.counted(underCount))}
              </MuiLink>
            )}
          </Fact>
        )}
        {minimumSeats !== null && (
          <Fact label={words('parties.minimumSeats')}>
            {words('parties.atLeast', format.counted(minimumSeats))}
          </Fact>
        )}
        <Fact label={words('parties.refundRule')}>
          {label('RefundRule', refundRule)}
          {refundTerms && (
            <Typography variant="caption" color="textSecondary" component="div">
              {refundTerms}
            </Typography>
          )}
        </Fact>
      </Facts>
    </Section>
  );
}
