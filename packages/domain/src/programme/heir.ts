/** Ahli waris: who receives a death benefit. */
export const HeirKind = {
  SPOUSE_OR_CHILD: 'SPOUSE_OR_CHILD',
  BLOOD_LINE: 'BLOOD_LINE',
  SIBLING: 'SIBLING',
  PARENT_IN_LAW: 'PARENT_IN_LAW',
  NAMED_IN_WILL: 'NAMED_IN_WILL',
  WHO_BURIED: 'WHO_BURIED',
} as const;
export type HeirKind = (typeof HeirKind)[keyof typeof HeirKind];

/**
 * The order of heirs: an heir of a later kind receives only when nobody of an earlier one lives. BLOOD_LINE: up or down to the
 * second degree. Where there is none at all, whoever buried is paid the funeral and the rest falls to the fund. UU 40/2004 and
 * PP 44/2015, to be verified article by article.
 */
export const HEIR_ORDER: readonly HeirKind[] = Object.values(HeirKind);

/** Whom the benefit is paid to of those who live: everybody of the first kind that has somebody; nobody when none of them lives. */
export const heirsOf = <T extends { readonly kind: HeirKind }>(living: readonly T[]): readonly T[] => {
  const first = HEIR_ORDER.find((kind) => living.some((heir) => heir.kind === kind));
  return living.filter(({ kind }) => kind === first);
};

/** The law by which heirs follow each other. */
export const HEIR_CITATION = 'PP 44/2015; UU 40/2004';
