import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './figures.module.css';

/** A table that scrolls by itself where the screen is narrow. */
export function Scrolled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={label}>
      <Table verticalSpacing={5} horizontalSpacing="sm">
        {children}
      </Table>
    </div>
  );
}
