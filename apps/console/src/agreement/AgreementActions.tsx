import { ReviewAgreement, WithdrawAgreement } from '@lindung/domain/agreement/agreement';
import { Button } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { ActionDialog } from '../form/ActionDialog';
import { ReasonButton } from '../form/ReasonButton';
import { useAction } from '../form/useAction';
import { useWords } from '../i18n/useWords';
import type { AgreementRecord } from '../providers/records';
import { SignButton } from './SignButton';

const MAY_BE_AMENDED: readonly string[] = ['SIGNED', 'ACTIVE', 'AMENDED', 'SUSPENDED', 'EXPIRED'];
const OPEN_TO_WITHDRAW: readonly string[] = ['DRAFT', 'REVIEW', 'APPROVED'];

/** What can be done with an agreement: change, review, sign or withdraw a draft; amend or renew what is signed. */
export function AgreementActions({ agreement }: { agreement: AgreementRecord }) {
  const words = useWords();
  const can = useCan();
  const { id, version, status, canReview, reviewedBy, amends, changes } = agreement;
  const isDraft = status === 'DRAFT';
  const wasGivenBack = isDraft && reviewedBy !== null;
  const takesReview = changes.some(({ endsFrom }) => endsFrom !== null);
  const maySign = status === 'APPROVED' || (isDraft && !wasGivenBack && !takesReview);
  return (
    <>
      {can('withdrawAgreement') && OPEN_TO_WITHDRAW.includes(status) && (
        <ReasonButton
          resource="agreements"
          label={words('agreementLife.withdraw')}
          title={words('agreementLife.withdrawTitle')}
          consequence={words('agreementLife.withdrawConsequence')}
          done={words('agreementLife.withdrawn')}
          command={WithdrawAgreement}
          send={(provider, reason) => provider.withdrawAgreement({ id, version, reason })}
        />
      )}
      {can('updateAgreement') && isDraft && (
        <Button variant="outlined" component={Link} to={`/agreements/${id}`}>
          {words('agreement.edit')}
        </Button>
      )}
      {can('submitAgreement') && isDraft && <StepButton agreement={agreement} step="submit" />}
      {can('reviewAgreement') && canReview && (
        <ReasonButton
          resource="agreements"
          label={words('agreementLife.giveBack')}
          title={words('agreementLife.giveBackTitle')}
          consequence={words('agreementLife.giveBackConsequence')}
          done={words('agreementLife.givenBack')}
          command={ReviewAgreement}
          says={{ approve: false }}
          send={(provider, reason) => provider.reviewAgreement({ id, version, approve: false, reason })}
        />
      )}
      {can('reviewAgreement') && canReview && status === 'REVIEW' && (
        <StepButton agreement={agreement} step="approve" />
      )}
      {can('createAgreement') && MAY_BE_AMENDED.includes(status) && !amends && (
        <>
          <Button variant="outlined" component={Link} to={`/agreements/create?renews=${id}`}>
            {words('agreementLife.renew')}
          </Button>
          <Button variant="outlined" component={Link} to={`/agreements/create?amends=${id}`}>
            {words('agreementLife.addendum')}
          </Button>
        </>
      )}
      {can('signAgreement') && maySign && <SignButton agreement={agreement} />}
    </>
  );
}

const STEPS = {
  submit: {
    label: 'agreementLife.submit',
    title: 'agreementLife.submitTitle',
    consequence: 'agreementLife.submitConsequence',
    done: 'agreementLife.submitted',
  },
  approve: {
    label: 'agreementLife.approve',
    title: 'agreementLife.approveTitle',
    consequence: 'agreementLife.approveConsequence',
    done: 'agreementLife.approved',
  },
} as const;

/** A step of the review that needs no word. */
function StepButton({ agreement, step }: { agreement: AgreementRecord; step: keyof typeof STEPS }) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { id, version } = agreement;
  const { label, title, consequence, done } = STEPS[step];
  const { run, isRunning, error, reset } = useAction<unknown>(
    (provider) =>
      step === 'submit'
        ? provider.submitAgreement({ id, version })
        : provider.reviewAgreement({ id, version, approve: true, reason: null }),
    { rereads: ['agreements'], done: () => words(done), onDone: () => setIsOpen(false) },
  );
  return (
    <>
      <Button variant={step === 'approve' ? 'contained' : 'outlined'} onClick={() => setIsOpen(true)}>
        {words(label)}
      </Button>
      <ActionDialog
        isOpen={isOpen}
        title={words(title)}
        consequence={words(consequence)}
        confirmLabel={words(label)}
        isRunning={isRunning}
        error={error}
        onClose={() => {
          setIsOpen(false);
          reset();
        }}
        onConfirm={() => run()}
      />
    </>
  );
}
