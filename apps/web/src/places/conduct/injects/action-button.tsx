import type { ReactNode, Ref } from 'react';
import { Button } from '../../../ui/button';

interface Props {
  ref?: Ref<HTMLButtonElement>;
  /** Its key. */
  title: string;
  variant?: 'default' | 'filled';
  /** It says so and does nothing, but keeps its place and the focus. */
  off: boolean;
  /** While another act is under way. */
  busy: boolean;
  onPress: () => void;
  children: ReactNode;
}

/** One thing to do with the inject in hand. */
export function ActionButton({ off, busy, onPress, variant = 'default', ...rest }: Props) {
  return (
    <Button
      {...rest}
      size="xs"
      variant={variant}
      loading={busy}
      data-disabled={off || undefined}
      {...(off ? { 'aria-disabled': true } : {})}
      onClick={() => !off && onPress()}
    />
  );
}
