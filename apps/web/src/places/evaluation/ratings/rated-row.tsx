import type { Rating, RatedSubject } from '@tocsin/engine';
import { Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useCommand } from '../../../commanding/use-command';
import { useAddressName, useNames } from '../../../exercise/names/use-address-name';
import { RatingKeys } from './rating-keys';
import { RatingMark } from './rating-mark';
import classes from './ratings.module.css';
import { useRating } from './use-rating';
import { Button } from '../../../ui/button';

interface Props extends RatedSubject {
  title: string;
  onlyDisputed: boolean;
}

/** One task or objective: what each evaluator gave and why, what stands, and the form to rate or to agree. */
export function RatedRow({ subject, organisation, title, onlyDisputed }: Props) {
  const { t } = useTranslation('evaluation');
  const names = useNames();
  const addressName = useAddressName();
  const { own, standing, rated } = useRating(subject, organisation);
  const [open, setOpen] = useState(false);
  if (onlyDisputed && standing !== 'disputed') return null;
  const given = Object.values(rated?.given ?? {});
  // Each rates before they see what others gave.
  const hidden = own === undefined && given.length > 0 && !rated?.agreed;
  return (
    <li className={classes.row}>
      <div className={classes.line}>
        <RatingMark rating={hidden ? undefined : standing} />
        <div className={classes.what}>
          <b>{title}</b>
          {organisation && <p className={classes.small}>{addressName(Address.organisation(organisation))}</p>}
          {hidden ? (
            <p className={classes.small}>{t('ratings.hidden', { count: given.length })}</p>
          ) : (
            <ul className={classes.given}>
              {given.map(({ person, rating, reason }) => (
                <li key={person}>
                  <b>{rating}</b> {names[person] ?? ''}
                  {reason && `: ${reason}`}
                </li>
              ))}
              {rated?.agreed && (
                <li>
                  <b>{rated.agreed.rating}</b>{' '}
                  {t('ratings.agreed', {
                    who: names[rated.agreed.person] ?? '',
                    reason: rated.agreed.reason,
                  })}
                </li>
              )}
            </ul>
          )}
        </div>
        <Button size="compact-sm" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(standing === 'disputed' && !hidden ? 'ratings.agree' : own ? 'ratings.change' : 'ratings.rate')}
        </Button>
      </div>
      {open && (
        <Rate
          of={{ subject, ...(organisation ? { organisation } : {}) }}
          settles={!hidden && own !== undefined && given.length > 1}
          onDone={() => setOpen(false)}
        />
      )}
    </li>
  );
}

/** Rates for oneself, or settles for all, with the reason. */
function Rate({ of, settles, onDone }: { of: RatedSubject; settles: boolean; onDone: () => void }) {
  const { t } = useTranslation('evaluation');
  const { run, busy } = useCommand();
  const [rating, setRating] = useState<Rating>();
  const [reason, setReason] = useState('');
  const give = async (type: 'GiveRating' | 'AgreeRating') => {
    if (rating && (await run({ type, ...of, rating, reason: reason.trim() }))) onDone();
  };
  return (
    <div className={classes.form}>
      <RatingKeys value={rating} onChange={setRating} />
      <Textarea
        label={t('ratings.reason')}
        autosize
        minRows={2}
        maxLength={5_000}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Group gap="xs">
        <Button
          size="xs"
          variant={settles ? 'default' : 'filled'}
          disabled={!rating}
          loading={busy}
          onClick={() => void give('GiveRating')}
        >
          {t('ratings.give')}
        </Button>
        {settles && (
          <Button
            size="xs"
            disabled={!rating || !reason.trim()}
            loading={busy}
            onClick={() => void give('AgreeRating')}
          >
            {t('ratings.settle')}
          </Button>
        )}
      </Group>
    </div>
  );
}
