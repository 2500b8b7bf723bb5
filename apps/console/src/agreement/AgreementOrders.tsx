import { Box, Button, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { StatusChip } from '../fields/Chip';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useEnumLabel, useWords } from '../i18n/useWords';
import type { AgreementRecord, OrderOfAgreement } from '../providers/records';
import { OrderGrounds } from './OrderGrounds';

const MAY_BE_ORDERED: readonly string[] = ['SIGNED', 'ACTIVE', 'AMENDED', 'SUSPENDED'];

/** What was ordered of an agreement since it was signed, and what waits for a decision. */
export function AgreementOrders({ agreement }: { agreement: AgreementRecord }) {
  const words = useWords();
  const can = useCan();
  const { id, status, orders } = agreement;
  const waits = orders.some((order) => order.status === 'PROPOSED');
  return (
    <Section
      title={words('agreementLife.orders')}
      actions={
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          {can('lapsingMembers') && (
            <Button size="small" component={Link} to={`/agreements/${id}/lapsing`}>
              {words('agreementLife.seeNames')}
            </Button>
          )}
          {can('proposeAgreementOrder') && !waits && MAY_BE_ORDERED.includes(status) && (
            <Button size="small" variant="outlined" component={Link} to={`/agreements/${id}/order`}>
              {words(status === 'SUSPENDED' ? 'agreementLife.proposeResume' : 'agreementLife.propose')}
            </Button>
          )}
        </Box>
      }
    >
      {orders.length === 0 && (
        <Typography color="textSecondary">{words('agreementLife.noOrders')}</Typography>
      )}
      <Box sx={{ display: 'grid', gap: 2 }}>
        {orders.map((order) => (
          <OrderItem key={order.id} agreementId={id} order={order} />
        ))}
      </Box>
    </Section>
  );
}

function OrderItem({ agreementId, order }: { agreementId: string; order: OrderOfAgreement }) {
  const words = useWords();
  const format = useFormat();
  const label = useEnumLabel();
  const { id, kind, effectiveOn, status, answer } = order;
  const by = (name: string | null, at: string | null) =>
    name && at ? words('agreementLife.by', { name, at: format.moment(at) }) : '';
  return (
    <Box>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Typography component="h3" sx={{ fontWeight: 650, fontSize: '1rem' }}>
          {words('agreementLife.orderLine', {
            kind: label('AgreementOrderKind', kind),
            day: format.day(effectiveOn),
          })}
        </Typography>
        <StatusChip of="AgreementOrderStatus" code={status} />
        {status === 'PROPOSED' && (
          <Button size="small" component={Link} to={`/agreements/${agreementId}/orders/${id}`}>
            {words('agreementLife.seeConsequence')}
          </Button>
        )}
      </Box>
      <OrderGrounds order={order} />
      {answer && <Typography color="textSecondary">{answer}</Typography>}
      <Typography variant="caption" color="textSecondary">
        {[by(order.proposedBy, order.proposedAt), by(order.decidedBy, order.decidedAt)]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
    </Box>
  );
}
