import { type NikSettlement, SettleNik } from '@lindung/domain/worker/nik-claim';
import { Box, Link as MuiLink } from '@mui/material';
import { Link, useNavigate } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { StatusChip } from '../fields/Chip';
import { Fact, Facts } from '../fields/Facts';
import { Section } from '../fields/Section';
import { ReasonButton } from '../form/ReasonButton';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { RecordPage } from '../layout/RecordPage';
import type { NikClaimRow } from '../providers/records';

const command = SettleNik.pick({ reason: true });

/** Both persons who have a NIK, side by side, for whoever says whose it is. */
export function NikClaimShow() {
  return <RecordPage<NikClaimRow> resource="nikClaims">{(claim) => <Claim claim={claim} />}</RecordPage>;
}

function Claim({ claim: { id, seen, claimant, bearer } }: { claim: NikClaimRow }) {
  const words = useWords();
  const can = useCan();
  const navigate = useNavigate();
  const settle = (settlement: NikSettlement, word: 'keep' | 'bear') => (
    <ReasonButton
      resource="nikClaims"
      alsoRereads={['workers']}
      label={words(`worker.claim.${word}`)}
      confirmLabel={words('worker.claim.settle')}
      title={words(`worker.claim.${word}`)}
      consequence={words(`worker.claim.${word}Consequence`)}
      done={words('worker.claim.settled')}
      command={command}
      send={async (dataProvider, reason) => {
        await dataProvider.settleNik({ id, seen, settlement, reason });
        await navigate('/nikClaims');
      }}
    />
  );
  return (
    <>
      <PageHeader
        title={words('worker.claim.title')}
        subtitle={words('worker.claim.subtitle')}
        actions={
          can('settleNik') && (
            <>
              {bearer && settle('BEARER_KEEPS', 'keep')}
              {settle('CLAIMANT_BEARS', 'bear')}
            </>
          )
        }
      />
      <Box
        sx={{
          display: 'grid',
          gap: 1.75,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <Section title={words('resources.nikClaims.fields.bearer')}>
          {bearer ? <Party party={bearer} /> : words('worker.claim.nobody')}
        </Section>
        <Section title={words('resources.nikClaims.fields.claimant')}>
          <Party party={claimant} />
        </Section>
      </Box>
    </>
  );
}

function Party({ party }: { party: NikClaimRow['claimant'] }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const field = (name: 'fullName' | 'nikMasked' | 'age' | 'sex' | 'village' | 'regency' | 'occupation') =>
    words(`resources.workers.fields.${name}`);
  const own = (name: 'status' | 'createdAt' | 'isSeated') => words(`resources.nikClaims.fields.${name}`);
  return (
    <Facts>
      <Fact label={field('fullName')}>
        {can('worker') ? (
          <MuiLink component={Link} to={`/workers/${party.id}/show`}>
            {party.fullName}
          </MuiLink>
        ) : (
          party.fullName
        )}
      </Fact>
      <Fact label={field('nikMasked')}>{party.nikMasked}</Fact>
      <Fact label={field('age')}>{format.number(party.age)}</Fact>
      <Fact label={field('sex')}>{label('Sex', party.sex)}</Fact>
      <Fact label={field('village')}>{party.village?.name}</Fact>
      <Fact label={field('regency')}>{party.regency?.name}</Fact>
      <Fact label={field('occupation')}>{party.occupation}</Fact>
      <Fact label={own('status')}>
        <StatusChip of="PersonStatus" code={party.status} />
      </Fact>
      <Fact label={own('createdAt')}>{format.moment(party.createdAt)}</Fact>
      <Fact label={own('isSeated')}>{words(party.isSeated ? 'app.yes' : 'app.no')}</Fact>
    </Facts>
  );
}
