import { alpha } from '@mui/material/styles';
import { createElement } from 'react';
import type { RaThemeOptions } from 'react-admin';
import { NothingFound } from '../form/NothingFound';
import { darkTokens, lightTokens, type Tokens } from './tokens';

const FONT = '"Plus Jakarta Sans Variable", "Plus Jakarta Sans", system-ui, sans-serif';

export const lightTheme = theme('light', lightTokens);
export const darkTheme = theme('dark', darkTokens);

function theme(mode: 'light' | 'dark', t: Tokens): RaThemeOptions {
  return {
    palette: {
      mode,
      tokens: t,
      primary: { main: t.sea, dark: t.seaHover, light: t.seaTint, contrastText: t.onSea },
      secondary: { main: t.gold, contrastText: t.card },
      error: { main: t.fault, contrastText: t.card },
      warning: { main: t.gold, contrastText: t.card },
      success: { main: t.sea, contrastText: t.onSea },
      info: { main: t.sea, contrastText: t.onSea },
      text: { primary: t.ink, secondary: t.muted },
      background: { default: t.paper, paper: t.card },
      divider: t.line,
      action: { hover: alpha(t.sea, 0.06), selected: t.seaTint, focus: alpha(t.sea, 0.14) },
    },
    shape: { borderRadius: 10 },
    typography: {
      fontFamily: FONT,
      fontSize: 14,
      h1: { fontSize: '1.5rem', fontWeight: 750, letterSpacing: '-0.02em', lineHeight: 1.2 },
      h2: { fontSize: '1.0625rem', fontWeight: 700, letterSpacing: '-0.005em', lineHeight: 1.3 },
      h3: { fontSize: '0.9375rem', fontWeight: 700, lineHeight: 1.35 },
      body1: { fontSize: '0.9375rem', lineHeight: 1.5 },
      body2: { fontSize: '0.875rem', lineHeight: 1.5 },
      caption: { fontSize: '0.8125rem', lineHeight: 1.4 },
      button: { textTransform: 'none', fontWeight: 700, letterSpacing: 0 },
    },
    components: {
      MuiCssBaseline: {
        styleOverrides: {
          body: {
            fontVariantNumeric: 'tabular-nums lining-nums',
            // The font's spaces are narrow, and hinting swallows what is left of them on coarse screens.
            textRendering: 'geometricPrecision',
            wordSpacing: '0.08em',
            overflowWrap: 'break-word',
          },
          'button, input, select, textarea': { textRendering: 'inherit', wordSpacing: 'inherit' },
          ':focus-visible': { outline: `3px solid ${t.goldLine}`, outlineOffset: 2 },
          '@media (prefers-reduced-motion: reduce)': {
            '*, *::before, *::after': {
              animationDuration: '0.01ms !important',
              transitionDuration: '0.01ms !important',
            },
          },
        },
      },
      // Space under an input is for what it has to say, not kept for what it hasn't.
      RaTextInput: { defaultProps: { helperText: false } },
      RaNumberInput: { defaultProps: { helperText: false } },
      RaSelectInput: { defaultProps: { helperText: false } },
      RaSelectArrayInput: { defaultProps: { helperText: false } },
      // The focus goes to what was refused: a list that opens over the form would hide why.
      RaAutocompleteInput: { defaultProps: { helperText: false, openOnFocus: false } },
      RaNullableBooleanInput: { defaultProps: { helperText: false } },
      // What takes a row away is in sight and in reach of the keyboard, not only under the pointer.
      RaSimpleFormIterator: {
        styleOverrides: { root: { '& .RaSimpleFormIterator-action': { visibility: 'visible' } } },
      },
      MuiButtonBase: { defaultProps: { disableRipple: true } },
      MuiButton: {
        defaultProps: { disableElevation: true },
        styleOverrides: {
          root: {
            borderRadius: 10,
            minHeight: 40,
            paddingInline: 16,
            // On a phone a long one takes two lines: it would push the page out of sight.
            '@media (min-width: 600px)': { whiteSpace: 'nowrap' },
          },
          sizeSmall: { minHeight: 34, paddingInline: 12, fontSize: '0.875rem' },
          outlined: { borderColor: t.edge },
        },
      },
      MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiCard: {
        styleOverrides: { root: { border: `1px solid ${t.line}`, borderRadius: 14, overflow: 'visible' } },
      },
      MuiDialog: {
        styleOverrides: { paper: { border: `1px solid ${t.line}`, borderRadius: 16, padding: 8 } },
      },
      MuiDialogTitle: { styleOverrides: { root: { fontSize: '1.125rem', fontWeight: 700 } } },
      MuiMenu: {
        styleOverrides: {
          paper: { border: `1px solid ${t.line}`, boxShadow: `0 8px 28px ${alpha('#06242a', 0.16)}` },
        },
      },
      MuiAutocomplete: {
        defaultProps: { noOptionsText: createElement(NothingFound) },
        styleOverrides: {
          paper: { border: `1px solid ${t.line}`, boxShadow: `0 8px 28px ${alpha('#06242a', 0.16)}` },
        },
      },
      MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense' } },
      MuiFormControl: {
        defaultProps: { variant: 'outlined', size: 'small', margin: 'dense' },
        styleOverrides: { marginDense: { marginBlock: 8 } },
      },
      MuiOutlinedInput: {
        styleOverrides: {
          root: { backgroundColor: t.card },
          notchedOutline: { borderColor: t.edge },
        },
      },
      MuiFormHelperText: { styleOverrides: { root: { marginInline: 2, fontSize: '0.8125rem' } } },
      MuiTableCell: {
        styleOverrides: {
          root: { borderColor: t.line, padding: '9px 12px', fontSize: '0.875rem' },
          head: { color: t.muted, fontWeight: 600, fontSize: '0.8125rem', lineHeight: 1.3 },
        },
      },
      MuiTableSortLabel: { styleOverrides: { root: { '&.Mui-active': { color: t.ink } } } },
      MuiLink: { defaultProps: { underline: 'hover' }, styleOverrides: { root: { fontWeight: 650 } } },
      MuiLinearProgress: {
        styleOverrides: {
          root: { height: 8, borderRadius: 6, backgroundColor: t.scale[0]?.ground ?? t.line },
          bar: { borderRadius: 6 },
        },
      },
      MuiAlert: {
        styleOverrides: {
          // On a phone the way on stands below what is said, which would have no room beside it.
          root: { borderRadius: 12, color: t.ink, flexWrap: 'wrap' },
          message: { flex: '1 1 180px', minWidth: 0 },
          colorWarning: { backgroundColor: t.goldTint, '& .MuiAlert-icon': { color: t.gold } },
          colorError: { backgroundColor: t.faultTint, '& .MuiAlert-icon': { color: t.fault } },
          colorSuccess: { backgroundColor: t.seaTint, '& .MuiAlert-icon': { color: t.sea } },
          colorInfo: { backgroundColor: t.seaTint, '& .MuiAlert-icon': { color: t.sea } },
        },
      },
      MuiTooltip: {
        styleOverrides: { tooltip: { fontSize: '0.8125rem', backgroundColor: t.ink, color: t.card } },
      },
      MuiToggleButton: {
        styleOverrides: {
          root: {
            textTransform: 'none',
            fontWeight: 650,
            borderColor: t.edge,
            color: t.muted,
            '&.Mui-selected, &.Mui-selected:hover': { backgroundColor: t.seaTint, color: t.sea },
          },
        },
      },
      MuiSnackbarContent: { styleOverrides: { root: { borderRadius: 12 } } },
    },
  };
}
