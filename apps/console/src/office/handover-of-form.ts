import type { OfficeHandoverPreviewInput } from '@lindung/graphql-client/generated/operations';

/** What the form of a handover holds. */
export interface HandoverForm {
  readonly name: string;
  readonly kind: NonNullable<OfficeHandoverPreviewInput['kind']>;
  readonly code?: string | null;
  readonly headName?: string | null;
  readonly parentId?: string | null;
  readonly regionIds: readonly string[];
  readonly effectiveOn: string;
  readonly reason: string;
}

/** The handover that a form means: an office is what stands in it, and what was emptied is taken away. */
export function handoverOf(form: HandoverForm, officeId: string | null): OfficeHandoverPreviewInput {
  const { name, kind, code, headName, parentId, regionIds, effectiveOn, reason } = form;
  return {
    officeId,
    name,
    kind,
    code: code || null,
    headName: headName || null,
    parentId: parentId || null,
    regionIds: [...regionIds],
    effectiveOn,
    reason,
  };
}
