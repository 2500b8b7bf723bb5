import { type BusinessDate, businessDateOf } from '@lindung/domain/shared/business-date';

/** The one clock of the server. The business day can be fixed (a demo plays on a day of its own); instants are always real. */
export interface Clock {
  readonly now: () => Date;
  readonly today: () => BusinessDate;
}

export function systemClock(fixedDay?: BusinessDate): Clock {
  return {
    now: () => new Date(),
    today: () => fixedDay ?? businessDateOf(new Date().toISOString()),
  };
}

/** A clock whose business day somebody moves: what a demo tells of the past happens on its own day. */
export interface MovableClock extends Clock {
  readonly moveTo: (day: BusinessDate) => void;
}

export function movableClock(firstDay: BusinessDate): MovableClock {
  let day = firstDay;
  return {
    now: () => new Date(),
    today: () => day,
    moveTo: (next) => {
      day = next;
    },
  };
}
