import { afterEach, expect, it, vi } from 'vitest';

import { eventId } from './event-id.js';

afterEach(() => void vi.useRealTimers());

const momentOf = (id: string) => Number.parseInt(`${id.slice(0, 8)}${id.slice(9, 13)}`, 16);
const at = (now: number) => void vi.useFakeTimers({ toFake: ['Date'], now });

it('ids of events follow each other within a moment, and the clock when it is set back', () => {
  const noon = Date.UTC(2099, 0, 1, 12);
  at(noon);
  const ids = Array.from({ length: 100 }, () => eventId());
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids.map(momentOf))).toEqual(new Set([noon]));
  at(noon - 3_600_000);
  expect(momentOf(eventId())).toBe(noon - 3_600_000);
});
