import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../../exercise/offline/session-queries';
import { usePlace } from '../../exercise/seat/seat';
import type { Writing } from './action-fields';
import { CreateAction } from './create-action';
import classes from './improvement.module.css';
import { actionsQuery } from './improvement-queries';
import { Button } from '../../ui/button';
import { urlOf } from '../../http/url-of';

interface Props {
  /** The finding of this exercise's report that the action answers. */
  finding: string;
  start: Partial<Writing>;
}

/** Makes a corrective action of a finding, and shows those that were made of it. For accounts alone. */
export function ToPlan({ finding, start }: Props) {
  const { t } = useTranslation('improvement');
  const { t: shell } = useTranslation('shell');
  const { exercise } = usePlace();
  const account = useQuery(sessionQuery).data?.account;
  const actions = useQuery({ ...actionsQuery(), enabled: Boolean(account) }).data ?? [];
  const [opened, open] = useState(false);
  const [dirty, setDirty] = useState(false);
  if (!account) return null;
  const own = actions.filter((one) => one.exercise === exercise && one.finding === finding);
  return (
    <div className={classes.toPlan}>
      {own.length > 0 && (
        <ul aria-label={t('all')}>
          {own.map(({ id, action, owner, state }) => (
            <li key={id}>
              <a href={urlOf(`/improvement?open=${id}`)}>{action}</a>{' '}
              <span className="quiet">{[owner, t(`state.${state}`)].join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
      <Button size="compact-xs" variant="default" onClick={() => open(true)}>
        {t('new')}
      </Button>
      <Drawer
        opened={opened}
        onClose={() => open(false)}
        position="right"
        size="44rem"
        title={<strong>{t('new')}</strong>}
        closeOnClickOutside={!dirty}
        closeOnEscape={!dirty}
        closeButtonProps={{ 'aria-label': shell('close') }}
      >
        <CreateAction
          start={start}
          from={{ exercise, finding }}
          owners={[...new Set(actions.map(({ owner }) => owner))].sort()}
          capabilities={[...new Set(actions.map(({ capability }) => capability))].filter(Boolean).sort()}
          onDirty={setDirty}
          onMade={() => open(false)}
        />
      </Drawer>
    </div>
  );
}
