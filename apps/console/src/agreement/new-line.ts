/** The line that is drafted most: vulnerable workers with work accident and death cover at the lowest base (PP 44/2015). */
export const NEW_LINE = {
  memberGroup: 'VULNERABLE_WORKER',
  segment: 'NON_WAGE',
  programmes: ['JKK', 'JKM'],
  fundingSource: 'APBD_REGENCY',
  baseKind: 'BAND',
  incomeBase: '1000000',
  decileFrom: 1,
  decileTo: 4,
};

export interface Validity {
  readonly validFrom: string;
  readonly validTo: string;
}

/** A line as the form of an agreement begins it: for all months of the agreement, with one stage from its first day. */
export const newLine = ({ validFrom, validTo }: Validity) => ({
  ...NEW_LINE,
  payerId: null,
  monthFrom: validFrom.slice(0, 7),
  monthTo: validTo.slice(0, 7),
  stages: [{ startsOn: validFrom, seats: null, note: '' }],
});

interface BegunLine {
  readonly payerId?: string | null;
  readonly stages?: readonly { readonly seats?: number | null }[];
}

/** Whether nothing was entered into a line but what it began with. */
const isUntouched = ({ payerId, stages }: BegunLine): boolean =>
  !payerId && (stages ?? []).every(({ seats }) => !seats);

/** The lines that a draft has when its kind changes: a memorandum pays for nobody by itself, all else begins with one. */
export function linesOfKind(
  kind: string,
  lines: readonly BegunLine[],
  validity: Validity,
): readonly object[] {
  if (kind === 'MOU') return lines.every(isUntouched) ? [] : lines;
  return lines.length === 0 ? [newLine(validity)] : lines;
}
