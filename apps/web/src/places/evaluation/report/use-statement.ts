import type { CommandBody, Statement } from '@tocsin/engine';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLive } from '../../../exercise/live/live-context';
import { useExercise } from '../../../exercise/live/use-exercise';
import { merge, type Words } from './merge';

const AFTER = 800;

type Writing = Extract<CommandBody, { type: 'WriteStatement' }>;

/** How saving stands: `lost` when the statement was removed by somebody else while it was written. */
export type Saving = 'saved' | 'writing' | 'lost' | { code: string; message: string };

/**
 * A statement that is being written. It is stored by itself; what others write of it meanwhile is brought together
 * with what stands here, so that neither's words are lost.
 */
export function useStatement(id: string) {
  const live = useLive();
  const stored = useExercise((state) => state.statements[id]);
  const [words, setWords] = useState<Words>(() => wordsOf(stored));
  const [saving, say] = useState<Saving>('saved');
  /** The version that what stands here began from. */
  const base = useRef<{ version: number; words: Words }>({
    version: stored?.version ?? 0,
    words: wordsOf(stored),
  });
  const newest = useRef(words);
  const underway = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const put = useCallback((next: Words) => {
    newest.current = next;
    setWords(next);
  }, []);

  /** Takes in what is stored. @returns whether something is left to store. */
  const takeIn = useCallback(
    (now: Statement | undefined): boolean => {
      if (now && now.version > base.current.version) {
        const theirs = wordsOf(now);
        put(merge(base.current.words, newest.current, theirs));
        base.current = { version: now.version, words: theirs };
      }
      return !same(newest.current, base.current.words);
    },
    [put],
  );

  const kind = stored?.kind;
  const save = useCallback(async () => {
    if (underway.current || !kind || same(newest.current, base.current.words)) return;
    underway.current = true;
    const sent = newest.current;
    const answer = await live.send(writing(id, base.current.version, kind, sent));
    underway.current = false;
    if (answer.ok) base.current = { version: answer.seq, words: sent };
    else if (answer.code !== 'changed-meanwhile')
      return say(
        answer.code === 'unknown-statement' ? 'lost' : { code: answer.code, message: answer.message },
      );
    const left = takeIn(live.state.statements[id]);
    say(left ? 'writing' : 'saved');
    if (left) again.current();
  }, [id, kind, live, takeIn]);

  const again = useRef(() => {});
  useEffect(() => {
    again.current = () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), AFTER);
    };
  }, [save]);

  useEffect(() => {
    // One's own version is known when its answer comes, which may be after its event.
    if (underway.current || !stored) return;
    if (takeIn(stored)) again.current();
    else say('saved');
  }, [stored, takeIn]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      void save();
    },
    [save],
  );

  const change = useCallback(
    (changed: Partial<Words>) => {
      put({ ...newest.current, ...changed });
      say('writing');
      again.current();
    },
    [put],
  );
  return { stored, words, saving, change };
}

export function wordsOf(one: Partial<Statement> | undefined): Words {
  return {
    title: one?.title ?? '',
    text: one?.text ?? '',
    rootCause: one?.rootCause ?? '',
    recommendation: one?.recommendation ?? '',
    element: one?.element ?? '',
    objective: one?.objective ?? '',
    organisation: one?.organisation ?? '',
    cites: one?.cites ?? [],
    observations: one?.observations ?? [],
  };
}

/** The command that stores a version; what is empty is left out. */
export function writing(statement: string, base: number, kind: Statement['kind'], words: Words): Writing {
  const { title, text, cites, observations, rootCause, recommendation, element, objective, organisation } =
    words;
  return {
    type: 'WriteStatement',
    statement,
    base,
    kind,
    title,
    text,
    cites,
    observations,
    ...(rootCause ? { rootCause } : {}),
    ...(recommendation ? { recommendation } : {}),
    ...(element ? { element: element as Writing['element'] } : {}),
    ...(objective ? { objective } : {}),
    ...(organisation ? { organisation } : {}),
  };
}

const same = (one: Words, other: Words): boolean => JSON.stringify(one) === JSON.stringify(other);
