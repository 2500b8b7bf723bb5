import type { Instant } from './ids.js';

/** 3 x 24 hours: the time that UU 27/2022 gives to answer a person (Art. 30, 32, 40, 41) and to tell of an incident (Art. 46). */
const HOURS = 72;

/** Until when something is due within 3 x 24 hours of this instant. */
export const dueAt = (from: Instant): Instant => new Date(from.getTime() + HOURS * 3_600_000);
