import { Modal, Switch } from '@mantine/core';
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../../exercise/seat/seat-link';
import { usePlaces } from './places';
import { KeyList } from '../../../ui/key-list';
import { isCovered, isTyping } from '../../../ui/keys';

const SEQUENCE_WITHIN = 1_500;
/** Keys that press what stands on the screen. */
const PRESSES: Record<string, string> = {
  r: '[data-action="reply"]',
  a: '[data-action="acknowledge"]',
  s: '[data-action="share"]',
  p: '[data-action="answer"]',
};

/** Single keys for everything, and the list of them. They can be turned off. */
export function ConsoleKeys() {
  const { t } = useTranslation('console');
  const go = useGo();
  const places = usePlaces();
  const [shown, { open, close }] = useDisclosure(false);
  const [on, setOn] = useLocalStorage({
    key: 'tocsin-keys',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  const began = useRef(0);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === '?') return open();
      if (!on || isCovered()) return;
      if (performance.now() - began.current < SEQUENCE_WITHIN) {
        began.current = 0;
        const place = places.find(({ hotkey }) => hotkey === event.key);
        if (place) go(place.to);
        return;
      }
      const done = press(event.key);
      if (done) event.preventDefault();
    };
    const press = (key: string): boolean => {
      if (key === 'g') began.current = performance.now();
      else if (key === 'c') go('compose');
      else if (key === 'i') go('report');
      else if (key === 'l') go('log');
      else if (key === '/') document.querySelector<HTMLElement>('[data-search]')?.focus();
      else if (key === 'j' || key === 'k') walk(key === 'j' ? 'ArrowDown' : 'ArrowUp');
      else if (PRESSES[key]) document.querySelector<HTMLElement>(PRESSES[key])?.click();
      else return false;
      return true;
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [on, places, go, open]);

  const keys: [string, string][] = [
    ['j k', t('keys.walk')],
    ['r', t('message.reply')],
    ['a', t('message.acknowledge')],
    ['s', t('message.share')],
    ['p', t('phone.answer')],
    ['c', t('place.compose')],
    ['i', t('report.title')],
    ['l', t('message.log')],
    ['/', t('inbox.search')],
    ...places.map(({ hotkey, label }): [string, string] => [`g ${hotkey}`, label]),
    ['Ctrl K', t('keys.palette')],
    ['?', t('keys.title')],
  ];
  return (
    <Modal
      opened={shown}
      onClose={close}
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('keys.close') }}
    >
      <KeyList keys={keys} />
      <Switch
        label={t('keys.on')}
        checked={on}
        onChange={({ currentTarget }) => setOn(currentTarget.checked)}
      />
    </Modal>
  );
}

/** The list walks by arrow keys; from anywhere else its tab stop begins. */
function walk(key: string): void {
  const row =
    document.querySelector<HTMLElement>('[data-rows] [data-open]') ??
    document.querySelector<HTMLElement>('[data-rows] [data-message]');
  if (!row) return;
  const isFirst = row.dataset['open'] === undefined;
  if (isFirst) row.click();
  else row.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}
