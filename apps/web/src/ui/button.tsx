import { Button as MantineButton, type ButtonProps } from '@mantine/core';
import type { MouseEvent } from 'react';

const ignore = (event: MouseEvent) => event.preventDefault();

/**
 * A button. While what it began is under way (`loading`) another press does nothing, and it keeps the
 * focus, which a button that is switched off would lose.
 */
export const Button = (({ loading = false, ...props }: ButtonProps) => (
  <MantineButton
    {...props}
    {...(loading ? { 'aria-busy': true, 'aria-disabled': true, onClick: ignore } : {})}
  />
)) as typeof MantineButton;
