import { useSearchParams } from 'react-router-dom';
import { ChooseLine } from '../agreement/ChooseLine';
import { useCan } from '../auth/SessionContext';
import { useOpenLines } from '../enrolment/useOpenLines';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { AccessDeniedPage, ErrorPage, NotFoundPage } from '../layout/pages';
import { Waiting } from '../layout/Waiting';
import { WizardSteps } from '../layout/WizardSteps';
import { ChooseMonth } from './ChooseMonth';
import { CheckBill } from './CheckBill';
import { BillDrawn } from './BillDrawn';
import { drawPlace, drawUrl, type DrawPlace } from './draw-url';

/** Draws a bill: which agreement, which month, what it comes to, and what was done. */
export function DrawBill() {
  const words = useWords();
  const can = useCan();
  const [search] = useSearchParams();
  const place = drawPlace(search);
  if (!can('drawBill')) return <AccessDeniedPage />;
  return (
    <>
      <PageHeader title={words('contribution.draw')} />
      <WizardSteps
        steps={[
          words('contribution.stepLine'),
          words('contribution.stepMonth'),
          words('contribution.stepCheck'),
          words('contribution.stepDone'),
        ]}
        current={stepOf(place)}
      />
      {place.billId ? <BillDrawn billId={place.billId} /> : <Steps {...place} />}
    </>
  );
}

function Steps({ lineId, month }: DrawPlace) {
  const words = useWords();
  const format = useFormat();
  const { data: lines, error } = useOpenLines();
  if (error) return <ErrorPage error={error} />;
  if (!lines) return <Waiting />;
  if (!lineId) {
    return (
      <ChooseLine
        title={words('contribution.stepLine')}
        hint={words('contribution.lineHint')}
        lines={lines}
        to={(chosen) => drawUrl({ lineId: chosen })}
        seatsOf={({ seatsTaken, quota }) =>
          words('agreement.seats', { taken: format.number(seatsTaken), quota: format.number(quota) })
        }
        emptyHint={words('contribution.noLinesHint')}
      />
    );
  }
  const line = lines.find(({ id }) => id === lineId);
  if (!line) return <NotFoundPage />;
  return month ? <CheckBill line={line} month={month} /> : <ChooseMonth line={line} />;
}

function stepOf({ lineId, month, billId }: DrawPlace): number {
  if (billId) return 3;
  if (!lineId) return 0;
  return month ? 2 : 1;
}
