import { MantineProvider, type MantineColorScheme } from '@mantine/core';
import { titleOf } from '@tocsin/engine';
import { Notifications } from '@mantine/notifications';
import type { Plan } from '@tocsin/plan';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { createContext, useContext, useState, type ReactNode } from 'react';
import { UndoProvider } from '../commanding/undo';
import { LiveContext } from '../exercise/live/live-context';
import { ThrottledStateProvider } from '../exercise/live/throttled-state';
import { useExercise } from '../exercise/live/use-exercise';
import { ConsoleContext } from '../exercise/seat/console-context';
import { SeatContext } from '../exercise/seat/seat';
import { BaseContext } from '../exercise/seat/seat-link';
import { briefingQuery, namesQuery, planQuery } from '../http/exercise-queries';
import type { Briefing, Seat } from '../http/api';
import { theme, variables } from '../theme/theme';
import type { PlayedExercise } from './played-exercise';

interface Props {
  live: PlayedExercise;
  names?: Record<string, string>;
  plan?: Plan;
  /** Answers of the server, by the keys of their queries. */
  answers?: [key: readonly unknown[], answer: unknown][];
  readOnly?: boolean;
  scheme?: MantineColorScheme;
  /** Where the notices of this stage appear; one stage of a page has them. */
  notices?: boolean;
  children: ReactNode;
}

const Played = createContext<ReactNode>(null);

/** Everything that is around a screen in the app, with an exercise in memory and the server's answers at hand. */
export function Stage({ live, scheme = 'light', notices = true, children, ...of }: Props) {
  const [router] = useState(makeRouter);
  const [queries] = useState(() => answered(seatOf(live), of));
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      env={navigator.userAgent.includes('jsdom') ? 'test' : 'default'}
      forceColorScheme={scheme === 'auto' ? undefined : scheme}
    >
      <QueryClientProvider client={queries}>
        <SeatContext value={seatOf(live)}>
          <BaseContext value="">
            <LiveContext value={live}>
              <ThrottledStateProvider>
                <UndoProvider>
                  <Console person={live.person} readOnly={of.readOnly ?? false}>
                    <Played value={children}>
                      <RouterProvider router={router as never} />
                    </Played>
                  </Console>
                </UndoProvider>
              </ThrottledStateProvider>
            </LiveContext>
          </BaseContext>
        </SeatContext>
        {notices && <Notifications transitionDuration={0} />}
      </QueryClientProvider>
    </MantineProvider>
  );
}

function Console({
  person: id,
  readOnly,
  children,
}: {
  person: string;
  readOnly: boolean;
  children: ReactNode;
}) {
  const person = useExercise((state) => state.people[id]);
  return <ConsoleContext value={person && { person, readOnly }}>{children}</ConsoleContext>;
}

const OnStage = () => useContext(Played);

/** Every address shows the same, so that links can be followed and looked at. */
const makeRouter = () =>
  createRouter({
    routeTree: createRootRoute({ component: OnStage, notFoundComponent: OnStage }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });

function seatOf({ state, person }: PlayedExercise): Seat {
  const { part = 'participant', organisation } = state.people[person] ?? {};
  return {
    exercise: 'played',
    exerciseTitle: titleOf(state),
    person,
    name: person,
    part,
    organisation,
  };
}

function answered(
  seat: Seat,
  { names = {}, plan, answers = [] }: Pick<Props, 'names' | 'plan' | 'answers'>,
): QueryClient {
  const place = { exercise: seat.exercise, seat: seat.person };
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  const briefing: Briefing = { title: seat.exerciseTitle, summary: {}, contacts: [], liaisons: [] };
  client.setQueryData(namesQuery(place).queryKey, names);
  client.setQueryData(planQuery(place).queryKey, plan ?? null);
  client.setQueryData(briefingQuery(place).queryKey, briefing);
  for (const [key, answer] of answers) client.setQueryData(key, answer);
  return client;
}
