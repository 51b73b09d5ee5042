import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './figures.module.css';

interface Props {
  label: string;
  /** Heads of the columns, where they are words alone. */
  heads?: readonly string[];
  children: ReactNode;
}

/** A table that scrolls by itself where the screen is narrow. */
export function Scrolled({ label, heads, children }: Props) {
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={label}>
      <Table verticalSpacing={5} horizontalSpacing="sm">
        {heads && (
          <Table.Thead>
            <Table.Tr>
              {heads.map((head) => (
                <Table.Th key={head} scope="col">
                  {head}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
        )}
        {children}
      </Table>
    </div>
  );
}
