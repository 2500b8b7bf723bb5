/** What a list is of, as its page says it; empty where it doesn't. */
export function parent(filter: object, name: string): string {
  const value = (filter as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : '';
}
