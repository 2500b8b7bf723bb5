/**
 * The first day, in a month (`YYYY-MM`) or after it, on which all seats can be filled that are open today: nobody is
 * protected on a seat before its stage begins.
 */
export function firstDayOfSeats(
  stages: ReadonlyArray<{ readonly startsOn: string }>,
  month: string,
  today: string,
): string {
  const begun = stages.map(({ startsOn }) => startsOn).filter((day) => day <= today);
  return [`${month}-01`, ...begun].reduce((latest, day) => (day > latest ? day : latest));
}
