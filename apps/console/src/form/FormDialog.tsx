import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useEffect, useId, type ReactNode } from 'react';
import { Form, type FormProps } from 'react-admin';
import { useFormState, type FieldValues } from 'react-hook-form';
import { useWords } from '../i18n/useWords';
import type { ResourceName } from '../providers/resource-names';
import { RefusalAtInputs } from './RefusalAtInputs';
import { useDirtyGuard } from './useDirtyGuard';

interface FormDialogProps extends Pick<FormProps, 'resolver' | 'defaultValues'> {
  /** Whose fields the inputs are called after. */
  readonly resource: ResourceName;
  readonly title: string;
  /** What will be the case when it is done. */
  readonly consequence?: ReactNode;
  readonly confirmLabel: string;
  readonly isRunning: boolean;
  readonly error: Error | null;
  readonly onSubmit: (values: FieldValues) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The record of the page around the dialog isn't what its form is about: it would overrule the default values. */
const NO_RECORD = {};

/** An act with inputs: its consequence, its form checked as its command, and the one button that does it. Open while it is shown. */
export function FormDialog({
  resource,
  title,
  consequence,
  confirmLabel,
  isRunning,
  error,
  onSubmit,
  onClose,
  children,
  ...form
}: FormDialogProps) {
  const words = useWords();
  const id = useId();
  const { touch, close } = useDirtyGuard({ isRunning, onClose });
  return (
    <Dialog
      open
      onClose={close}
      aria-labelledby={id}
      fullWidth
      maxWidth="sm"
      // What is long scrolls between the title and the buttons, which stay in sight.
      sx={{ '& .MuiDialog-paper > form': { display: 'flex', flexDirection: 'column', minHeight: 0 } }}
    >
      <Form
        {...form}
        record={NO_RECORD}
        resource={resource}
        onSubmit={onSubmit}
        noValidate
        disableInvalidFormNotification
      >
        <DirtyWatch onChange={touch} />
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          {consequence && (
            <Typography component="div" sx={{ mb: 1.5, textWrap: 'pretty' }}>
              {consequence}
            </Typography>
          )}
          <Box sx={{ display: 'grid', gap: 0.5 }}>{children}</Box>
          <RefusalAtInputs error={error} />
        </DialogContent>
        <DialogActions sx={{ flexWrap: 'wrap' }}>
          <Button onClick={onClose} disabled={isRunning}>
            {words('app.action.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={isRunning}>
            {isRunning ? words('app.action.saving') : confirmLabel}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

function DirtyWatch({ onChange }: { onChange: (isDirty: boolean) => void }) {
  const { dirtyFields } = useFormState();
  const isDirty = Object.keys(dirtyFields).length > 0;
  useEffect(() => onChange(isDirty), [isDirty, onChange]);
  return null;
}
