import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { copyScenario, scenariosHaveChanged } from '../../http/scenario-queries';
import { urlOf } from '../../http/url-of';
import { Button } from '../../ui/button';
import { useRefusalNotice } from '../../ui/use-refusal';

/** Copies a scenario to one's own, and goes there. */
export function CopyScenario({ scenario, title }: { scenario: string; title: string }) {
  const { t } = useTranslation('library');
  const queries = useQueryClient();
  const copy = useMutation({
    mutationFn: () => copyScenario(scenario),
    onSuccess: async (made) => {
      await scenariosHaveChanged(queries);
      location.assign(urlOf(`/scenarios/${made.scenario}`));
    },
    onError: useRefusalNotice(),
  });
  return (
    <Button
      variant="default"
      loading={copy.isPending}
      aria-label={t('copyOf', { title })}
      onClick={() => copy.mutate()}
    >
      {t('copy')}
    </Button>
  );
}
