import { PreviewVillageAgreements } from '@lindung/domain/agreement/village-agreements';
import { useBusinessDay } from '../auth/SessionContext';
import { CheckedForm } from '../form/CheckedForm';
import { useWords } from '../i18n/useWords';
import { RecordPage } from '../layout/RecordPage';
import type { AgreementRecord } from '../providers/records';
import { NEW_LINE } from './new-line';
import { VillageAgreementInputs } from './VillageAgreementInputs';
import { VillageAgreementsCheck } from './VillageAgreementsCheck';
import { villageAgreementsOf } from './village-agreements-of-form';

/** One act drafts an agreement for each village under a signed memorandum. */
export function VillageAgreementsCreate() {
  return <RecordPage<AgreementRecord> resource="agreements">{(frame) => <Steps frame={frame} />}</RecordPage>;
}

function Steps({ frame }: { frame: AgreementRecord }) {
  const words = useWords();
  const year = useBusinessDay().slice(0, 4);
  const office = frame.parties.find(({ side }) => side === 'OFFICE');
  return (
    <CheckedForm
      operation="createVillageAgreements"
      resource="agreements"
      title={words('parties.villages.title')}
      subtitle={words('parties.villages.lead', { number: frame.number })}
      steps={[words('parties.villages.what'), words('parties.villages.check')]}
      command={PreviewVillageAgreements}
      begin={{
        ...NEW_LINE,
        frameId: frame.id,
        which: 'ALL',
        villageIds: [],
        numberPattern: 'PKS/{nomor}/{kode desa}',
        title: words('parties.villages.usualTitle'),
        validFrom: `${year}-01-01`,
        validTo: `${year}-12-31`,
        monthFrom: `${year}-01`,
        monthTo: `${year}-12`,
        signingOfficeId: frame.signingOffice?.id ?? null,
        officeSignatory: office?.signatory ?? '',
        officeSignatoryTitle: office?.signatoryTitle ?? '',
        place: '',
        fundingSource: 'APBDES',
        seats: frame.minimumSeats ?? 100,
        signatoryTable: '',
      }}
      inputOf={villageAgreementsOf}
      checkLabel={words('parties.villages.preview')}
      check={(input, onBack) => <VillageAgreementsCheck frame={frame} input={input} onBack={onBack} />}
    >
      <VillageAgreementInputs />
    </CheckedForm>
  );
}
