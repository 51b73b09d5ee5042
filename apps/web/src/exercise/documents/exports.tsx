import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { download } from '../../http/download';
import { usePlace } from '../seat/seat';
import { useDownload } from '../../ui/use-download';
import { Button } from '../../ui/button';

/** The formats in which an advisory leaves for other teams' machines, as the server names them. */
const FORMATS = {
  csaf: 'CSAF 2.0',
  cap: 'CAP 1.2',
  misp: 'MISP',
  stix: 'STIX 2.1',
} as const;

/** Saves a released advisory in a format that machines exchange. */
export function Exports({ document }: { document: string }) {
  const { t } = useTranslation('plan');
  const place = usePlace();
  const save = useDownload();
  return (
    <Menu>
      <Menu.Target>
        <Button size="xs" variant="default">
          {t('documents.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {Object.entries(FORMATS).map(([format, name]) => (
          <Menu.Item
            key={format}
            onClick={() => void save(download(place, `/documents/${document}/${format}`))}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
