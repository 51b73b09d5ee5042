import { LANGUAGES } from '@tocsin/scenario';
import { Button, Group, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffScreen } from '../facilitator/shell/staff-screen';
import { download } from '../http/download';
import { LANGUAGE_NAMES } from '../i18n/languages';
import { useLanguage } from '../i18n/texts';
import { useExercise } from '../live/use-exercise';
import { usePlace } from '../shell/seat';
import { useAddressName } from '../ui/use-address-name';
import { useDownload } from '../ui/use-download';

const FORMATS = ['pdf', 'docx', 'xlsx', 'json'] as const;

/** The after-action report as files: for whom, in which language. */
export function ReportScreen() {
  const { t } = useTranslation('evaluation');
  const place = usePlace();
  const save = useDownload();
  const addressName = useAddressName();
  const [audience, setAudience] = useState('whole');
  const [language, setLanguage] = useState<string>(useLanguage());
  const [busy, setBusy] = useState<string>();
  const organisations = useExercise((state) => (state.exercise?.organisations ?? []).map(({ id }) => id));
  const ended = useExercise((state) => state.standing === 'ended');
  const get = async (what: string, path: string) => {
    setBusy(what);
    await save(download(place, path));
    setBusy(undefined);
  };
  return (
    <StaffScreen title={t('report.title')} narrow>
      <p>{t('report.what')}</p>
      {!ended && <p className="quiet">{t('report.running')}</p>}
      <Group align="end" grow>
        <Select
          label={t('report.audience')}
          searchable
          allowDeselect={false}
          value={audience}
          onChange={(who) => who && setAudience(who)}
          data={[
            { value: 'whole', label: t('report.whole') },
            { value: 'public', label: t('report.public') },
            ...organisations.map((id) => ({ value: id, label: addressName(`organisation:${id}`) })),
          ]}
        />
        <Select
          label={t('report.language')}
          allowDeselect={false}
          value={language}
          onChange={(one) => one && setLanguage(one)}
          data={LANGUAGES.map((one) => ({ value: one, label: LANGUAGE_NAMES[one] }))}
        />
      </Group>
      <Group mt="md">
        {FORMATS.map((format) => (
          <Button
            key={format}
            variant={format === 'pdf' ? 'filled' : 'default'}
            loading={busy === format}
            onClick={() =>
              void get(format, `/report?format=${format}&audience=${audience}&language=${language}`)
            }
          >
            {t(`report.${format}`)}
          </Button>
        ))}
        <Button variant="default" loading={busy === 'log'} onClick={() => void get('log', '/log.jsonl')}>
          {t('report.log')}
        </Button>
      </Group>
    </StaffScreen>
  );
}
