import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../http/api';
import { urlOf } from '../../http/url-of';
import { afterSignIn } from '../../frames/page/sign-in-link';
import { Button } from '../../ui/button';
import { Fault } from '../../ui/fault';
import classes from './entrance.module.css';

/** The way to the operator's provider, where there is one, and why it did not let somebody in. */
export function AtProvider() {
  const { t } = useTranslation('entrance');
  const ways = useQuery({
    queryKey: ['ways'],
    queryFn: () => ask<{ provider: string | null }>('/session/ways'),
  });
  const name = ways.data?.provider;
  const refused = new URLSearchParams(window.location.search).get('refused');
  if (!name) return null;
  const to = new URLSearchParams({ to: afterSignIn(window.location) });
  return (
    <section className={`${classes.section} ${classes.form}`}>
      {/* Its code alone: an address must not put words on this page. */}
      {refused && <Fault error={{ code: refused }} />}
      <div>
        <Button component="a" href={urlOf(`/api/session/oidc?${to.toString()}`)}>
          {t('signIn.provider', { name })}
        </Button>
      </div>
    </section>
  );
}
