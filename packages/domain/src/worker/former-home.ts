/** By what a home was replaced: address, village or family card, as the form, a file or somebody's decision said. */
export const HomeSource = {
  FORM: 'FORM',
  FILE: 'FILE',
  CHANGE_REQUEST: 'CHANGE_REQUEST',
  MERGE: 'MERGE',
  MERGE_UNDONE: 'MERGE_UNDONE',
  REGION_CHANGE: 'REGION_CHANGE',
} as const;
export type HomeSource = (typeof HomeSource)[keyof typeof HomeSource];
