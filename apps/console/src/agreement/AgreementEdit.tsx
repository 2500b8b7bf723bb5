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
import type { AgreementLine, AgreementRecord } from '../providers/records';
import { AgreementInputs } from './AgreementInputs';
import { agreementOfForm } from './agreement-of-form';
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
        lines: agreement.lines.map(lineInput),
      }}
    >
      <AgreementInputs />
    </FormFrame>
  );
}

/** A line as it is entered: what the server adds to it isn't sent back. */
function lineInput(line: AgreementLine) {
  const { memberGroup, segment, programmes, fundingSource, baseKind, incomeBase, riskClass, declaration } =
    line;
  const { monthFrom, monthTo } = line;
  return {
    memberGroup,
    segment,
    programmes,
    fundingSource,
    baseKind,
    incomeBase,
    riskClass,
    declaration,
    monthFrom,
    monthTo,
    decileFrom: line.decileFrom,
    decileTo: line.decileTo,
    payerId: line.payer.id,
    stages: line.stages.map(({ startsOn, seats, note }) => ({ startsOn, seats, note })),
  };
}
