import { Alert, Box, Link as MuiLink, Typography } from '@mui/material';
import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { useCan } from '../auth/SessionContext';
import { StatusChip } from '../fields/Chip';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import type { BankAccountRow, WorkerRecord } from '../providers/records';
import { isMerged } from './is-merged';
import { ProposeAccountButton } from './ProposeAccountButton';
import { RevealAccount } from './RevealAccount';
import { useBankText } from './useBankText';

const FEW = { page: 1, perPage: 25 };

/** To which account benefits of a person are paid, what is proposed, and what was before. */
export function BankAccounts({ worker }: { worker: WorkerRecord }) {
  const words = useWords();
  const format = useFormat();
  const can = useCan();
  const bank = useBankText();
  const { data = [], isPending } = useGetList<BankAccountRow>('bankAccounts', {
    pagination: FEW,
    filter: { workerId: worker.id },
  });
  const inForce = data.find(({ status }) => status === 'IN_FORCE');
  const open = data.find(({ status }) => status === 'OPEN');
  const earlier = data.filter((account) => account !== inForce && account !== open);
  const isRestricted = worker.restrictedOn !== null;
  const textOf = (account: BankAccountRow) => `${bank(account)} ${account.numberMasked}`;
  return (
    <Section
      title={words('bankAccount.title')}
      actions={
        !isPending &&
        !open &&
        !isMerged(worker) &&
        !isRestricted &&
        can('proposeBankAccount') && <ProposeAccountButton worker={worker} />
      }
    >
      {inForce ? (
        <Box sx={{ overflowWrap: 'anywhere' }}>
          <MuiLink component={Link} to={`/bankAccounts/${inForce.id}/show`} sx={{ fontWeight: 650 }}>
            {bank(inForce)}
          </MuiLink>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
            <RevealAccount account={inForce} isRestricted={isRestricted} />
          </Box>
          <Box>{words('bankAccount.holder', { name: inForce.holderName })}</Box>
          {inForce.validFrom && (
            <Box sx={{ color: 'text.secondary' }}>
              {words('bankAccount.since', { day: format.day(inForce.validFrom) })}
            </Box>
          )}
        </Box>
      ) : (
        !isPending && words('bankAccount.none')
      )}
      {open && (
        <Alert severity="info" sx={{ mt: 1.5 }}>
          <MuiLink component={Link} to={`/bankAccounts/${open.id}/show`}>
            {words('bankAccount.openLine', { account: textOf(open) })}
          </MuiLink>
        </Alert>
      )}
      {earlier.length > 0 && (
        <>
          <Typography variant="h3" sx={{ mt: 2, mb: 0.75, fontSize: '0.875rem' }}>
            {words('bankAccount.earlier')}
          </Typography>
          <Box component="ul" sx={{ display: 'grid', gap: 0.75, listStyle: 'none', m: 0, p: 0 }}>
            {earlier.map((account) => (
              <Box
                component="li"
                key={account.id}
                sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}
              >
                <StatusChip of="BankAccountStatus" code={account.status} />
                <MuiLink component={Link} to={`/bankAccounts/${account.id}/show`}>
                  {textOf(account)}
                </MuiLink>
                {account.validFrom && account.validUntil && (
                  <Box component="span" sx={{ color: 'text.secondary' }}>
                    {words('bankAccount.period', {
                      from: format.day(account.validFrom),
                      to: format.day(account.validUntil),
                    })}
                  </Box>
                )}
              </Box>
            ))}
          </Box>
        </>
      )}
    </Section>
  );
}
