import { Box, Button, Card } from '@mui/material';
import type { ReactNode } from 'react';
import { Form, SaveButton, type FormProps } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';

interface FormFrameProps extends Pick<FormProps, 'resolver' | 'defaultValues' | 'record'> {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly children: ReactNode;
}

/** A page that is one form: its head, its inputs, save and cancel. What was typed isn't left by mistake. */
export function FormFrame({ title, subtitle, children, ...form }: FormFrameProps) {
  const words = useWords();
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title={title} subtitle={subtitle} />
      <Form {...form} warnWhenUnsavedChanges noValidate>
        <Card sx={{ maxWidth: 860, px: { xs: 2, sm: 3 }, py: 2.5 }}>
          {children}
          <Box sx={{ display: 'flex', gap: 1, mt: 3 }}>
            <SaveButton label={words('app.action.save')} icon={<></>} alwaysEnable />
            <Button onClick={() => void navigate(-1)}>{words('app.action.cancel')}</Button>
          </Box>
        </Card>
      </Form>
    </>
  );
}

/** Inputs side by side where there is room. */
export function InputRow({ children }: { children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(auto-fit, minmax(220px, 1fr))' },
        columnGap: 2,
        alignItems: 'start',
      }}
    >
      {children}
    </Box>
  );
}
