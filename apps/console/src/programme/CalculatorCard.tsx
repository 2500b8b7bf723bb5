import { Box, Button, Card } from '@mui/material';
import { type ReactNode, useEffect } from 'react';
import { Form } from 'react-admin';
import { type FieldValues, type Resolver, useFormContext } from 'react-hook-form';
import { RefusalAtInputs } from '../form/RefusalAtInputs';
import { useAction } from '../form/useAction';
import { useWords } from '../i18n/useWords';
import type { LindungDataProvider } from '../providers/dataProvider';

interface CalculatorCardProps<Answer> {
  readonly begin: object;
  readonly resolver: Resolver;
  readonly ask: (dataProvider: LindungDataProvider, values: FieldValues) => Promise<Answer>;
  readonly answer: (answer: Answer) => ReactNode;
  readonly children: ReactNode;
}

/** Asks the law about what was entered, and shows its answer below. */
export function CalculatorCard<Answer>({
  begin,
  resolver,
  ask,
  answer,
  children,
}: CalculatorCardProps<Answer>) {
  const words = useWords();
  const { run, isRunning, error, data, reset } = useAction(ask, { rereads: 'nothing' });
  return (
    <Box sx={{ display: 'grid', gap: 1.75, maxWidth: 860 }}>
      <Card sx={{ px: { xs: 2, sm: 3 }, py: 2.5 }}>
        <Form
          resource="calculator"
          resolver={resolver}
          record={begin}
          onSubmit={(values: FieldValues) => run(values)}
          noValidate
        >
          {children}
          <OnChange forget={reset} />
          <RefusalAtInputs error={error} />
          <Button type="submit" variant="contained" disabled={isRunning} sx={{ mt: 2 }}>
            {words('programme.calculator.calculate')}
          </Button>
        </Form>
      </Card>
      {data !== undefined && answer(data)}
    </Box>
  );
}

/** An answer is one to what stands above it: it goes when that changes. */
function OnChange({ forget }: { forget: () => void }) {
  const { subscribe } = useFormContext();
  useEffect(() => subscribe({ formState: { values: true }, callback: forget }), [subscribe, forget]);
  return null;
}
