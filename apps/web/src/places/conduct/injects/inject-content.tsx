import type { Content, InjectState } from '@tocsin/engine';
import type { Inject, Text } from '@tocsin/scenario';
import { textIn } from '@tocsin/scenario';
import { aboutLanguage, type Language } from '@tocsin/words';
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { Prose } from '../../../ui/prose';
import { extrasOf } from './extras';
import classes from '../pane/pane.module.css';

interface Props {
  inject: InjectState;
  content: Content;
  script?: Inject;
}

/** The words of an inject in each language, as they will go out. */
export function InjectContent({ inject, content, script }: Props) {
  const { t } = useTranslation('facilitator');
  const own = useLanguage();
  const languages = useExercise((state) => state.exercise?.languages ?? ['en' as const]);
  const [language, turn] = useState<Language>(languages.includes(own) ? own : (languages[0] ?? 'en'));
  const title = inject.edited?.title ?? content.title;
  const body = inject.edited?.body ?? content.body;
  const say = (text: Text | undefined) => textIn(text, language);
  return (
    <section>
      <h3>{t('inject.text')}</h3>
      {languages.length > 1 && (
        <SegmentedControl
          size="xs"
          mb="xs"
          aria-label={t('text.language')}
          value={language}
          onChange={(one) => turn(one as Language)}
          data={languages.map((one) => ({ value: one, label: aboutLanguage(one).name }))}
        />
      )}
      <div className={classes.content} lang={language}>
        <h4>{say(title)}</h4>
        <dl className={classes.extras}>
          {extrasOf(content, say).map(({ name, value }, index) => (
            <Extra key={index} name={name} value={value} />
          ))}
        </dl>
        <Prose>{say(body)}</Prose>
        {script?.decision && (
          <>
            <p>
              <strong>{say(script.decision.question)}</strong>
            </p>
            <ul>
              {script.decision.options.map(({ id, label }) => (
                <li key={id}>
                  {say(label)}{' '}
                  {script.decision?.default === id && <span className="quiet">({t('inject.default')})</span>}
                </li>
              ))}
            </ul>
          </>
        )}
        {script?.form && (
          <>
            <p>
              <strong>{say(script.form.title)}</strong>
            </p>
            <ul>
              {script.form.fields.map(({ id, label }) => (
                <li key={id}>{say(label)}</li>
              ))}
            </ul>
          </>
        )}
        {script && script.attachments.length > 0 && (
          <p>
            {t('inject.attachments')}: {script.attachments.join(', ')}
          </p>
        )}
      </div>
    </section>
  );
}

function Extra({ name, value }: { name: string; value: string }) {
  const { t, i18n } = useTranslation('facilitator');
  const key = `extra.${name}`;
  return (
    <>
      <dt>{i18n.exists(key, { ns: 'facilitator' }) ? t(key as 'extra.outlet') : name}</dt>
      <dd>{value}</dd>
    </>
  );
}
