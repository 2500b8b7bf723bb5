/** The steps of drawing a bill stand in the address, so that back, reload and a link to one of them work. */
export interface DrawPlace {
  readonly lineId?: string | undefined;
  readonly month?: string | undefined;
  /** The bill that was drawn. */
  readonly billId?: string | undefined;
}

const LINE = 'rincian';
const MONTH = 'bulan';
const BILL = 'tagihan';

export function drawPlace(search: URLSearchParams): DrawPlace {
  const read = (name: string) => search.get(name) ?? undefined;
  return { lineId: read(LINE), month: read(MONTH), billId: read(BILL) };
}

export function drawUrl({ lineId, month, billId }: DrawPlace): string {
  const search = new URLSearchParams();
  if (lineId) search.set(LINE, lineId);
  if (month) search.set(MONTH, month);
  if (billId) search.set(BILL, billId);
  return search.size === 0 ? '/bills/draw' : `/bills/draw?${search}`;
}
