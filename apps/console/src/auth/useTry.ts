import { useState } from 'react';
import { useWords } from '../i18n/useWords';

/** One thing that is tried at the door, and why it was refused. */
export function useTry(): {
  readonly isTrying: boolean;
  readonly refusal: string | undefined;
  readonly refuse: (text: string | undefined) => void;
  /** Whatever fails says so, unless `otherwise` takes the error. */
  readonly attempt: (work: () => Promise<unknown>, otherwise?: (error: unknown) => boolean) => Promise<void>;
} {
  const words = useWords();
  const [refusal, refuse] = useState<string>();
  const [isTrying, setIsTrying] = useState(false);
  return {
    isTrying,
    refusal,
    refuse,
    async attempt(work, otherwise = () => false) {
      setIsTrying(true);
      refuse(undefined);
      try {
        await work();
      } catch (error) {
        if (!otherwise(error)) refuse(error instanceof Error ? error.message : words('errors.INTERNAL'));
      } finally {
        setIsTrying(false);
      }
    },
  };
}
