/** Lists of what happened when: they are asked for between instants. */
const OF_MOMENTS: readonly string[] = ['auditEvents', 'personsSeen'];

/** The filter of a list as the API takes it, be it to read a page or to export all. */
export async function askedFilter(list: string, filter: object): Promise<object> {
  if (!OF_MOMENTS.includes(list)) return filter;
  // The calendar is fetched with the first look at the trail: the first page needs none of it.
  const { daysToInstants } = await import('./days-to-instants');
  return daysToInstants(filter);
}
