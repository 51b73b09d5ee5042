import type { Attachment } from '@tocsin/engine';

import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '../../http/download';
import { usePlace } from '../seat/seat';
import { useDownload } from '../../ui/use-download';
import { useSize } from '../../ui/use-size';
import classes from './attachments.module.css';
import { Button } from '../../ui/button';

export function Attachments({ files }: { files: Attachment[] }) {
  const { t } = useTranslation('console');
  const place = usePlace();
  const save = useDownload();
  const size = useSize();
  if (!files.length) return null;
  return (
    <ul className={classes.files} aria-label={t('message.attachments')}>
      {files.map((file) => (
        <li key={file.file}>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPaperclip size={14} aria-hidden />}
            onClick={() => void save(downloadFile(place, file))}
          >
            {file.name} {file.size > 0 && <span className="quiet">&nbsp;· {size(file.size)}</span>}
          </Button>
        </li>
      ))}
    </ul>
  );
}
