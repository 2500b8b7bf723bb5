import { CreateAgreement } from '@lindung/domain/agreement/agreement';
import { CreateBase } from 'react-admin';
import { useBusinessDay, useSession } from '../auth/SessionContext';
import { FormFrame } from '../form/FormFrame';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import { AgreementInputs } from './AgreementInputs';
import { agreementOfForm } from './agreement-of-form';
import { NEW_LINE } from './new-line';
import { newParties } from './party-values';

/** Drafts an agreement with its lines. */
export function AgreementCreate() {
  const words = useWords();
  const today = useBusinessDay();
  const assignment = useSession()?.assignment;
  const resolver = useCommandResolver(CreateAgreement);
  return (
    <CreateBase
      redirect="show"
      transform={(values: Record<string, unknown>) => agreementOfForm(CreateAgreement, values)}
    >
      <FormFrame
        title={words('agreement.create')}
        subtitle={words('agreement.draftCountsNowhere')}
        resolver={resolver}
        defaultValues={{
          kind: 'PKS',
          parties: newParties(assignment?.region?.id),
          witnesses: [],
          refundRule: 'NONE_AGREED',
          validFrom: today,
          validTo: `${today.slice(0, 4)}-12-31`,
          lines: [
            {
              ...NEW_LINE,
              monthFrom: today.slice(0, 7),
              monthTo: `${today.slice(0, 4)}-12`,
              stages: [{ startsOn: today, seats: null, note: '' }],
            },
          ],
        }}
      >
        <AgreementInputs />
      </FormFrame>
    </CreateBase>
  );
}
