import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export const SHORTEST = 12;

interface Props {
  value: string;
  onChange: (value: string) => void;
}

/** A password that is being chosen. */
export function NewPassword({ value, onChange }: Props) {
  const { t } = useTranslation('account');
  return (
    <PasswordInput
      label={t('newPassword')}
      description={t('passwordHint', { count: SHORTEST })}
      autoComplete="new-password"
      required
      minLength={SHORTEST}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
    />
  );
}
