import { useRef } from 'react';

type CloseReason = 'backdropClick' | 'escapeKeyDown';

/**
 * Keeps a dialog open when a click beside it, or Escape, would throw away what was typed in it: its button closes it then.
 * @returns `touch`, to be told when something was typed, and the dialog's `onClose`
 */
export function useDirtyGuard({ isRunning, onClose }: { isRunning: boolean; onClose: () => void }) {
  const isDirty = useRef(false);
  return {
    touch: (dirty = true) => {
      isDirty.current = dirty;
    },
    close: (_event: object, _reason: CloseReason) => {
      if (!isRunning && !isDirty.current) onClose();
    },
  };
}
