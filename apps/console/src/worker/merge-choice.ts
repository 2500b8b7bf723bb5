import type { MergeField } from '@lindung/domain/worker/worker-merge';

/** What is told before two records are merged, of what is chosen. */
export interface ChosenOf {
  readonly differing: readonly MergeField[];
  readonly lacking: readonly MergeField[];
  readonly missing: readonly MergeField[];
}

/** Of which both records have a value, or the one that goes alone: what somebody can choose between. */
export const choosable = ({
  differing,
  lacking,
}: Pick<ChosenOf, 'differing' | 'lacking'>): readonly MergeField[] =>
  differing.filter((field) => !lacking.includes(field));

/** What is taken over of the record that goes: what was chosen, and where nothing was, what the one that stays does not have. */
export const takesOf = (
  of: ChosenOf,
  chosen: Readonly<Partial<Record<MergeField, boolean>>>,
): readonly MergeField[] => choosable(of).filter((field) => chosen[field] ?? of.missing.includes(field));
