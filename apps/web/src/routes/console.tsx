import { createRoute, type AnyRoute } from '@tanstack/react-router';
import { placeRoute } from './place-route';
import { BriefingScreen } from '../places/participant/briefing/briefing-screen';
import { ComposeScreen } from '../places/participant/compose/compose-screen';
import { ConsoleHome } from './console-home';
import { ConsoleOfSeat } from '../frames/participant/console-of-seat';
import { ConsolePreview } from '../frames/participant/console-preview';
import { DirectoryScreen } from '../places/participant/directory/directory-screen';
import { InboxScreen } from '../places/participant/inbox/inbox-screen';
import { NothingOpen } from '../places/participant/inbox/nothing-open';
import { ReadingPane } from '../places/participant/inbox/reading-pane';
import { HotwashScreen } from '../places/participant/hotwash/hotwash-screen';
import { NotesScreen } from '../places/participant/hotwash/notes-screen';
import { LogScreen } from '../places/participant/log/log-screen';
import { ToDoScreen } from '../places/participant/to-do/to-do-screen';
import { OwnReportScreen } from '../places/participant/own-report-screen';
import { ReportDetail } from '../places/participant/report/report-detail';
import { ReportScreen } from '../places/participant/report/report-screen';
import { CaseScreen } from '../places/crisis-centre/cases/case-screen';
import { CasesScreen } from '../places/crisis-centre/cases/cases-screen';
import { DocumentsScreen } from '../places/crisis-centre/documents/documents-screen';
import { PlanScreen } from '../places/crisis-centre/plan/plan-screen';
import { RoomScreen } from '../places/crisis-centre/room/room-screen';
import { SituationScreen } from '../places/crisis-centre/situation/situation-screen';
import { ServicesScreen } from '../places/crisis-centre/services/services-screen';

export interface ComposeSearch {
  to?: string;
  share?: string;
}
export interface AboutSearch {
  about?: string;
}
const word = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

/** The screens of a console: of one's own seat, of a preview of somebody else's, of the past. */
export function screens<Parent extends AnyRoute>(parent: Parent) {
  const getParentRoute = () => parent;
  const inbox = createRoute({ getParentRoute, path: 'inbox', component: InboxScreen });
  const report = createRoute({
    getParentRoute,
    path: 'report',
    validateSearch: ({ about }): AboutSearch => ({ about: word(about) }),
  });
  return [
    createRoute({ getParentRoute, path: '/', component: ConsoleHome }),
    inbox.addChildren([
      createRoute({ getParentRoute: () => inbox, path: '/', component: NothingOpen }),
      createRoute({ getParentRoute: () => inbox, path: '$message', component: ReadingPane }),
    ]),
    createRoute({ getParentRoute, path: 'to-do', component: ToDoScreen }),
    report.addChildren([
      createRoute({ getParentRoute: () => report, path: '/', component: ReportScreen }),
      createRoute({ getParentRoute: () => report, path: '$report', component: ReportDetail }),
    ]),
    createRoute({
      getParentRoute,
      path: 'compose',
      component: ComposeScreen,
      validateSearch: ({ to, share }): ComposeSearch => ({ to: word(to), share: word(share) }),
    }),
    createRoute({
      getParentRoute,
      path: 'log',
      component: LogScreen,
      validateSearch: ({ about }): AboutSearch => ({ about: word(about) }),
    }),
    createRoute({ getParentRoute, path: 'plan', component: PlanScreen }),
    createRoute({ getParentRoute, path: 'cases', component: CasesScreen }),
    createRoute({ getParentRoute, path: 'cases/$case', component: CaseScreen }),
    createRoute({ getParentRoute, path: 'documents', component: DocumentsScreen }),
    createRoute({ getParentRoute, path: 'notes', component: NotesScreen }),
    createRoute({ getParentRoute, path: 'hotwash', component: HotwashScreen }),
    createRoute({ getParentRoute, path: 'own-report', component: OwnReportScreen }),
    createRoute({ getParentRoute, path: 'situation', component: SituationScreen }),
    createRoute({ getParentRoute, path: 'room', component: RoomScreen }),
    createRoute({ getParentRoute, path: 'services', component: ServicesScreen }),
    createRoute({ getParentRoute, path: 'directory', component: DirectoryScreen }),
    createRoute({ getParentRoute, path: 'briefing', component: BriefingScreen }),
  ];
}

const ownConsole = createRoute({ getParentRoute: () => placeRoute, id: 'console', component: ConsoleOfSeat });
const preview = createRoute({
  getParentRoute: () => placeRoute,
  path: 'preview/$person',
  component: ConsolePreview,
});

// A seat's own index leads to the home of its part, so the console has none there.
export const consoleRoutes = [
  ownConsole.addChildren(screens(ownConsole).slice(1)),
  preview.addChildren(screens(preview)),
] as const;
