import { describe, expect, it } from 'vitest';
import { unreachableStates } from '../shared/transitions.js';
import { JOB_TRANSITIONS, JobState } from './job-state.js';
import { MAX_ATTEMPTS, canBeTaken, decideCancelJob, decideConfirmImport, decideRetryJob } from './job.js';

const now = new Date('2024-05-13T02:00:00Z');
const secondsFromNow = (seconds: number) => new Date(now.getTime() + seconds * 1000);

describe('a job', () => {
  it('reaches every state from the queue', () => {
    expect(unreachableStates(JOB_TRANSITIONS, [JobState.QUEUED])).toEqual([]);
  });

  it.each([
    [JobState.QUEUED, null, true],
    [JobState.RUNNING, secondsFromNow(30), false],
    [JobState.RUNNING, secondsFromNow(0), true],
    [JobState.RUNNING, secondsFromNow(-1), true],
    [JobState.AWAITING_CONFIRMATION, null, false],
    [JobState.SUCCEEDED, null, false],
    [JobState.FAILED, null, false],
    [JobState.CANCELLED, null, false],
  ])('%s with a lease until %s may be taken: %s', (state, leaseUntil, expected) => {
    expect(canBeTaken({ state, leaseUntil, attempts: 1 }, now)).toBe(expected);
  });

  it('is not taken again when its tries are used up', () => {
    expect(canBeTaken({ state: JobState.QUEUED, leaseUntil: null, attempts: MAX_ATTEMPTS }, now)).toBe(false);
  });

  it.each(Object.values(JobState))(
    'in the state %s is cancelled, retried and confirmed only where that makes sense',
    (state) => {
      const unfinished: readonly JobState[] = ['QUEUED', 'RUNNING', 'AWAITING_CONFIRMATION'];
      expect(decideCancelJob({ state }).ok).toBe(unfinished.includes(state));
      expect(decideRetryJob({ state }).ok).toBe(state === 'FAILED');
      expect(decideConfirmImport({ state }).ok).toBe(state === 'AWAITING_CONFIRMATION');
    },
  );
});
