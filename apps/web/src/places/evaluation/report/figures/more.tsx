import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/button';

/** The first so many of a list. */
export const firstOf = <T,>(list: readonly T[], limit: number) => ({
  shown: list.slice(0, limit),
  left: Math.max(0, list.length - limit),
});

/** Shows that there is more, and shows more. */
export function More({ left, onMore }: { left: number; onMore: () => void }) {
  const { t } = useTranslation('evaluation');
  if (left === 0) return null;
  return (
    <Button size="xs" variant="default" mt="xs" onClick={onMore}>
      {t('figures.more', { count: left })}
    </Button>
  );
}
