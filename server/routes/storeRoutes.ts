import { OpenAPIHono } from '@hono/zod-openapi';
import type { ScenarioStore } from '../store/own/scenarioStore.ts';
import type { WhatIfThreads } from '../whatif/whatIfThreads.ts';
import { actualsRoutes } from './actuals.ts';
import { runRoutes, type FindSimulation } from './runs.ts';
import { auditRoutes } from './scenarioAudit.ts';
import { draftRoutes } from './scenarioDrafts.ts';
import { scenarioFileRoutes } from './scenarioFiles.ts';
import { versionRoutes } from './scenarioVersions.ts';
import { scenarioRoutes } from './scenarios.ts';
import { scenarioWriteRoutes } from './scenarioWrites.ts';

/** The library of scenarios and all that is kept with them. */
export const storeRoutes = (store: ScenarioStore, findSimulation: FindSimulation, threads: WhatIfThreads) =>
  new OpenAPIHono()
    // Before the route that takes whatever follows for an id.
    .route('/', scenarioFileRoutes(store, threads))
    .route('/', scenarioRoutes(store))
    .route('/', scenarioWriteRoutes(store, threads))
    .route('/', versionRoutes(store))
    .route('/', draftRoutes(store))
    .route('/', auditRoutes(store))
    .route('/', runRoutes(store, findSimulation))
    .route('/', actualsRoutes(store));
