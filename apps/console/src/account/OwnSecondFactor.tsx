import { Alert, Box, Button, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider } from 'react-admin';
import { Section } from '../fields/Section';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/useWords';
import { Waiting } from '../layout/Waiting';
import type { LindungDataProvider } from '../providers/dataProvider';
import { RenewCodesDialog } from './RenewCodesDialog';
import { SetUpSecondFactorDialog } from './SetUpSecondFactorDialog';

/** With how few recovery codes left somebody is told to make new ones. */
const FEW = 3;

/** The own second factor: whether it is there, and the ways to set it up, to change the telephone, to make new recovery codes. */
export function OwnSecondFactor() {
  const words = useWords();
  const format = useFormat();
  const dataProvider = useDataProvider<LindungDataProvider>();
  const [open, setOpen] = useState<'setUp' | 'renew'>();
  const { data, error } = useQuery({
    queryKey: ['ownSecondFactor'],
    queryFn: () => dataProvider.ownSecondFactor(),
  });
  const isSet = data !== undefined && data.since !== null;
  const close = () => setOpen(undefined);
  return (
    <Section
      title={words('access.secondFactor.title')}
      hint={words('access.secondFactor.hint')}
      actions={
        data && (
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            {isSet && (
              <Button variant="outlined" onClick={() => setOpen('renew')}>
                {words('access.secondFactor.renew')}
              </Button>
            )}
            <Button variant={isSet ? 'outlined' : 'contained'} onClick={() => setOpen('setUp')}>
              {words(isSet ? 'access.secondFactor.replace' : 'access.secondFactor.setUp')}
            </Button>
          </Box>
        )
      }
    >
      {error && <Alert severity="error">{error.message}</Alert>}
      {!data && !error && <Waiting />}
      {data && (
        <Typography>
          {data.since === null
            ? words('access.secondFactor.none')
            : [
                words('access.secondFactor.since', { at: format.moment(data.since) }),
                words('access.secondFactor.codesLeft', { count: data.recoveryCodesLeft }),
              ].join(' · ')}
        </Typography>
      )}
      {isSet && data.recoveryCodesLeft <= FEW && (
        <Alert severity="warning" sx={{ mt: 1.5 }}>
          {words('access.secondFactor.fewLeft')}
        </Alert>
      )}
      {open === 'setUp' && <SetUpSecondFactorDialog isSet={isSet} onClose={close} />}
      {open === 'renew' && <RenewCodesDialog onClose={close} />}
    </Section>
  );
}
