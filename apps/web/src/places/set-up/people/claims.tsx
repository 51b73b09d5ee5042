import { Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { usePlace } from '../../../exercise/seat/seat';
import { askFrom } from '../../../http/api';
import { claimsQuery, type Claim } from '../../../http/joining-queries';
import { Button } from '../../../ui/button';
import { Fault } from '../../../ui/fault';
import classes from './people.module.css';
import { peopleQuery } from './people-queries';

/** Those who wait for control's nod: who asks for which seat, let in or refused. */
export function Claims() {
  const { t } = useTranslation('facilitator');
  const claims = useQuery(claimsQuery(usePlace())).data ?? [];
  if (claims.length === 0) return null;
  return (
    <section className={classes.add} aria-labelledby="claims-title">
      <h2 id="claims-title">{t('claims.title')}</h2>
      <ul className={classes.claims}>
        {claims.map((claim) => (
          <Waiting key={claim.claim} {...claim} />
        ))}
      </ul>
    </section>
  );
}

function Waiting({ claim, name, organisation: id, person }: Claim) {
  const { t } = useTranslation('facilitator');
  const place = usePlace();
  const queries = useQueryClient();
  const addressName = useAddressName();
  const organisation = addressName(Address.organisation(id));
  const decide = useMutation({
    mutationFn: (admit: boolean) => askFrom(place, `/claims/${claim}`, { method: 'POST', body: { admit } }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries(claimsQuery(place)),
        queries.invalidateQueries(peopleQuery(place)),
      ]),
  });
  return (
    <li>
      <span>{t(person ? 'claims.back' : 'claims.new', { name, organisation })}</span>
      <Group gap="xs">
        <Button size="compact-sm" loading={decide.isPending} onClick={() => decide.mutate(true)}>
          {t('claims.admit')}
          <span className="unseen"> {name}</span>
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          loading={decide.isPending}
          onClick={() => decide.mutate(false)}
        >
          {t('claims.refuse')}
          <span className="unseen"> {name}</span>
        </Button>
      </Group>
      {decide.isError && <Fault error={decide.error} />}
    </li>
  );
}
