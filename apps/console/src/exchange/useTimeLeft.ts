import { useRef } from 'react';
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
  const of = `${id} ${phase ?? ''}`;
  const now = performance.now();
  if (start.current?.of !== of || done < start.current.done) start.current = { of, done, at: now };
  return secondsLeft({
    since: (now - start.current.at) / 1000,
    doneSince: done - start.current.done,
    done,
    total,
  });
}
