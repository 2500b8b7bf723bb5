import { useEffect, useRef, useState } from 'react';
import type { JobRow } from '../providers/records';
import { secondsLeft } from './seconds-left';

interface Start {
  readonly of: string;
  readonly done: number;
  readonly at: number;
}

/** About how many seconds a job still takes, by what was done since this page has looked at it; undefined while nobody can say. */
export function useTimeLeft({ id, phase, done, total }: JobRow): number | undefined {
  const start = useRef<Start>(undefined);
  const [left, setLeft] = useState<number>();
  const of = `${id} ${phase ?? ''}`;
  useEffect(() => {
    const now = performance.now();
    const known = start.current;
    const from = known?.of === of && done >= known.done ? known : { of, done, at: now };
    start.current = from;
    const next = secondsLeft({ since: (now - from.at) / 1000, doneSince: done - from.done, done, total });
    const shown = setTimeout(() => setLeft(next), 0);
    return () => clearTimeout(shown);
  }, [of, done, total]);
  return left;
}
