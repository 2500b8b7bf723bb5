import { useRef, useState, type RefObject } from 'react';

/** Copies a text that is shown once from the field in which it stands. */
export function useCopy(text: string): {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly outcome: 'copied' | 'selected' | undefined;
  readonly copy: () => void;
} {
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'selected'>();
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      // Without TLS in an office's network the browser gives no clipboard: the text is selected, ready for the keyboard.
      setOutcome('selected');
    }
  };
  return { field, outcome, copy: () => void copy() };
}
