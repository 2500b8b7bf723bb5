import type { ResourceName } from '../providers/resource-names';

/** The address of a list that shows exactly the rows of a filter. */
export function listUrl(
  resource: ResourceName,
  filter: Readonly<Record<string, string | boolean | readonly string[] | undefined>> = {},
): string {
  const names = Object.keys(filter).filter((name) => filter[name] !== undefined);
  if (names.length === 0) return `/${resource}`;
  const shown = Object.fromEntries(names.map((name) => [name, true]));
  const search = new URLSearchParams({
    filter: JSON.stringify(filter),
    displayedFilters: JSON.stringify(shown),
  });
  return `/${resource}?${search}`;
}
