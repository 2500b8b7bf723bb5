import { describe, expect, it } from 'vitest';
import { unreachableStates } from '../shared/transitions.js';
import { JOB_TRANSITIONS, JobState } from './job-state.js';
import { decideCancelJob, decideConfirmImport, decideRetryJob } from './job.js';

describe('a job', () => {
  it('reaches every state from the queue', () => {
    expect(unreachableStates(JOB_TRANSITIONS, [JobState.QUEUED])).toEqual([]);
  });

  it.each(Object.values(JobState))(
    'in the state %s is cancelled, retried and confirmed only where that makes sense',
    (state) => {
      const unfinished: readonly JobState[] = ['QUEUED', 'RUNNING', 'AWAITING_CONFIRMATION'];
      expect(decideCancelJob({ state }).ok).toBe(unfinished.includes(state));
      expect(decideRetryJob({ state, isFilterGone: false }).ok).toBe(state === 'FAILED');
      expect(decideRetryJob({ state, isFilterGone: true }).ok).toBe(false);
      expect(decideConfirmImport({ state }).ok).toBe(state === 'AWAITING_CONFIRMATION');
    },
  );
});
