import type { Plan } from '@tocsin/plan';

import { useTranslation } from 'react-i18next';
import type { Briefing } from '../../../http/api';
import { useText } from '../../../i18n/texts';
import { useGo } from '../../../exercise/seat/seat-link';
import { useConsole } from '../../../exercise/seat/console-context';
import classes from './directory.module.css';
import { Button } from '../../../ui/button';

interface Props {
  plan: Plan;
  liaisons: Briefing['liaisons'];
}

/** Networks and bodies abroad with which information is exchanged, and who speaks for them in this exercise. */
export function Networks({ plan, liaisons }: Props) {
  const { t } = useTranslation('console');
  const text = useText();
  const go = useGo();
  const { readOnly } = useConsole();
  if (plan.networks.length === 0) return null;
  return (
    <section aria-labelledby="networks">
      <h2 id="networks">{t('directory.networks')}</h2>
      <div className={classes.contacts}>
        {plan.networks.map(({ id, title, purpose }) => (
          <section key={id} className={classes.contact} aria-label={text(title)}>
            <div className={classes.head}>
              <h3>{text(title)}</h3>
            </div>
            <p className={classes.description}>{text(purpose)}</p>
            {liaisons
              .filter(({ network }) => network === id)
              .map(({ persona, name }) => (
                <Button
                  key={persona}
                  variant="default"
                  size="compact-sm"
                  disabled={readOnly}
                  onClick={() => go(`compose?to=persona:${persona}`)}
                >
                  {t('directory.writeTo', { name: text(name) })}
                </Button>
              ))}
          </section>
        ))}
      </div>
    </section>
  );
}
