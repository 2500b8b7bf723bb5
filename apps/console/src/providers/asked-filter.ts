/** The filter of a list as the API takes it, be it to read a page or to export all: the trail is asked for between instants. */
export async function askedFilter(list: string, filter: object): Promise<object> {
  if (list !== 'auditEvents') return filter;
  // The calendar is fetched with the first look at the trail: the first page needs none of it.
  const { daysToInstants } = await import('./days-to-instants');
  return daysToInstants(filter);
}
