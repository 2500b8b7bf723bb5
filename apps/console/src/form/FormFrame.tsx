import { Box, Button, Card } from '@mui/material';
import { useRef, useState, type ReactNode } from 'react';
import { Form, SaveButton, useSaveContext, type FormProps } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { useWords } from '../i18n/useWords';
import { PageHeader } from '../layout/PageHeader';
import { ReadAgainContext, useReadAgain } from './EditPage';
import { KeepTyped } from './KeepTyped';
import { RefusalAtInputs } from './RefusalAtInputs';
import { useTyped } from './useTyped';

interface FormFrameProps extends Pick<FormProps, 'resolver' | 'defaultValues' | 'record'> {
  readonly title: string;
  readonly subtitle?: string | undefined;
  /** Whether a page that is loaded anew has back what was typed: for forms that are filled in where connections are lost. */
  readonly isKeptOnDevice?: boolean;
  readonly children: ReactNode;
}

/** A page that is one form: its head, its inputs, what was refused, save and cancel. What was typed isn't left by mistake. */
export function FormFrame({ title, subtitle, isKeptOnDevice, children, ...form }: FormFrameProps) {
  const words = useWords();
  const navigate = useNavigate();
  const { save } = useSaveContext();
  const typed = useTyped({ isKeptOnDevice: isKeptOnDevice === true });
  const readAgain = useReadAgain();
  const [refusal, setRefusal] = useState<Error | null>(null);

  const send = async (values: FieldValues) => {
    let refused: Error | null = null;
    setRefusal(null);
    await save?.(values, { onError: (error: Error) => (refused = error) });
    setRefusal(refused);
    if (!refused) typed.giveUp();
    // The form is saved when nothing is said against it: only then it can be left without asking.
    return refused ? { root: { serverError: (refused as Error).message } } : undefined;
  };
  const underway = useRef<ReturnType<typeof send>>(undefined);
  // A double click saves once and leaves once: the second way out would cross the first one while the form still holds it.
  const submit = (values: FieldValues) =>
    (underway.current ??= send(values).finally(() => {
      underway.current = undefined;
    }));

  return (
    <>
      <PageHeader title={title} subtitle={subtitle} />
      <Form {...form} onSubmit={submit} noValidate>
        <KeepTyped typed={typed} />
        <Card sx={{ maxWidth: 860, px: { xs: 2, sm: 3 }, py: 2.5 }}>
          {children}
          <ReadAgainContext.Provider
            value={
              readAgain &&
              (() => {
                typed.giveUp();
                readAgain();
              })
            }
          >
            <RefusalAtInputs error={refusal} />
          </ReadAgainContext.Provider>
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
