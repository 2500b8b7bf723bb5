import { Button, type ButtonProps } from '@mui/material';
import { useState } from 'react';
import { TextInput } from 'react-admin';
import type { ZodType } from 'zod';
import type { LindungDataProvider } from '../providers/dataProvider';
import type { ResourceWithField } from '../i18n/useWords';
import type { Reading } from '../providers/query-client';
import type { ResourceName } from '../providers/resource-names';
import { FormDialog } from './FormDialog';
import { useAction } from './useAction';
import { useCommandResolver } from './useCommandResolver';

type Asked<S extends string> = {
  /** What the record is one of; it is read again afterwards, and has a word for the text. */
  readonly resource: ResourceName & ResourceWithField<S>;
  /** What the command calls the text. */
  readonly source: S;
};

type ReasonButtonProps<R> = OfEveryAct<R> &
  (Asked<'answer'> | Asked<'text'> | (Omit<Asked<'reason'>, 'source'> & { readonly source?: 'reason' }));

interface OfEveryAct<R> extends Pick<ButtonProps, 'variant' | 'size'> {
  /** What else on the page the act changes. */
  readonly alsoRereads?: readonly Reading[];
  /** What the button is called, and the one that sends where that has no name of its own. */
  readonly label: string;
  readonly confirmLabel?: string;
  readonly title: string;
  /** What comes of it. */
  readonly consequence: string;
  readonly hint?: string;
  /** A text to begin with. */
  readonly suggested?: string;
  /** What to say when it is done. */
  readonly done: string;
  /** The command of the domain that judges the text. */
  readonly command: ZodType;
  /** What the command says besides the text. */
  readonly says?: Readonly<Record<string, boolean>>;
  readonly send: (dataProvider: LindungDataProvider, text: string) => Promise<R>;
}

/** An act that needs nothing but a text: why, or what was done. */
export function ReasonButton<R>({
  resource,
  alsoRereads = [],
  label,
  confirmLabel = label,
  title,
  consequence,
  hint,
  suggested = '',
  done,
  command,
  says = {},
  source = 'reason',
  send,
  variant = 'outlined',
  size = 'medium',
}: ReasonButtonProps<R>) {
  const resolver = useCommandResolver(command);
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error, reset } = useAction<R, string>(send, {
    rereads: [resource, ...alsoRereads],
    done: () => done,
    onDone: () => setIsOpen(false),
  });
  const close = () => {
    setIsOpen(false);
    reset();
  };
  return (
    <>
      <Button variant={variant} size={size} onClick={() => setIsOpen(true)}>
        {label}
      </Button>
      {isOpen && (
        <FormDialog
          resource={resource}
          title={title}
          consequence={consequence}
          confirmLabel={confirmLabel}
          defaultValues={{ ...says, [source]: suggested }}
          resolver={resolver}
          isRunning={isRunning}
          error={error}
          onClose={close}
          onSubmit={(values) => run(values[source])}
        >
          <TextInput
            source={source}
            isRequired
            multiline
            minRows={2}
            {...(hint ? { helperText: hint } : {})}
          />
        </FormDialog>
      )}
    </>
  );
}
