/** Longest list of months that a person chooses from: ten years. */
const MOST = 120;

/** The months from one to another, both included, `YYYY-MM`; none when they are not in order. */
export function monthsBetween(from: string, to: string): readonly string[] {
  const months: string[] = [];
  for (let month = from; month !== '' && month <= to && months.length < MOST; month = next(month))
    months.push(month);
  return months;
}

function next(month: string): string {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5));
  return number === 12 ? `${year + 1}-01` : `${month.slice(0, 4)}-${String(number + 1).padStart(2, '0')}`;
}
