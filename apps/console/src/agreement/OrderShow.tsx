import { DecideAgreementOrder } from '@lindung/domain/agreement/agreement-order';
import { Alert, Box, Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider } from 'react-admin';
import { useNavigate, useParams } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { StatusChip } from '../fields/Chip';
import { ActionDialog } from '../form/ActionDialog';
import { ReasonButton } from '../form/ReasonButton';
import { useAction } from '../form/useAction';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { NotFoundPage } from '../layout/pages';
import { RecordPage } from '../layout/RecordPage';
import { Waiting } from '../layout/Waiting';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { AgreementRecord, OrderOfAgreement } from '../providers/records';
import { OrderConsequence } from './OrderConsequence';
import { OrderGrounds } from './OrderGrounds';
import { ResumptionOpenings } from './ResumptionOpenings';

/** An order that waits, with what comes of it, for whoever decides. */
export function OrderShow() {
  const { orderId } = useParams();
  return (
    <RecordPage<AgreementRecord> resource="agreements">
      {(agreement) => {
        const order = agreement.orders.find(({ id }) => id === orderId);
        return order ? <OrderDetails agreement={agreement} order={order} /> : <NotFoundPage />;
      }}
    </RecordPage>
  );
}

interface OrderDetailsProps {
  readonly agreement: AgreementRecord;
  readonly order: OrderOfAgreement;
}

function OrderDetails({ agreement, order }: OrderDetailsProps) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const can = useCan();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const { id: agreementId, version, number } = agreement;
  const { id, kind, effectiveOn, status, canDecide, resumesOn } = order;
  const asked = { agreementId, kind, effectiveOn, resumesOn };
  const { data: preview, error } = useQuery({
    queryKey: ['agreements', 'orderPreview', asked],
    queryFn: () => dataProvider.agreementOrderPreview(asked),
    retry: false,
  });
  const mayDecide = can('decideAgreementOrder') && canDecide;
  return (
    <>
      <PageHeader
        title={words('agreementLife.orderLine', {
          kind: label('AgreementOrderKind', kind),
          day: format.day(effectiveOn),
        })}
        badge={<StatusChip of="AgreementOrderStatus" code={status} />}
        subtitle={number}
        actions={
          mayDecide && (
            <>
              <ReasonButton
                resource="agreements"
                source="answer"
                label={words('agreementLife.returnOrder')}
                title={words('agreementLife.returnTitle')}
                consequence={words('agreementLife.returnConsequence')}
                done={words('agreementLife.returned')}
                command={DecideAgreementOrder}
                says={{ enact: false }}
                send={(provider, answer) =>
                  provider.decideAgreementOrder({ id, version, enact: false, answer })
                }
              />
              <EnactOrderButton agreement={agreement} order={order} />
            </>
          )
        }
      />
      <Box sx={{ display: 'grid', gap: 1.75 }}>
        <OrderGrounds order={order} />
        {preview && status === 'ENACTED' && preview.openings.length > 0 && (
          <ResumptionOpenings openings={preview.openings} isEnacted />
        )}
        {error && <Alert severity="error">{error.message}</Alert>}
        {!preview && !error && <Waiting />}
        {preview && status === 'PROPOSED' && (
          <OrderConsequence
            agreementId={agreementId}
            kind={kind}
            chosen={order.resumption}
            preview={preview}
          />
        )}
      </Box>
    </>
  );
}

function EnactOrderButton({ agreement, order }: OrderDetailsProps) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const { id, kind, effectiveOn } = order;
  const { run, isRunning, error, reset } = useAction(
    (provider) =>
      provider.decideAgreementOrder({ id, version: agreement.version, enact: true, answer: null }),
    {
      rereads: ['agreements', 'memberships'],
      done: () => words('agreementLife.enacted'),
      onDone: ({ record }) => void navigate(`/agreements/${record.id}/show`, { replace: true }),
    },
  );
  return (
    <>
      <Button variant="contained" onClick={() => setIsOpen(true)}>
        {words('agreementLife.enact')}
      </Button>
      <ActionDialog
        isOpen={isOpen}
        title={words('agreementLife.enactTitle', {
          kind: label('AgreementOrderKind', kind),
          day: format.day(effectiveOn),
        })}
        consequence={words(`agreementLife.enactConsequence.${kind}`)}
        confirmLabel={words('agreementLife.enact')}
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
