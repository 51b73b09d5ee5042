import type { Attachment } from '@tocsin/engine';
import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { download } from '../../http/download';
import { usePlace } from '../../shell/seat';
import { useRefusal } from '../../ui/use-refusal';
import { useSize } from '../../ui/use-size';
import classes from './message-view.module.css';

export function Attachments({ files }: { files: Attachment[] }) {
  const { t } = useTranslation(['console', 'shell']);
  const place = usePlace();
  const words = useRefusal();
  const size = useSize();
  if (!files.length) return null;
  const get = (file: Attachment) =>
    download(place, file).catch((error: unknown) => {
      notifications.show({
        color: 'gray',
        title: t('shell:fault.title'),
        message: words(error),
        role: 'alert',
      });
    });
  return (
    <ul className={classes.files} aria-label={t('message.attachments')}>
      {files.map((file) => (
        <li key={file.file}>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPaperclip size={14} aria-hidden />}
            onClick={() => void get(file)}
          >
            {file.name} {file.size > 0 && <span className="quiet">&nbsp;· {size(file.size)}</span>}
          </Button>
        </li>
      ))}
    </ul>
  );
}
