import { BusinessDate } from '@lindung/domain/shared/business-date';

/** What the first page looks at: a regency, and a day before today. In the address, so that a link shows the same. */
export interface FirstPageView {
  readonly regencyCode: string | undefined;
  readonly day: BusinessDate | undefined;
}

const regency = 'wilayah';
const day = 'tanggal';

/** Reads an address; a day that is none, or is not before today, counts as today. */
export function firstPageView(search: URLSearchParams, today: string): FirstPageView {
  const asked = BusinessDate.safeParse(search.get(day));
  return {
    regencyCode: search.get(regency) ?? undefined,
    day: asked.success && asked.data < today ? asked.data : undefined,
  };
}

export function firstPageUrl(view: FirstPageView): string {
  const search = new URLSearchParams();
  if (view.regencyCode !== undefined) search.set(regency, view.regencyCode);
  if (view.day !== undefined) search.set(day, view.day);
  return search.size > 0 ? `/?${search}` : '/';
}
