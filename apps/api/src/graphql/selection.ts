import type { Selection } from '@lindung/db/read/read-model';
import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import { parseResolveInfo, type ResolveTree } from 'graphql-parse-resolve-info';

const remembered = new WeakMap<FieldNode, Selection>();

/**
 * The nested field names that the request selects below the resolved field.
 * Remembered by the document's own node, which Apollo keeps between requests, unless a variable decides what is selected.
 */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  const [node] = info.fieldNodes;
  const known = node && info.fieldNodes.length === 1 ? remembered.get(node) : undefined;
  if (known) return known;
  const parsed = parseResolveInfo(info) as ResolveTree | null;
  const selection = parsed ? namesOf(parsed) : {};
  if (node && info.fieldNodes.length === 1 && !isConditional(node.selectionSet, info))
    remembered.set(node, selection);
  return selection;
}

/** All that either selects, at every depth: the same field may be selected twice with other fields below it. */
export function mergeSelections(one: Selection = {}, other: Selection = {}): Selection {
  const merged: Record<string, Selection> = { ...one };
  for (const [name, inner] of Object.entries(other)) merged[name] = mergeSelections(one[name], inner);
  return merged;
}

function namesOf(tree: ResolveTree): Selection {
  const names: Record<string, Selection> = {};
  for (const fields of Object.values(tree.fieldsByTypeName)) {
    for (const field of Object.values(fields))
      names[field.name] = mergeSelections(names[field.name], namesOf(field));
  }
  return names;
}

function isConditional(set: SelectionSetNode | undefined, info: GraphQLResolveInfo): boolean {
  return (set?.selections ?? []).some((part) => {
    if ((part.directives ?? []).length > 0) return true;
    const inner =
      part.kind === Kind.FRAGMENT_SPREAD ? info.fragments[part.name.value]?.selectionSet : part.selectionSet;
    return isConditional(inner, info);
  });
}
