import { collectDefaultMetrics, Registry } from 'prom-client';

/** What can be measured of this server. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });
