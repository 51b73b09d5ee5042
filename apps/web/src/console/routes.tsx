import { createRoute, type AnyRoute } from '@tanstack/react-router';
import { placeRoute } from '../shell/place-route';
import { BriefingScreen } from './briefing/briefing-screen';
import { ComposeScreen } from './compose/compose-screen';
import { ConsoleHome } from './console-home';
import { ConsoleOfSeat } from './console-of-seat';
import { ConsolePreview } from './console-preview';
import { DirectoryScreen } from './directory/directory-screen';
import { InboxScreen } from './inbox/inbox-screen';
import { NothingOpen } from './inbox/nothing-open';
import { ReadingPane } from './inbox/reading-pane';
import { HotwashScreen } from './hotwash/hotwash-screen';
import { NotesScreen } from './hotwash/notes-screen';
import { LogScreen } from './log/log-screen';
import { OwedScreen } from './owed/owed-screen';
import { OwnReportScreen } from './own-report-screen';
import { ReportDetail } from './report/report-detail';
import { ReportScreen } from './report/report-screen';
import { CaseScreen } from '../crisis-centre/case-screen';
import { CasesScreen } from '../crisis-centre/cases-screen';
import { DocumentsScreen } from '../crisis-centre/documents/documents-screen';
import { PlanScreen } from '../crisis-centre/plan-screen';
import { RoomScreen } from '../crisis-centre/room/room-screen';
import { SituationScreen } from '../crisis-centre/situation/situation-screen';
import { ServicesScreen } from '../crisis-centre/services-screen';

export interface ComposeSearch {
  to?: string;
  share?: string;
}
export interface AboutSearch {
  about?: string;
}
const word = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

/** The screens of a console. They hang under one's own seat and under a preview of somebody else's. */
function screens<Parent extends AnyRoute>(parent: Parent) {
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
    createRoute({ getParentRoute, path: 'owed', component: OwedScreen }),
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
