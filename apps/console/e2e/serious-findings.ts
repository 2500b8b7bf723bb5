import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

type Findings = Pick<Awaited<ReturnType<AxeBuilder['analyze']>>, 'violations'>;

/** What axe leaves in a page that it looked at. */
interface PageWithAxe {
  readonly axe?: {
    readonly run: (context: Document, options: { resultTypes: string[] }) => Promise<Findings>;
  };
}

/** What axe holds for serious or critical on the page as it stands, each with the first part that has it. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  // The builder sends all of axe each time; the console moves without loading anew, so that once is enough.
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await new AxeBuilder({ page }).setLegacyMode(true).withRules('html-has-lang').analyze();
  const { violations } = await page.evaluate(async () => {
    const { axe } = globalThis as PageWithAxe;
    // A colour on its way to another is none that anybody reads by; what turns for ever is not waited for. One change may
    // begin when another has ended, so that all must be still for some frames.
    for (let still = 0; still < 5; still += 1) {
      await new Promise(requestAnimationFrame);
      const passing = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      if (passing.length > 0) still = -1;
      await Promise.allSettled(passing.map(({ finished }) => finished));
    }
    if (!axe) throw new Error('axe is not in the page');
    return axe.run(document, { resultTypes: ['violations'] });
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
