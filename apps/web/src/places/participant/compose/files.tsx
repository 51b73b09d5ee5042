import type { Attachment } from '@tocsin/engine';
import { FileButton, Pill } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { upload } from '../../../http/api';
import { usePlace } from '../../../exercise/seat/seat';
import { useRefusal } from '../../../ui/use-refusal';
import { useSize } from '../../../ui/use-size';
import classes from './composer.module.css';
import { Button } from '../../../ui/button';

interface Props {
  files: Attachment[];
  onChange: (files: Attachment[]) => void;
}

/** Attaches files; each is on the server before what it belongs to is sent. */
export function Files({ files, onChange }: Props) {
  const { t } = useTranslation('console');
  const place = usePlace();
  const words = useRefusal();
  const size = useSize();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const add = async (chosen: File[]) => {
    setBusy(true);
    setFault(undefined);
    try {
      const sent = [];
      for (const file of chosen) sent.push(await upload(place, file));
      onChange([...files, ...sent]);
    } catch (error) {
      setFault(words(error));
    }
    setBusy(false);
  };
  return (
    <div>
      <div className={classes.files}>
        <FileButton multiple onChange={(chosen) => void add(chosen)}>
          {(button) => (
            <Button
              {...button}
              variant="default"
              size="xs"
              loading={busy}
              leftSection={<IconPaperclip size={14} aria-hidden />}
            >
              {t('compose.attach')}
            </Button>
          )}
        </FileButton>
        {files.map((file) => (
          <Pill
            key={file.file}
            withRemoveButton
            removeButtonProps={{ 'aria-label': t('compose.detach', { name: file.name }) }}
            onRemove={() => onChange(files.filter((one) => one !== file))}
          >
            {file.name} · {size(file.size)}
          </Pill>
        ))}
      </div>
      {fault && (
        <p role="alert" style={{ color: 'var(--overdue)', margin: '0.25rem 0 0', fontSize: '0.8125rem' }}>
          {fault}
        </p>
      )}
    </div>
  );
}
