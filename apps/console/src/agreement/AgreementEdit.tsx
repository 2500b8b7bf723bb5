import { UpdateAgreement } from '@lindung/domain/agreement/agreement';
import { EditBase, useRecordContext } from 'react-admin';
import { FormFrame } from '../form/FormFrame';
import { inputOf } from '../form/inputOf';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import type { AgreementLine, AgreementRecord } from '../providers/records';
import { AgreementInputs } from './AgreementInputs';

/** Changes a draft; its whole content is replaced. */
export function AgreementEdit() {
  return (
    <EditBase
      mutationMode="pessimistic"
      redirect="show"
      transform={(values: Record<string, unknown>) => inputOf(UpdateAgreement, values)}
    >
      <AgreementForm />
    </EditBase>
  );
}

function AgreementForm() {
  const words = useWords();
  const resolver = useCommandResolver(UpdateAgreement);
  const agreement = useRecordContext<AgreementRecord>();
  if (!agreement) return <Waiting />;
  return (
    <FormFrame
      title={words('agreement.edit')}
      subtitle={agreement.number}
      resolver={resolver}
      record={{
        ...agreement,
        signingOfficeId: agreement.signingOffice?.id ?? '',
        lines: agreement.lines.map(lineInput),
      }}
    >
      <AgreementInputs />
    </FormFrame>
  );
}

/** A line as it is entered: what the server adds to it isn't sent back. */
function lineInput(line: AgreementLine) {
  const { memberGroup, segment, programmes, fundingSource, incomeBase, monthFrom, monthTo } = line;
  return {
    memberGroup,
    segment,
    programmes,
    fundingSource,
    incomeBase,
    monthFrom,
    monthTo,
    decileFrom: line.decileFrom,
    decileTo: line.decileTo,
    payerId: line.payer.id,
    stages: line.stages.map(({ startsOn, seats, note }) => ({ startsOn, seats, note })),
  };
}
