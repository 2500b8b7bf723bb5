import type { ResourceName } from '../providers/resource-names';

/** The address of a list that shows exactly the rows of a filter. */
export function listUrl(
  resource: ResourceName,
  filter: Readonly<Record<string, string | boolean | readonly string[]>> = {},
): string {
  if (Object.keys(filter).length === 0) return `/${resource}`;
  const shown = Object.fromEntries(Object.keys(filter).map((name) => [name, true]));
  const search = new URLSearchParams({
    filter: JSON.stringify(filter),
    displayedFilters: JSON.stringify(shown),
  });
  return `/${resource}?${search}`;
}
