import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../http/api';
import { urlOf } from '../../http/url-of';
import { Button } from '../../ui/button';
import { useRefusalNotice } from '../../ui/use-refusal';

interface Props {
  scenario: string;
  title: string;
  disabled: boolean;
}

/** Makes an exercise of a scenario, and goes there. */
export function MakeExercise({ scenario, title, disabled }: Props) {
  const { t } = useTranslation('library');
  const refuse = useRefusalNotice();
  const make = useMutation({
    mutationFn: () => ask<{ id: string; seat: string }>('/exercises', { method: 'POST', body: { scenario } }),
    onSuccess: ({ id, seat }) => location.assign(urlOf(`/x/${id}/${seat}/people`)),
    onError: refuse,
  });
  return (
    <Button
      disabled={disabled}
      loading={make.isPending || make.isSuccess}
      aria-label={t('makeOf', { title })}
      onClick={() => make.mutate()}
    >
      {t('make')}
    </Button>
  );
}
