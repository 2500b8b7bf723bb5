import { expect, it } from 'vitest';
import { watchAttention } from './attention';

it('takes a page for left alone a minute after somebody touched it, however often it asks meanwhile', () => {
  let now = 0;
  const page = new EventTarget() as Pick<Window, 'addEventListener'> & EventTarget;
  const isLeftAlone = watchAttention(page, () => now);
  expect(isLeftAlone()).toBe(false);
  for (now = 1_000; now <= 60_000; now += 1_000) expect(isLeftAlone()).toBe(false);
  expect(isLeftAlone()).toBe(true);
  for (const touch of ['pointerdown', 'keydown', 'wheel', 'touchmove']) {
    page.dispatchEvent(new Event(touch));
    expect(isLeftAlone()).toBe(false);
    now += 60_001;
    expect(isLeftAlone()).toBe(true);
  }
});
