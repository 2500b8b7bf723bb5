import type { VillageAgreementsInput } from '@lindung/graphql-client/generated/operations';
import { Box } from '@mui/material';
import { useNavigate } from 'react-router-dom';
import { Rupiah } from '../fields/Amount';
import { Figure, Figures } from '../fields/Figures';
import { Section } from '../fields/Section';
import { CheckStep } from '../form/CheckStep';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { AgreementRecord, VillageAgreementsPreview } from '../providers/records';

interface VillageAgreementsCheckProps {
  readonly frame: AgreementRecord;
  readonly input: VillageAgreementsInput;
  readonly onBack: () => void;
}

/** What one act would draft, what it comes to, and for which places nothing; and the one button that does it. */
export function VillageAgreementsCheck({ frame, input, onBack }: VillageAgreementsCheckProps) {
  const words = useWords();
  const format = useFormat();
  const navigate = useNavigate();
  return (
    <CheckStep
      queryKey={['agreements', 'villageAgreementsPreview', input]}
      preview={(provider) => provider.villageAgreementsPreview({ input })}
      apply={(provider, { agreements }) => provider.createVillageAgreements({ ...input, agreements })}
      applyLabel={({ agreements }) => words('parties.villages.make', format.counted(agreements))}
      mayApply={({ agreements }) => agreements > 0}
      rereads={['agreements', 'payers']}
      done={words('parties.villages.done')}
      onDone={() => void navigate(`/agreements/${frame.id}/show`, { replace: true })}
      onBack={onBack}
    >
      {(preview) => <Preview preview={preview} />}
    </CheckStep>
  );
}

function Preview({ preview }: { preview: VillageAgreementsPreview }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const { agreements, workers, months, monthlyAmount, amountEach, amount, planned, refused } = preview;
  const reasons = [...new Set(refused.map(({ reason }) => reason))];
  const newPayers = planned.filter(({ isNewPayer }) => isNewPayer).length;
  return (
    <>
      <Section title={words('parties.villages.comesTo')}>
        <Figures>
          <Figure
            label={words('parties.villages.agreements')}
            note={words('parties.villages.newPayers', format.counted(newPayers))}
          >
            {format.number(agreements)}
          </Figure>
          <Figure label={words('parties.villages.workers')}>{format.number(workers)}</Figure>
          <Figure
            label={words('parties.villages.amountEach', format.counted(months))}
            note={words('parties.villages.monthly', { amount: format.rupiah(monthlyAmount) })}
          >
            <Rupiah amount={amountEach} />
          </Figure>
          <Figure label={words('parties.villages.amount', format.counted(months))}>
            <Rupiah amount={amount} />
          </Figure>
        </Figures>
      </Section>
      {reasons.map((reason) => (
        <Section
          key={reason}
          title={words(
            'parties.villages.refused',
            format.counted(refused.filter((each) => each.reason === reason).length),
          )}
          hint={label('VillageRefusal', reason)}
        >
          {refused
            .filter((each) => each.reason === reason)
            .map(({ villageName }) => villageName)
            .join(', ')}
        </Section>
      ))}
      <Section title={words('parties.villages.numbers')}>
        <Box
          component="ul"
          sx={{
            m: 0,
            p: 0,
            listStyle: 'none',
            display: 'grid',
            gap: 0.75,
            gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
            maxHeight: 420,
            overflowY: 'auto',
          }}
          tabIndex={0}
          aria-label={words('parties.villages.numbers')}
        >
          {planned.map(({ villageCode, villageName, number, signatory }) => (
            <li key={villageCode}>
              <strong>{villageName}</strong> · {number}
              {signatory && ` · ${signatory}`}
            </li>
          ))}
        </Box>
      </Section>
    </>
  );
}
