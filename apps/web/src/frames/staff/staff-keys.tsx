import { Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../seat/navigation';
import { useGo } from '../../exercise/seat/seat-link';
import { KeyList } from '../../ui/key-list';
import { useUndo } from '../../commanding/undo';
import { isCovered, isTyping } from '../../ui/keys';

const SEQUENCE_WITHIN = 1_500;

/** `g` and a letter goes to a place, `u` takes the last act back, `?` lists every key. */
export function StaffKeys({ places }: { places: Place[] }) {
  const { t } = useTranslation('facilitator');
  const go = useGo();
  const undo = useUndo();
  const [shown, { open, close }] = useDisclosure(false);
  const began = useRef(-Infinity);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === '?') return open();
      if (isCovered()) return;
      const place = places.find(({ hotkey }) => hotkey === event.key);
      if (performance.now() - began.current < SEQUENCE_WITHIN && place) {
        began.current = -Infinity;
        // The letter must not also act on the screen that is left.
        event.stopImmediatePropagation();
        go(place.to);
      } else if (event.key === 'g') began.current = performance.now();
      else if (event.key === 'u' && !document.querySelector('[data-own-keys]')) void undo.last();
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, [places, go, open, undo]);
  const list: [string, string][] = [
    ...places.map(({ hotkey, label }): [string, string] => [`g ${hotkey}`, label]),
    ['p', t('keys.pause')],
    ['j', t('clock.jump')],
    ['i', t('improvise.open')],
    ['n', t('conduct.next')],
    ['r', t('steer.release')],
    ['h', t('steer.hold')],
    ['5', t('steer.later')],
    ['k', t('steer.retime')],
    ['x', t('steer.skip')],
    ['e', t('steer.edit')],
    ['w', t('steer.whom')],
    ['t', t('conduct.timeline')],
    ['u', t('undo')],
    ['/', t('due.search')],
  ];
  return (
    <Modal opened={shown} onClose={close} title={t('keys.title')}>
      <KeyList keys={list} />
    </Modal>
  );
}
