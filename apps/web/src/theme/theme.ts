import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The one accent: what can be pressed. */
const petrol: MantineColorsTuple = [
  '#e8f5f8',
  '#d0e8ee',
  '#a4d1dc',
  '#75b9c9',
  '#4fa3b7',
  '#2f8ea4',
  '#177a90',
  '#0e6579',
  '#0a5263',
  '#063d4b',
];
/** Dark surfaces, from text (0) to the deepest ground (9). */
const dark: MantineColorsTuple = [
  '#e3e7ea',
  '#b9c1c8',
  '#9ba5ae',
  '#6d7780',
  '#3b454c',
  '#2e363c',
  '#20262b',
  '#171b1f',
  '#101316',
  '#0a0c0e',
];
const gray: MantineColorsTuple = [
  '#f7f8f9',
  '#f0f2f4',
  '#e5e8eb',
  '#d5dade',
  '#bcc3c9',
  '#98a1a9',
  '#747e87',
  '#525c65',
  '#363e45',
  '#1c2126',
];

export const theme = createTheme({
  colors: { petrol, dark, gray },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  black: '#15191d',
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'IBM Plex Mono', ui-monospace, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.9375rem', lg: '1.125rem', xl: '1.5rem' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'sm',
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 300, events: { hover: true, focus: true, touch: false } } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 120 } } },
  },
});

export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#525c65',
    '--mantine-color-placeholder': '#6a747d',
    '--mantine-color-error': '#b3261e',
  },
  dark: {
    '--mantine-color-dimmed': '#a3adb6',
    '--mantine-color-placeholder': '#8a949d',
    '--mantine-color-error': '#ff8f85',
    '--mantine-color-anchor': '#7cc7d8',
  },
});
