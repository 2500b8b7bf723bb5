import { Alert } from '@mui/material';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { AgreementRecord } from '../providers/records';

/** What the state of an agreement means, where it is not simply in force. */
export function StandingNote({ agreement }: { agreement: AgreementRecord }) {
  const words = useWords();
  const format = useFormat();
  const { status, submittedBy, reviewedBy, reason, validFrom, endsOn, orders } = agreement;
  const paused = orders.find((order) => order.kind === 'PAUSE' && order.status === 'ENACTED');
  if (status === 'DRAFT')
    return (
      <>
        {reviewedBy && reason && (
          <Alert severity="error">{words('agreementLife.wasGivenBack', { name: reviewedBy, reason })}</Alert>
        )}
        <Alert severity="warning">{words('agreement.draftCountsNowhere')}</Alert>
      </>
    );
  if (status === 'REVIEW')
    return (
      <Alert severity="warning">
        {submittedBy
          ? words('agreementLife.inReviewBy', { name: submittedBy })
          : words('agreementLife.inReview')}
      </Alert>
    );
  if (status === 'APPROVED')
    return <Alert severity="info">{words('agreementLife.isApproved', { name: reviewedBy ?? '' })}</Alert>;
  if (status === 'WITHDRAWN')
    return <Alert severity="warning">{words('agreementLife.isWithdrawn', { reason: reason ?? '' })}</Alert>;
  if (status === 'SIGNED')
    return <Alert severity="info">{words('agreementLife.isSigned', { day: format.day(validFrom) })}</Alert>;
  if (status === 'SUSPENDED' && paused)
    return (
      <Alert severity="warning">
        {words('agreementLife.isSuspended', { day: format.day(paused.effectiveOn) })}
      </Alert>
    );
  if (status === 'EXPIRED')
    return <Alert severity="info">{words('agreementLife.isExpired', { day: format.day(endsOn) })}</Alert>;
  if (status === 'TERMINATED')
    return <Alert severity="info">{words('agreementLife.isTerminated', { day: format.day(endsOn) })}</Alert>;
  return null;
}
