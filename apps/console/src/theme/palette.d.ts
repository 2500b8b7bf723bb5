import type { Tokens } from './tokens';

declare module '@mui/material/styles' {
  interface Palette {
    /** The colours of Lindung by what they say. */
    tokens: Tokens;
  }
  interface PaletteOptions {
    tokens?: Tokens;
  }
}
