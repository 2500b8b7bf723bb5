import { Box } from '@mui/material';
import { useCan } from '../auth/SessionContext';
import { FoundRecordInput } from '../form/FoundRecordInput';
import { RegionInput } from '../form/RegionInput';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { ListPage } from '../list/ListPage';
import type { CandidateListRow, DecreeRow, NikClaimRow } from '../providers/records';
import { NikTallies } from './NikTallies';

/** NIKs that two persons have, and who seems to have tried numbers out. */
export function NikClaimList() {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const field = (name: 'claimant' | 'bearer' | 'regency' | 'createdAt') =>
    words(`resources.nikClaims.fields.${name}`);
  return (
    <Box sx={{ display: 'grid', gap: 1.75 }}>
      <div>
        <ListPage<NikClaimRow>
          resource="nikClaims"
          subtitle={words('worker.claim.subtitle')}
          columns={[
            { id: 'claimant', label: field('claimant'), render: ({ claimant }) => claimant.fullName },
            {
              id: 'bearer',
              label: field('bearer'),
              render: ({ bearer }) => bearer?.fullName ?? words('worker.claim.nobody'),
            },
            { id: 'regency', label: field('regency'), render: ({ claimant }) => claimant.regency?.name },
            {
              id: 'createdAt',
              label: field('createdAt'),
              isWideOnly: true,
              render: ({ claimant }) => format.moment(claimant.createdAt),
            },
          ]}
          filters={[
            ...(can('nikTallies')
              ? [<RegionInput key="regencyId" source="regencyId" level="REGENCY" alwaysOn />]
              : []),
            ...(can('candidateLists')
              ? [
                  <FoundRecordInput
                    key="list"
                    source="candidateListId"
                    reference="candidateLists"
                    nameOf={(list: CandidateListRow) => list.name}
                  />,
                ]
              : []),
            ...(can('decrees')
              ? [
                  <FoundRecordInput
                    key="decree"
                    source="decreeId"
                    reference="decrees"
                    nameOf={(decree: DecreeRow) => decree.number}
                  />,
                ]
              : []),
          ]}
          empty={{ title: words('worker.claim.empty') }}
          to={({ id }) => `/nikClaims/${id}/show`}
        />
      </div>
      {can('nikTallies') && <NikTallies />}
    </Box>
  );
}
