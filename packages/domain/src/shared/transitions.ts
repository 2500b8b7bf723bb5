import { err, ok, type Result } from './result.js';

/** Which states may follow each state. */
export type TransitionTable<S extends string> = Readonly<Record<S, readonly S[]>>;

/** Whether the table lets a state be followed by another; staying is no transition. */
export const isAllowedTransition = <S extends string>(table: TransitionTable<S>, from: S, to: S): boolean =>
  table[from].includes(to);

/** A state that has moved on, so that what was wanted no longer applies. */
export type TransitionError<S extends string> = { code: 'TRANSITION_REFUSED'; from: S; to: S };

/** Goes from one state to another if the table lets it. */
export const decideTransition = <S extends string, To extends S>(
  table: TransitionTable<S>,
  from: S,
  to: To,
): Result<To, TransitionError<S>> =>
  isAllowedTransition(table, from, to) ? ok(to) : err({ code: 'TRANSITION_REFUSED', from, to });

/** The states that no path of the table reaches from the initial ones; a sound table has none. */
export const unreachableStates = <S extends string>(
  table: TransitionTable<S>,
  initial: readonly S[],
): readonly S[] => {
  const reached = new Set<S>(initial);
  for (const state of reached) for (const next of table[state]) reached.add(next);
  return (Object.keys(table) as S[]).filter((state) => !reached.has(state));
};
