import { createRootRoute, Outlet } from '@tanstack/react-router';
import { Broken } from '../frames/page/broken';
import { Lost } from '../frames/page/lost';
import { SlotsContext, type Slots } from '../frames/slots';
import { InformationRequests } from '../places/crisis-centre/room/information';
import { PlanBadge } from '../places/improvement/plan-badge';
import { ToPlan } from '../places/improvement/to-plan';
import { ToTest } from '../places/improvement/to-test';

const slots: Slots = {
  PlanBadge,
  ActionsToTest: ToTest,
  ActionsOfFinding: ToPlan,
  InformationRequests,
};

export const rootRoute = createRootRoute({
  component: () => (
    <SlotsContext value={slots}>
      <Outlet />
    </SlotsContext>
  ),
  notFoundComponent: Lost,
  errorComponent: Broken,
});
