import { FileButton, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { scenariosHaveChanged, uploadScenario, type Made } from '../../http/scenario-queries';
import { Button } from '../../ui/button';
import { Fault } from '../../ui/fault';
import { chosenFolder, dropped } from './packed-folder';
import classes from './upload.module.css';

interface Props {
  /** Whose new version it is; without it, a scenario of its own. */
  scenario?: string;
  onDone: (made: Made) => void;
}

/** Takes a scenario's folder or a zip of it: dropped here, or chosen. */
export function Upload({ scenario, onDone }: Props) {
  const { t } = useTranslation('library');
  const queries = useQueryClient();
  const folder = useRef<HTMLInputElement>(null);
  const [note, setNote] = useState('');
  const [over, setOver] = useState(false);
  const upload = useMutation({
    mutationFn: async (given: Promise<File | undefined>) => {
      const file = await given;
      return file && uploadScenario(file, note, scenario);
    },
    onSuccess: async (made) => {
      await scenariosHaveChanged(queries);
      if (made) onDone(made);
      setNote('');
    },
  });
  const take = (given: File | null | undefined) => given && upload.mutate(Promise.resolve(given));
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    upload.mutate(dropped(event.dataTransfer));
  };
  const title = t(scenario ? 'upload.newVersion' : 'upload.title');
  return (
    <section
      className={classes.drop}
      aria-label={title}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2>{title}</h2>
      <p className="quiet">{t('upload.what')}</p>
      {scenario && (
        <TextInput
          label={t('upload.note')}
          value={note}
          maxLength={500}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
      )}
      <div className={classes.buttons}>
        <FileButton onChange={take} accept=".zip,application/zip,.yaml,.yml">
          {(props) => (
            <Button variant="default" loading={upload.isPending} {...props}>
              {t('upload.file')}
            </Button>
          )}
        </FileButton>
        <Button
          variant="default"
          disabled={upload.isPending}
          className={classes.folder}
          onClick={() => folder.current?.click()}
        >
          {t('upload.folder')}
        </Button>
        <input
          ref={folder}
          type="file"
          hidden
          multiple
          aria-label={t('upload.folder')}
          {...{ webkitdirectory: '' }}
          onChange={({ currentTarget }) => {
            if (currentTarget.files?.length) upload.mutate(chosenFolder(currentTarget.files));
            currentTarget.value = '';
          }}
        />
      </div>
      {upload.isPending && <p role="status">{t('upload.busy')}</p>}
      {upload.isError && <Fault error={upload.error} />}
    </section>
  );
}
