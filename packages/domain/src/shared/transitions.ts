/** Which states may follow each state. */
export type TransitionTable<S extends string> = Readonly<Record<S, readonly S[]>>;

/** Whether the table lets a state be followed by another; staying is no transition. */
export const isAllowedTransition = <S extends string>(table: TransitionTable<S>, from: S, to: S): boolean =>
  table[from].includes(to);

/** The states that no path of the table reaches from the initial ones; a sound table has none. */
export const unreachableStates = <S extends string>(
  table: TransitionTable<S>,
  initial: readonly S[],
): readonly S[] => {
  const reached = new Set<S>(initial);
  for (const state of reached) for (const next of table[state]) reached.add(next);
  return (Object.keys(table) as S[]).filter((state) => !reached.has(state));
};
