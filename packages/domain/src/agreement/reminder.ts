/** How many days before its end an agreement reminds of its renewal, so that nobody's protection lapses; the nearest first. */
export const REMINDER_DAYS = [30, 60, 90] as const;
export type ReminderDays = (typeof REMINDER_DAYS)[number];

/** The reminder that is due with so many days left; undefined while there is more time than that. */
export const reminderOf = (daysLeft: number): ReminderDays | undefined =>
  REMINDER_DAYS.find((days) => daysLeft <= days);
