import { describe, expect, it } from 'vitest';
import { workDone } from './work-done';

const event = (operation: string, objectType: string | null, details: object) => ({
  operation,
  objectType,
  details: JSON.stringify(details),
});

describe('an event of the trail that a job left', () => {
  it('is called otherwise than the one that asked for the job', () => {
    expect(workDone(event('startExport', 'JOB', { resource: 'DECREES' }))).toBeUndefined();
    expect(workDone(event('startExport', null, { resource: 'DECREES', fileId: '1' }))).toBe('exportWritten');
    expect(workDone(event('confirmImport', 'JOB', {}))).toBeUndefined();
    expect(workDone(event('confirmImport', 'CANDIDATE_LIST', { lines: 3 }))).toBe('importWritten');
  });

  it('is no event that names a file or a list for another reason', () => {
    expect(workDone(event('file.upload', 'FILE', { fileId: '1' }))).toBeUndefined();
    expect(workDone(event('updateCandidateList', 'CANDIDATE_LIST', {}))).toBeUndefined();
  });
});
