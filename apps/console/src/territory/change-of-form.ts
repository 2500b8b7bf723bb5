import type { RegionChangePreviewInput } from '@lindung/graphql-client/generated/operations';

/** What the form of a change of regions holds. */
export interface ChangeForm {
  readonly kind: RegionChangePreviewInput['kind'];
  readonly effectiveOn: string;
  readonly source: string;
  readonly predecessorIds: readonly string[];
  readonly predecessorStays?: boolean | null;
  readonly successors: ReadonlyArray<{
    readonly regionId?: string | null;
    readonly code: string;
    readonly name: string;
  }>;
  readonly fileId?: string | null;
}

const GOES_ON: readonly string[] = ['RENAME', 'RECODE', 'MOVE'];

/** The change that a form means: a region that is only renamed, recoded or moved is the one that goes on. */
export function changeOf(form: ChangeForm): RegionChangePreviewInput {
  const { kind, effectiveOn, source, fileId } = form;
  const isSplit = kind === 'SPLIT';
  const predecessorIds = form.predecessorIds
    .slice(0, kind === 'MERGE' ? undefined : 1)
    .map((id) => String(id));
  return {
    kind,
    effectiveOn,
    source,
    predecessorIds,
    predecessorStays: isSplit && form.predecessorStays === true,
    successors: form.successors.map(({ regionId, code, name }) => ({
      regionId: GOES_ON.includes(kind) ? (predecessorIds[0] ?? null) : (regionId ?? null),
      code: code.trim(),
      name,
    })),
    fileId: isSplit ? (fileId ?? null) : null,
  };
}
