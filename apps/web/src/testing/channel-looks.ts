/** Stands in for Vite's `import.meta.glob`, which Jest does not know: the views, read from their folder. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../exercise/channels/views/', import.meta.url);

export const CHANNEL_LOOKS: Record<string, unknown> = {};
for (const name of readdirSync(folder))
  if (name.endsWith('.tsx')) Object.assign(CHANNEL_LOOKS, await import(fileURLToPath(new URL(name, folder))));
