import { Box, Button, Typography } from '@mui/material';
import type { FormEvent } from 'react';
import { textOf } from '../form/text-of';
import { useWords } from '../i18n/useWords';
import { CodeInput } from './CodeInput';
import { Refusal } from './Refusal';

interface SecondFactorFormProps {
  readonly isTrying: boolean;
  readonly refusal: string | undefined;
  readonly onCode: (code: string) => void;
  readonly onBack: () => void;
  readonly isRecovery: boolean;
  readonly onRecovery: (isRecovery: boolean) => void;
}

/** Asks for the code once the password was right. */
export function SecondFactorForm({
  isTrying,
  refusal,
  onCode,
  onBack,
  isRecovery,
  onRecovery,
}: SecondFactorFormProps) {
  const words = useWords();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onCode(textOf(new FormData(event.currentTarget), 'code'));
  };
  return (
    <Box component="form" onSubmit={submit} noValidate sx={{ display: 'grid', gap: 1 }}>
      <Refusal text={refusal} />
      <CodeInput isRecovery={isRecovery} />
      <Button type="submit" variant="contained" size="large" disabled={isTrying} sx={{ mt: 1.5 }}>
        {words(isTrying ? 'access.signingIn' : 'access.signIn')}
      </Button>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', mx: -1.5 }}>
        <Button onClick={() => onRecovery(!isRecovery)}>
          {words(isRecovery ? 'access.secondFactor.useCode' : 'access.secondFactor.useRecovery')}
        </Button>
        <Button onClick={onBack}>{words('access.secondFactor.back')}</Button>
      </Box>
      <Typography variant="body2" color="textSecondary">
        {words('access.secondFactor.lost')}
      </Typography>
    </Box>
  );
}
