import { describe, expect, it } from 'vitest';
import { darkTokens, graphicPairs, lightTokens, textPairs } from './tokens';

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Contrast ratio by WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', lightTokens],
  ['dark', darkTokens],
])('the %s colours', (_mode, tokens) => {
  it.each(textPairs(tokens))('text %s on %s reaches 4.5 : 1', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(graphicPairs(tokens))('line %s on %s reaches 3 : 1', (line, ground) => {
    expect(contrast(line, ground)).toBeGreaterThanOrEqual(3);
  });

  it('order the shares by luminance', () => {
    const steps = tokens.scale.map(({ ground }) => luminance(ground));
    const ascending = [...steps].sort((a, b) => a - b);
    expect(tokens === lightTokens ? steps.toReversed() : steps).toEqual(ascending);
  });
});
