import './no-eval';
import '@fontsource-variable/inter';
import '@fontsource/ibm-plex-mono/400.css';
import '@fontsource/ibm-plex-mono/600.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './theme/surfaces.css';
import './theme/global.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startTexts } from './i18n/texts';
import { queries } from './exercise/offline/session-queries';
import { serveWithoutNetwork } from './exercise/offline/service-worker';
import { router } from './routes/router';
import { theme, variables } from './theme/theme';

const NONCE = document.querySelector<HTMLMetaElement>('meta[name=tocsin-styles]')?.nonce ?? '';
// Where libraries look for it that write styles while a drawer is open.
Object.assign(globalThis, { __webpack_nonce__: NONCE });

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');

await startTexts();
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      getStyleNonce={() => NONCE}
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
        <Notifications position="bottom-right" limit={3} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
serveWithoutNetwork();
