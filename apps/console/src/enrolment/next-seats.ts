interface StagedLine {
  readonly seatsTaken: number;
  readonly stages: ReadonlyArray<{
    readonly startsOn: string;
    readonly seats: number;
    readonly takenBack: number;
  }>;
}

/** On which day after today the next stage opens seats of a line that has some left; undefined: none will. */
export function nextSeatsOn({ seatsTaken, stages }: StagedLine, today: string): string | undefined {
  const granted = stages.reduce((sum, { seats, takenBack }) => sum + seats - takenBack, 0);
  if (granted <= seatsTaken) return undefined;
  return stages
    .filter(({ startsOn, seats, takenBack }) => startsOn > today && seats > takenBack)
    .map(({ startsOn }) => startsOn)
    .sort()[0];
}
