import { useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Typed } from './useTyped';

/** A pause in typing. */
const PAUSE = 400;

/** Keeps what somebody changes in a form on the device, when they pause and when the page is put away. */
export function useKeptOnDevice({ keepOnDevice }: Typed, isUnsaved: boolean, changed: readonly string[]) {
  const { getValues, watch } = useFormContext();
  const last = useRef({ keepOnDevice, changed });
  useEffect(() => {
    last.current = { keepOnDevice, changed };
  });
  const isKept = keepOnDevice !== undefined && isUnsaved;
  useEffect(() => {
    if (!isKept) return;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(pause);
      const values = getValues();
      // The version that they saw goes with what they changed.
      const names = [...last.current.changed, 'version'].filter((name) => name in values);
      last.current.keepOnDevice?.(Object.fromEntries(names.map((name) => [name, values[name]])));
    };
    const later = () => {
      clearTimeout(pause);
      pause = setTimeout(keep, PAUSE);
    };
    const putAway = () => {
      if (document.visibilityState === 'hidden') keep();
    };
    later();
    const { unsubscribe } = watch(later);
    window.addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', putAway);
    return () => {
      clearTimeout(pause);
      unsubscribe();
      window.removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', putAway);
    };
  }, [isKept, getValues, watch]);
}
