/**
 * The colours of Lindung by what they say. Each pair of text and ground in `TEXT_PAIRS` meets WCAG AA in both modes;
 * a test computes it.
 */
export interface Tokens {
  /** Text, and quieter text. */
  readonly ink: string;
  readonly muted: string;
  /** The page, cards on it, and the thin lines between things. */
  readonly paper: string;
  readonly card: string;
  readonly line: string;
  /** Edge of what can be operated: 3:1 on card and paper. */
  readonly edge: string;
  /** Sea: what is protected, and action. */
  readonly sea: string;
  readonly seaTint: string;
  readonly onSea: string;
  readonly seaHover: string;
  /** The umbrella over the pages before the console, and the text on it. */
  readonly canopy: string;
  readonly onCanopy: string;
  /** Gold: targets, and what waits. */
  readonly gold: string;
  readonly goldTint: string;
  readonly goldLine: string;
  /** Dark red: only people at risk. */
  readonly risk: string;
  readonly riskTint: string;
  /** Rust: what is wrong with a form or a request. */
  readonly fault: string;
  readonly faultTint: string;
  /** Shares from none to most, each with the ink that is read on it. */
  readonly scale: readonly { readonly ground: string; readonly ink: string }[];
}

export const lightTokens: Tokens = {
  ink: '#1b2a2f',
  muted: '#566a70',
  paper: '#faf8f3',
  card: '#ffffff',
  line: '#e3e0d8',
  edge: '#84918f',
  sea: '#0b5563',
  seaTint: '#e3eff0',
  onSea: '#ffffff',
  seaHover: '#083f4a',
  canopy: '#0b5563',
  onCanopy: '#f4faf9',
  gold: '#8a5a00',
  goldTint: '#fbf0d9',
  goldLine: '#d79b2b',
  risk: '#9b2226',
  riskTint: '#fbe9e7',
  fault: '#a3430f',
  faultTint: '#fbeadf',
  scale: [
    { ground: '#e8efee', ink: '#1b2a2f' },
    { ground: '#cfe3e2', ink: '#1b2a2f' },
    { ground: '#9cc8c8', ink: '#10262b' },
    { ground: '#5a9ea3', ink: '#06191d' },
    { ground: '#1f7580', ink: '#ffffff' },
    { ground: '#0b4a57', ink: '#ffffff' },
  ],
};

export const darkTokens: Tokens = {
  ink: '#e8eef0',
  muted: '#9fb3b8',
  paper: '#11191c',
  card: '#182326',
  line: '#2b3a3f',
  edge: '#6d858c',
  sea: '#7cc4cf',
  seaTint: '#1d3439',
  onSea: '#06242a',
  seaHover: '#a2dbe3',
  canopy: '#0d3d47',
  onCanopy: '#e3f1f1',
  gold: '#e3b256',
  goldTint: '#332a17',
  goldLine: '#e3b256',
  risk: '#f0938d',
  riskTint: '#3a1f1f',
  fault: '#f0a37c',
  faultTint: '#38241a',
  scale: [
    { ground: '#1c2a2e', ink: '#e8eef0' },
    { ground: '#1f4047', ink: '#e8eef0' },
    { ground: '#22606a', ink: '#ffffff' },
    { ground: '#2a7781', ink: '#ffffff' },
    { ground: '#5fb1ba', ink: '#06242a' },
    { ground: '#a8dde2', ink: '#06242a' },
  ],
};

/** Text and the ground on which it stands somewhere in the console. */
export const textPairs = (t: Tokens): readonly (readonly [text: string, ground: string])[] => [
  ...[t.ink, t.muted, t.sea, t.gold, t.risk, t.fault].flatMap((text) => [
    [text, t.card] as const,
    [text, t.paper] as const,
  ]),
  [t.sea, t.seaTint],
  [t.gold, t.goldTint],
  [t.risk, t.riskTint],
  [t.fault, t.faultTint],
  [t.ink, t.seaTint],
  [t.ink, t.goldTint],
  [t.muted, t.seaTint],
  [t.onSea, t.sea],
  [t.onSea, t.seaHover],
  [t.onCanopy, t.canopy],
  ...t.scale.map(({ ground, ink }) => [ink, ground] as const),
];

/** Lines that bound what can be operated, and bars that carry a figure. */
export const graphicPairs = (t: Tokens): readonly (readonly [line: string, ground: string])[] => [
  [t.edge, t.card],
  [t.edge, t.paper],
  [t.sea, t.card],
];
