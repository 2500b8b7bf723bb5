import { CreateAgreement } from '@lindung/domain/agreement/agreement';
import { CreateBase, useGetOne } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { useBusinessDay, useSession } from '../auth/SessionContext';
import { FormFrame } from '../form/FormFrame';
import { useCommandResolver } from '../form/useCommandResolver';
import { useWords } from '../i18n/useWords';
import { WHOLE_RECORD } from '../layout/whole-record';
import { Waiting } from '../layout/Waiting';
import type { AgreementRecord } from '../providers/records';
import { AgreementInputs } from './AgreementInputs';
import { agreementOfForm } from './agreement-of-form';
import { addendumTo, renewalOf } from './based-on';
import { newLine } from './new-line';
import { newParties } from './party-values';

/** Drafts an agreement with its lines: a new one, an addendum to one that is signed, or one that takes its place. */
export function AgreementCreate() {
  const [search] = useSearchParams();
  const [amends, renews] = [search.get('amends'), search.get('renews')];
  const id = amends ?? renews;
  const { data: base } = useGetOne<AgreementRecord>(
    'agreements',
    { id: id ?? '', meta: WHOLE_RECORD },
    { enabled: id !== null },
  );
  const today = useBusinessDay();
  if (id === null) return <AgreementDraft />;
  if (!base) return <Waiting />;
  return <AgreementDraft begin={amends === null ? renewalOf(base) : addendumTo(base, today)} />;
}

function AgreementDraft({ begin }: { begin?: object }) {
  const words = useWords();
  const today = useBusinessDay();
  const assignment = useSession()?.assignment;
  const validity = { validFrom: today, validTo: `${today.slice(0, 4)}-12-31` };
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
        defaultValues={
          begin ?? {
            kind: 'PKS',
            parties: newParties(assignment?.region?.id),
            witnesses: [],
            refundRule: 'NONE_AGREED',
            ...validity,
            lines: [newLine(validity)],
          }
        }
      >
        <AgreementInputs />
      </FormFrame>
    </CreateBase>
  );
}
