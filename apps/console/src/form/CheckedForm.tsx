import type { OperationName } from '@lindung/domain/access/policy';
import { Box, Button, Card } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { Form } from 'react-admin';
import type { FieldValues, Resolver } from 'react-hook-form';
import type { ZodType } from 'zod';
import { useCan } from '../auth/SessionContext';
import { PageHeader } from '../layout/PageHeader';
import { AccessDeniedPage } from '../layout/pages';
import { WizardSteps } from '../layout/WizardSteps';
import type { ResourceName } from '../providers/resource-names';
import { useCommandResolver } from './useCommandResolver';

interface CheckedFormProps<I> {
  /** What is done in the end; whoever may not do it has no use for the page. */
  readonly operation: OperationName;
  readonly resource: ResourceName;
  readonly title: string;
  readonly subtitle: string;
  readonly steps: readonly [form: string, check: string];
  /** The command of the domain that judges what the form means. */
  readonly command: ZodType;
  readonly begin: FieldValues;
  readonly inputOf: (values: FieldValues) => I;
  readonly checkLabel: string;
  /** The inputs. */
  readonly children: ReactNode;
  /** What the server says to the input, and the deed. */
  readonly check: (input: I, onBack: () => void) => ReactNode;
}

/** A page in two steps: a form, then what it would do, from where it is done. The way back finds what was typed. */
export function CheckedForm<I extends object>({
  operation,
  resource,
  title,
  subtitle,
  steps,
  command,
  begin,
  inputOf,
  checkLabel,
  children,
  check,
}: CheckedFormProps<I>) {
  const can = useCan();
  const [typed, setTyped] = useState<FieldValues>();
  const [input, setInput] = useState<I>();
  const judge = useCommandResolver(command);
  const resolver: Resolver = (values, context, options) =>
    judge({ ...values, ...inputOf(values) }, context, options);
  if (!can(operation)) return <AccessDeniedPage />;
  return (
    <>
      <PageHeader title={title} subtitle={subtitle} />
      <WizardSteps steps={steps} current={input ? 1 : 0} />
      {input ? (
        check(input, () => setInput(undefined))
      ) : (
        <Form
          resource={resource}
          resolver={resolver}
          record={typed ?? begin}
          onSubmit={(values: FieldValues) => {
            // A file is chosen anew: a browser does not fill in which one it was.
            setTyped({ ...values, ...('fileId' in values ? { fileId: null } : {}) });
            setInput(inputOf(values));
          }}
          noValidate
        >
          <Card sx={{ maxWidth: 860, px: { xs: 2, sm: 3 }, py: 2.5 }}>
            {children}
            <Box sx={{ mt: 3 }}>
              <Button type="submit" variant="contained">
                {checkLabel}
              </Button>
            </Box>
          </Card>
        </Form>
      )}
    </>
  );
}
