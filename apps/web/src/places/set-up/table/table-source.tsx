import { FileButton, Group, Textarea } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { decoded } from './reading/decoded';
import classes from './table.module.css';

/** More than any table of ten thousand people needs. */
const LARGEST = 20_000_000;

interface Props {
  onRead: (text: string) => void;
}

/** Where the table comes from: the clipboard, the keyboard or a file. */
export function TableSource({ onRead }: Props) {
  const { t } = useTranslation('table');
  const [written, write] = useState('');
  const [fault, setFault] = useState<'notText' | 'empty' | 'large'>();
  const read = async (file: File | null) => {
    if (!file) return;
    if (file.size > LARGEST) return setFault('large');
    const text = decoded(new Uint8Array(await file.arrayBuffer()));
    if (text.includes('\u0000')) return setFault('notText');
    if (!text.trim()) return setFault('empty');
    onRead(text);
  };
  return (
    <section className={classes.source}>
      <Textarea
        label={t('paste')}
        description={t('pasteHow')}
        autosize
        minRows={6}
        maxRows={16}
        value={written}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text');
          if (written || !pasted.trim().includes('\n')) return;
          event.preventDefault();
          onRead(pasted);
        }}
      />
      <Group mt="sm" gap="sm">
        <Button disabled={!written.trim()} onClick={() => onRead(written)}>
          {t('read')}
        </Button>
        <FileButton accept=".csv,.tsv,.txt,text/csv,text/plain" onChange={(file) => void read(file)}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconFileUpload size={16} />}>
              {t('file')}
            </Button>
          )}
        </FileButton>
      </Group>
      {fault && (
        <p role="alert" className={classes.fault}>
          {t(`fault.${fault}`)}
        </p>
      )}
    </section>
  );
}
