import type { ListedScenario } from '@tocsin/protocol';
import { useTranslation } from 'react-i18next';
import { urlOf } from '../../http/url-of';
import { useText } from '../../i18n/texts';
import { CopyScenario } from './copy-scenario';
import classes from './library.module.css';
import { MakeExercise } from './make-exercise';
import { useFacts } from './use-facts';

/** A scenario among others: what it is, whether it can be played, and the way to its page. */
export function ScenarioCard({ scenario }: { scenario: ListedScenario }) {
  const { t } = useTranslation('library');
  const text = useText();
  const facts = useFacts();
  const { id, key, title, summary, findings, errors, broken, own } = scenario;
  return (
    <li className={classes.scenario}>
      <div>
        <h3>
          <a href={urlOf(`/scenarios/${key}`)}>{text(title) || id}</a>
        </h3>
        <p>{text(summary)}</p>
        <p className="quiet">
          {[
            facts(scenario),
            ...(own ? [t('version', { number: own.version })] : []),
            ...(own?.owner && own.tie !== 'owner' ? [t('owner', { name: own.owner })] : []),
          ].join(' · ')}
        </p>
        {findings > 0 && (
          <p className={classes.findings}>
            <a href={urlOf(`/scenarios/${key}?show=findings`)}>
              {t(broken ? 'broken' : 'findings', { count: findings })}
            </a>
          </p>
        )}
        {errors.map(({ file, line, column, message }) => (
          <p key={`${file}:${line}:${column} ${message}`} lang="en" className="quiet">
            {file}:{line}: {message}
          </p>
        ))}
      </div>
      <div className={classes.acts}>
        <CopyScenario scenario={key} title={text(title)} />
        <MakeExercise scenario={id} title={text(title)} disabled={broken} />
      </div>
    </li>
  );
}
