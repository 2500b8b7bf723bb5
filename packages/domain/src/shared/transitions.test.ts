import { describe, expect, it } from 'vitest';
import {
  type TransitionTable,
  decideTransition,
  isAllowedTransition,
  unreachableStates,
} from './transitions.js';

const table: TransitionTable<'A' | 'B' | 'C' | 'D'> = { A: ['B'], B: ['A', 'C'], C: [], D: ['A'] };

describe('a table of transitions', () => {
  it('allows what it lists and nothing else, staying included', () => {
    expect(isAllowedTransition(table, 'B', 'C')).toBe(true);
    expect(isAllowedTransition(table, 'C', 'B')).toBe(false);
    expect(isAllowedTransition(table, 'A', 'A')).toBe(false);
  });

  it('decides a transition, or says from where to where it was refused', () => {
    expect(decideTransition(table, 'A', 'B')).toEqual({ ok: true, value: 'B' });
    expect(decideTransition(table, 'C', 'A')).toEqual({
      ok: false,
      error: { code: 'TRANSITION_REFUSED', from: 'C', to: 'A' },
    });
  });

  it('names the states that nothing leads to', () => {
    expect(unreachableStates(table, ['A'])).toEqual(['D']);
    expect(unreachableStates(table, ['A', 'D'])).toEqual([]);
  });
});
