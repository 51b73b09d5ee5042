import { IconMail } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useText } from '../../../i18n/texts';
import { ExerciseTime } from '../../time/exercise-time';
import { Prose } from '../../../ui/prose';
import { TlpLabel } from '../../../ui/tlp-label';
import { useAddressName } from '../../names/use-address-name';
import type { ChannelLook, ChannelProps } from '../channel-look';
import classes from './channels.module.css';

/** A mail, and every message that people write to each other. */
function Mail({ message, content, from }: ChannelProps<'mail'>) {
  const { t } = useTranslation('console');
  const text = useText();
  const addressName = useAddressName();
  const to = text(content.to) || message.to.map(addressName).join(', ');
  const cc = text(content.cc);
  const writer = message.person ? addressName(Address.person(message.person)) : undefined;
  return (
    <div className={classes.sheet}>
      <header className={classes.padded}>
        <div className={classes.line}>
          <h2 className={classes.title} id={`title-${message.id}`}>
            {text(content.title)}
          </h2>
          {message.tlp && <TlpLabel tlp={message.tlp} />}
        </div>
        <dl className={classes.headers}>
          <dt>{t('mail.from')}</dt>
          <dd>
            {from}
            {writer &&
              message.person &&
              message.from !== Address.person(message.person) &&
              message.from !== 'control' && <span className="quiet"> · {writer}</span>}
          </dd>
          {to && (
            <>
              <dt>{t('mail.to')}</dt>
              <dd>{to}</dd>
            </>
          )}
          {cc && (
            <>
              <dt>{t('mail.cc')}</dt>
              <dd>{cc}</dd>
            </>
          )}
          <dt>{t('mail.date')}</dt>
          <dd>
            <ExerciseTime at={message.at} wall={message.wall} />
          </dd>
        </dl>
      </header>
      <hr className={classes.rule} />
      <div className={classes.padded}>
        <Prose>{text(content.body)}</Prose>
      </div>
    </div>
  );
}

export const mail: ChannelLook<'mail'> = { View: Mail, icon: IconMail };
