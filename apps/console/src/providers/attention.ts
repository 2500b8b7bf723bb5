/** How long after somebody last touched the page what it asks is still a use of it, in milliseconds. */
const ATTENTION = 60_000;

/** What somebody does with a page that is in use. */
const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/**
 * Watches whether somebody is at the page. Opening it is a touch.
 * @returns whether the page is left alone, so that what it asks it asks by itself
 */
export function watchAttention(
  page: Pick<Window, 'addEventListener'>,
  now: () => number = Date.now,
): () => boolean {
  let touchedAt = now();
  for (const touch of TOUCHES)
    page.addEventListener(touch, () => void (touchedAt = now()), { capture: true, passive: true });
  return () => now() - touchedAt > ATTENTION;
}
