import { IconArrowLeft } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useGo } from '../../../exercise/seat/seat-link';
import { Empty } from '../../../ui/empty';
import { MessageView } from '../message/message-view';
import classes from './reading-pane.module.css';
import { Button } from '../../../ui/button';

export function ReadingPane() {
  const { t } = useTranslation('console');
  const go = useGo();
  const { message: id = '' } = useParams({ strict: false });
  const message = useExercise((state) => state.messages[id]);
  return (
    <>
      <Button
        className={classes.back}
        variant="subtle"
        size="xs"
        leftSection={<IconArrowLeft size={16} aria-hidden />}
        onClick={() => go('inbox')}
      >
        {t('inbox.back')}
      </Button>
      {message ? (
        <MessageView key={id} message={message} />
      ) : (
        <Empty title={t('inbox.gone')}>{t('inbox.goneNow')}</Empty>
      )}
    </>
  );
}
