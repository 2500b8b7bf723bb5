import { v7 as uuidv7 } from 'uuid';

let last = { msecs: 0, seq: 0 };

/**
 * The id of an event. The trail is looked through by the moments of its ids: they follow the clock also after it was set back,
 * where the library's own would go on from the latest moment that it has seen.
 */
export function eventId(): string {
  const msecs = Date.now();
  last = { msecs, seq: msecs === last.msecs ? last.seq + 1 : 0 };
  return uuidv7(last);
}
