import { Group, Select } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { aboutLanguage, LANGUAGES } from '@tocsin/words';
import { download } from '../../http/download';
import { useLanguage } from '../../i18n/texts';
import { usePlace } from '../seat/seat';
import { useDownload } from '../../ui/use-download';
import classes from './report-files.module.css';
import { Button } from '../../ui/button';

const FORMATS = ['pdf', 'docx', 'xlsx', 'json'] as const;

interface Props {
  /** For whom one may have it, the first by default. */
  audiences: { value: string; label: string }[];
  children?: ReactNode;
}

/** The after-action report as files: for whom, in which language. */
export function ReportFiles({ audiences, children }: Props) {
  const { t } = useTranslation('evaluation');
  const place = usePlace();
  const save = useDownload();
  const [audience, setAudience] = useState(audiences[0]?.value ?? 'public');
  const [language, setLanguage] = useState<string>(useLanguage());
  const [busy, setBusy] = useState<string>();
  const get = async (format: string) => {
    setBusy(format);
    await save(
      download(place, `/after-action-report?format=${format}&audience=${audience}&language=${language}`),
    );
    setBusy(undefined);
  };
  return (
    <>
      <div className={classes.files}>
        <Select
          label={t('report.audience')}
          searchable
          allowDeselect={false}
          value={audience}
          onChange={(who) => who && setAudience(who)}
          data={audiences}
        />
        <Select
          label={t('report.language')}
          allowDeselect={false}
          value={language}
          onChange={(one) => one && setLanguage(one)}
          data={LANGUAGES.map((one) => ({ value: one, label: aboutLanguage(one).name }))}
        />
      </div>
      <Group mt="md" gap="xs">
        {FORMATS.map((format) => (
          <Button
            key={format}
            variant={format === 'pdf' ? 'filled' : 'default'}
            loading={busy === format}
            onClick={() => void get(format)}
          >
            {t(`report.${format}`)}
          </Button>
        ))}
        {children}
      </Group>
    </>
  );
}
