import { describe, expect, it } from 'vitest';
import { droppedNote, soughtWith } from './sought-person';

describe('the box for a name', () => {
  it('says where a number is sought that it drops, or that the role finds nobody by it', () => {
    expect(droppedNote('7322014107850001', true)).toBe('worker.numberElsewhere');
    expect(droppedNote('7322014107850001', false)).toBe('worker.nikNotSought');
    expect(droppedNote('Sitti 7', false)).toBe('worker.nikNotSought');
    expect(droppedNote('Sitti', false)).toBeUndefined();
  });
});

describe('the box for whatever somebody has', () => {
  it.each([
    ['Sitti', false, 'NAME'],
    ['24001234567', false, 'NUMBER'],
    ['7322.0141.0785.0001', true, 'NUMBER'],
    ['7322 0141 0785 0001', false, 'NIK_NOT_SOUGHT'],
  ] as const)('with %o, by a role that finds by NIK: %s, seeks a %s', (typed, findsByNik, sought) => {
    expect(soughtWith(typed, findsByNik)).toBe(sought);
  });
});
