/** Components in all their states, to look at: `npm run dev`, then /gallery/?language=nl&scheme=dark. Not part of the build. */
import '@fontsource-variable/inter';
import '@fontsource/ibm-plex-mono/400.css';
import '@fontsource/ibm-plex-mono/600.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '../src/theme/surfaces.css';
import '../src/theme/global.css';
import { isLanguage, LANGUAGES } from '@tocsin/words';
import { createRoot } from 'react-dom/client';
import { NAMES, PLAN } from '../src/testing/fixtures';
import { Stage } from '../src/testing/stage';
import { speaking } from '../src/testing/texts';
import classes from './gallery.module.css';
import { SCENES } from './scenes';

const asked = new URLSearchParams(location.search);
const language = asked.get('language');
const scheme = asked.get('scheme') === 'dark' ? 'dark' : 'light';
const here = isLanguage(language) ? language : 'en';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
await speaking(here);
createRoot(root).render(
  <main className={classes.gallery}>
    <nav className={classes.ways}>
      {LANGUAGES.flatMap((one) =>
        (['light', 'dark'] as const).map((how) => (
          <a
            key={one + how}
            href={`?language=${one}&scheme=${how}`}
            aria-current={one === here && how === scheme}
          >
            {one} {how}
          </a>
        )),
      )}
    </nav>
    {SCENES.map(({ component, states }) => (
      <section key={component} aria-label={component}>
        <h2>{component}</h2>
        <div className={classes.states}>
          {states.map(({ state, live, readOnly, shown }) => (
            <figure key={state} className={classes.state}>
              <figcaption>{state}</figcaption>
              <Stage
                live={live}
                names={NAMES}
                plan={PLAN}
                readOnly={readOnly}
                scheme={scheme}
                notices={false}
              >
                {shown}
              </Stage>
            </figure>
          ))}
        </div>
      </section>
    ))}
  </main>,
);
