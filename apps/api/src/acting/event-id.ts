import { v7 as uuidv7 } from 'uuid';

/** So far the library's ids run ahead of the clock when very many are made at once. */
const AHEAD_MS = 1_000;

/**
 * The id of an event. The trail is looked through by the moments of its ids: they follow the clock also after it was set back,
 * where the library's own would go on from the latest moment it has seen.
 */
export function eventId(): string {
  const id = uuidv7();
  const moment = Number.parseInt(`${id.slice(0, 8)}${id.slice(9, 13)}`, 16);
  return moment > Date.now() + AHEAD_MS ? uuidv7({ msecs: Date.now() }) : id;
}
