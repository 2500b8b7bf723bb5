import { UpdateAgreement } from '@lindung/domain/agreement/agreement';
import { AgreementStatus } from '@lindung/domain/agreement/agreement-status';
import { Button } from '@mui/material';
import { useRecordContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { EditPage } from '../form/EditPage';
import { FormFrame } from '../form/FormFrame';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import { PageMessage } from '../layout/PageMessage';
import { Waiting } from '../layout/Waiting';
import type { AgreementRecord } from '../providers/records';
import { AgreementInputs } from './AgreementInputs';
import { agreementOfForm } from './agreement-of-form';
import { lineChangeInput, lineInput } from './line-input';
import { partyValues } from './party-values';

/** Changes a draft; its whole content is replaced. */
export function AgreementEdit() {
  return (
    <EditPage command={UpdateAgreement} toInput={agreementOfForm}>
      <AgreementForm />
    </EditPage>
  );
}

function AgreementForm() {
  const words = useWords();
  const resolver = useCommandResolver(UpdateAgreement);
  const agreement = useRecordContext<AgreementRecord>();
  if (!agreement) return <Waiting />;
  if (agreement.status !== AgreementStatus.DRAFT) {
    return (
      <PageMessage
        isPage
        title={words(agreement.signedOn ? 'agreement.signedStays' : 'agreementLife.noDraft')}
        hint={words(agreement.signedOn ? 'agreement.signedStaysHint' : 'agreementLife.noDraftHint')}
      >
        <Button variant="contained" component={Link} to={`/agreements/${agreement.id}/show`}>
          {words('agreement.openSigned')}
        </Button>
      </PageMessage>
    );
  }
  return (
    <FormFrame
      title={words('agreement.edit')}
      subtitle={agreement.number}
      resolver={resolver}
      record={{
        ...agreement,
        signingOfficeId: agreement.signingOffice?.id ?? '',
        parties: partyValues(agreement.parties),
        witnesses: agreement.witnesses.map(({ name, title }) => ({ name, title })),
        frameId: agreement.frame?.id ?? null,
        amendsId: agreement.amends?.id ?? null,
        renewsId: agreement.renews?.id ?? null,
        changes: agreement.changes.map(lineChangeInput),
        lines: agreement.lines.map(lineInput),
      }}
    >
      <AgreementInputs />
    </FormFrame>
  );
}
