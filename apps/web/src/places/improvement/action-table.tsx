import type { CorrectiveAction } from '@tocsin/protocol';
import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/texts';
import { DueMark, isOverdue } from './due-mark';
import classes from './improvement.module.css';

interface Props {
  actions: CorrectiveAction[];
  onOpen: (id: string) => void;
}

export function ActionTable({ actions, onOpen }: Props) {
  const { t } = useTranslation(['improvement', 'terms']);
  const text = useText();
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('all')}>
      <Table verticalSpacing="xs" className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            {(['due', 'action', 'owner', 'element', 'state', 'exercise'] as const).map((field) => (
              <Table.Th key={field} scope="col">
                {t(`field.${field}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {actions.map((action) => (
            <Table.Tr key={action.id} data-overdue={isOverdue(action) || undefined}>
              <Table.Td className={classes.when}>
                <DueMark action={action} />
              </Table.Td>
              <Table.Th scope="row">
                <button type="button" className={classes.open} onClick={() => onOpen(action.id)}>
                  {action.action}
                </button>
                {action.issue && <span className={classes.issue}>{action.issue}</span>}
              </Table.Th>
              <Table.Td>
                {action.owner}
                {action.contact && <span className={classes.second}>{action.contact}</span>}
              </Table.Td>
              <Table.Td>
                {t(`terms:element.${action.element}`)}
                {action.capability && <span className={classes.second}>{action.capability}</span>}
              </Table.Td>
              <Table.Td>{t(`state.${action.state}`)}</Table.Td>
              <Table.Td>{action.exerciseTitle ? text(action.exerciseTitle) : '–'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
