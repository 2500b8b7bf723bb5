import { z } from 'zod';

/** Largest number of seats of one stage. */
const MAX_SEATS = 10_000_000;
export const Seats = z.int().min(1).max(MAX_SEATS);
