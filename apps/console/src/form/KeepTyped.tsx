import { Alert } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useFormContext, useFormState } from 'react-hook-form';
import { useBlocker, type BlockerFunction } from 'react-router-dom';
import { useSessionKeeper } from '../auth/SessionContext';
import { useWords } from '../i18n/useWords';
import { useDrafts } from './DraftsContext';
import { useKeptOnDevice } from './useKeptOnDevice';
import type { Typed } from './useTyped';

/**
 * Within the form of a page: asks before somebody leaves what isn't saved, keeps it when the page goes away unasked, and puts it
 * back when they are here again.
 */
export function KeepTyped({ typed }: { typed: Typed }) {
  const words = useWords();
  const { getValues, reset } = useFormContext();
  const { dirtyFields, isReady, isSubmitSuccessful, isSubmitting } = useFormState();
  const isUnsaved = Object.keys(dirtyFields).length > 0 && !isSubmitSuccessful;
  const [isBack, setIsBack] = useState<'MEMORY' | 'DEVICE'>();
  useKeptOnDevice(typed, isUnsaved, Object.keys(dirtyFields));
  // Once it was asked for, the question stays: a way out that it holds is let go when the form is saved.
  const [mayAsk, setMayAsk] = useState(false);
  if (isUnsaved && !mayAsk) setMayAsk(true);

  const last = useRef({ typed, isUnsaved });
  useEffect(() => {
    last.current = { typed, isUnsaved };
  });
  useEffect(
    () => () => {
      if (last.current.isUnsaved) last.current.typed.keep(getValues());
    },
    [getValues],
  );

  useEffect(() => {
    if (!isReady) return;
    const before = last.current.typed.find();
    if (!before) return;
    setIsBack(last.current.typed.isFromDevice() ? 'DEVICE' : 'MEMORY');
    reset({ ...getValues(), ...before }, { keepDefaultValues: true });
  }, [isReady, getValues, reset]);

  return (
    <>
      {mayAsk && (
        <AskBeforeLeaving isUnsaved={isUnsaved} isSubmitting={isSubmitting} onGiveUp={typed.giveUp} />
      )}
      {isBack && (
        <Alert severity="info" onClose={() => setIsBack(undefined)} sx={{ mb: 2, maxWidth: 860 }}>
          {words(isBack === 'DEVICE' ? 'app.form.typedIsBackFromDevice' : 'app.form.typedIsBack')}
        </Alert>
      )}
    </>
  );
}

interface AskProps {
  readonly isUnsaved: boolean;
  readonly isSubmitting: boolean;
  readonly onGiveUp: () => void;
}

/** Isn't there before something was typed: a router with a blocker has a word to say about every address that is pasted. */
function AskBeforeLeaving({ isUnsaved, isSubmitting, onGiveUp }: AskProps) {
  const translate = useTranslate();
  const drafts = useDrafts();
  const session = useSessionKeeper();
  const block: BlockerFunction = ({ currentLocation, nextLocation }) =>
    isUnsaved &&
    session.current()?.user !== undefined &&
    session.current()?.user !== null &&
    !isWithin(currentLocation.pathname, nextLocation.pathname);
  const blocker = useBlocker(block);
  const isBlocked = blocker.state === 'blocked';

  useEffect(() => {
    if (!isBlocked || isSubmitting) return;
    if (!isUnsaved) blocker.proceed();
    else if (window.confirm(translate('ra.message.unsaved_changes'))) {
      onGiveUp();
      blocker.proceed();
    } else blocker.reset();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the blocker is another object with every rendering, its state says all
  }, [isBlocked, isSubmitting, isUnsaved]);

  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    drafts.setUnsaved(true);
    window.addEventListener('beforeunload', ask);
    return () => {
      drafts.setUnsaved(false);
      window.removeEventListener('beforeunload', ask);
    };
  }, [drafts, isUnsaved]);
  return null;
}

/** The steps of a form are addresses below its own; the page that shows the record is another one. */
const isWithin = (form: string, next: string) => next.startsWith(form) && !next.startsWith(`${form}/show`);
