import { OpenAPIHono } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { answerError, answerUnknownAddress, answerWrongMethod, type Log } from './errors.ts';
import { finishedSimulations } from './jobs/finishedSimulation.ts';
import { SimulationJobs } from './jobs/simulationJobs.ts';
import { pages } from './pages.ts';
import { rememberedProjections, type Projector } from './projections/rememberedProjections.ts';
import { authorityRoutes } from './routes/authorities.ts';
import { baselineRoutes } from './routes/baselines.ts';
import { claimRoutes } from './routes/claims.ts';
import { compareRoutes } from './routes/compare.ts';
import { decisionRoutes } from './routes/decisions.ts';
import { DESCRIPTION_PATH, openApiDocument } from './routes/description.ts';
import { docsRoutes } from './routes/docs.ts';
import { evidenceRoutes } from './routes/evidence.ts';
import { goalSeekRoutes } from './routes/goalSeek.ts';
import { healthRoutes } from './routes/health.ts';
import { historyRoutes } from './routes/history.ts';
import { openDataRoutes } from './routes/openData.ts';
import { registerRoutes } from './routes/register.ts';
import { ownClaimWriteRoutes } from './routes/ownClaimWrites.ts';
import { ownClaimRoutes } from './routes/ownClaims.ts';
import { placementsRoutes } from './routes/placements.ts';
import { projectionRoutes } from './routes/projections.ts';
import { returnsRoutes } from './routes/returns.ts';
import { sensitivityRoutes } from './routes/sensitivity.ts';
import { simulationRoutes } from './routes/simulations.ts';
import { storeRoutes } from './routes/storeRoutes.ts';
import { supplyRoutes } from './routes/supply.ts';
import { trackRecordRoutes } from './routes/trackRecord.ts';
import { targetRoutes } from './routes/targets.ts';
import { ReturnsThreads } from './returns/returnsThreads.ts';
import { securityHeaders } from './security/headers.ts';
import { ownHostOnly } from './security/ownHost.ts';
import { ownPagesOnly } from './security/ownPagesOnly.ts';
import { boundedBody, boundedTime, jsonBodiesOnly } from './security/requestLimits.ts';
import { storableAddress } from './security/storableAddress.ts';
import { combinedLibrary } from './store/combinedLibrary.ts';
import { OpenDataSets } from './store/openData/openDataSets.ts';
import type { ScenarioStore } from './store/own/scenarioStore.ts';
import { wantsEvents } from './whatif/whatIfRoute.ts';
import { WhatIfThreads } from './whatif/whatIfThreads.ts';

/** What the app is made of; tests give their own. */
export interface AppParts {
  /** Own scenarios, and the published files they rest on. */
  store: ScenarioStore;
  /** Runs the engine. */
  project: Projector;
  /** Folder of the built page. */
  pageFolder: string;
  log: Log;
  /** Runs simulations; its threads start with the first. */
  simulations?: SimulationJobs;
  /** Answers sensitivity, goal seek and what matters to a plan; its threads start with the first question. */
  whatIf?: WhatIfThreads;
  /** Reads returns; its thread starts with the first. */
  returns?: ReturnsThreads;
  /** How long a request may take. */
  longestRequestMs?: number;
}

const LONGEST_REQUEST_MS = 30_000;

/** The whole server but for its port. Requests pass the guards in the order they stand here. */
export function createApp({
  store,
  project,
  pageFolder,
  log,
  simulations = new SimulationJobs({ log }),
  whatIf = new WhatIfThreads(),
  returns = new ReturnsThreads(),
  longestRequestMs = LONGEST_REQUEST_MS,
}: AppParts): OpenAPIHono {
  const library = combinedLibrary(store);
  const openData = new OpenDataSets(store);
  const app = new OpenAPIHono();
  app.onError(answerError(log));
  app.notFound(answerUnknownAddress);

  app.use(securityHeaders, compress());
  app.use(ownHostOnly, ownPagesOnly, storableAddress);
  app.use(boundedTime(longestRequestMs), boundedBody, jsonBodiesOnly);
  app.use(methodNotAllowed({ app, onMethodNotAllowed: answerWrongMethod }));
  const tagged = etag({ weak: true });
  // A tag is worked out from the whole answer, for which events cannot wait.
  app.use('/api/*', (c, next) =>
    c.req.path.endsWith('/events') || wantsEvents(c) ? next() : tagged(c, next),
  );
  app.use('/api/*', async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-cache');
  });

  app
    .route('/', healthRoutes())
    .route('/', baselineRoutes(library))
    .route('/', storeRoutes(store, finishedSimulations(simulations), whatIf))
    .route('/', openDataRoutes(store, openData))
    .route('/', authorityRoutes(store, openData))
    .route('/', returnsRoutes(returns, log))
    .route('/', targetRoutes(library))
    .route('/', evidenceRoutes(library))
    .route('/', registerRoutes(store, whatIf))
    .route('/', historyRoutes(library))
    .route('/', claimRoutes(store, simulations))
    .route('/', ownClaimRoutes(store))
    .route('/', ownClaimWriteRoutes(store))
    .route('/', trackRecordRoutes())
    .route('/', projectionRoutes(library, rememberedProjections(project)))
    .route('/', compareRoutes(library))
    .route('/', simulationRoutes(library, simulations))
    .route('/', sensitivityRoutes(library, whatIf, log))
    .route('/', goalSeekRoutes(library, whatIf, log))
    .route('/', placementsRoutes(library, whatIf, log))
    .route('/', supplyRoutes(library))
    .route('/', decisionRoutes(library, whatIf, log));

  // Made when it is first asked for, which most runs never do.
  let description: ReturnType<typeof openApiDocument> | undefined;
  app.get(DESCRIPTION_PATH, (c) => c.json((description ??= openApiDocument(app))));
  app.route('/', docsRoutes());
  app.use(pages(pageFolder));
  return app;
}
