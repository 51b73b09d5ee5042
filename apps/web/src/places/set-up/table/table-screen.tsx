import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffScreen } from '../../../frames/staff/staff-screen';
import { TablePreview } from './table-preview';
import { TableSource } from './table-source';

/** People from a pasted table or a file: what each row becomes is shown, put right and confirmed; only then it is done. */
export function TableScreen() {
  const { t } = useTranslation('table');
  const [text, setText] = useState('');
  return (
    <StaffScreen title={t('title')}>
      {text ? (
        <TablePreview key={text} text={text} onAnother={() => setText('')} />
      ) : (
        <TableSource onRead={setText} />
      )}
    </StaffScreen>
  );
}
