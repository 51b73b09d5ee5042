import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const file = (name: string): string => require.resolve(`@expo-google-fonts/source-sans-3/${name}`);

/** The faces of a report: Source Sans 3 (OFL), whole, so that names from everywhere are set. */
export const FONTS = {
  text: file('400Regular/SourceSans3_400Regular.ttf'),
  italic: file('400Regular_Italic/SourceSans3_400Regular_Italic.ttf'),
  strong: file('600SemiBold/SourceSans3_600SemiBold.ttf'),
  title: file('700Bold/SourceSans3_700Bold.ttf'),
} as const;
export type Face = keyof typeof FONTS;
