import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { defaultKeys } from './http/access.ts';
import { ApiError, errorBody } from './http/errors.ts';
import { guardedRoutes, type Env, type Services } from './routes/context.ts';
import { documentRoutes } from './routes/document-routes.ts';
import { indexRoutes } from './routes/index-routes.ts';
import { keyRoutes } from './routes/key-routes.ts';
import { searchRoutes } from './routes/search-routes.ts';
import { settingsRoutes } from './routes/settings-routes.ts';
import { systemRoutes } from './routes/system-routes.ts';
import { taskRoutes } from './routes/task-routes.ts';
import { createCheckpoints } from './store/checkpoints.ts';
import { databaseFile, inTransaction, openDatabase } from './store/database.ts';
import { createDocumentStore } from './store/document-store.ts';
import { createIndexStore } from './store/index-store.ts';
import { createKeyStore } from './store/key-store.ts';
import { openLiveIndex } from './store/live-index.ts';
import { createTaskStore } from './store/task-store.ts';
import { createPause } from './tasks/pause.ts';
import { startScheduler } from './tasks/scheduler.ts';
import type { Workspace } from './tasks/workspace.ts';
import { indexer } from './worker/indexer.ts';

export interface EngineOptions {
  /** Folder that holds everything; made when absent. One process at a time. */
  dir: string;
  /** Secret that opens everything and from which keys are derived; null leaves all routes but /keys open. */
  masterKey: string | null;
  /** Tasks the log may hold, done or not; a full log forgets its oldest, then refuses. 1,000,000 when absent. */
  taskLimit?: number;
}

/** A search engine that speaks the Meilisearch HTTP API. */
export interface Engine {
  /** Answers a request; its path is relative to the engine's root (`/indexes/…`). */
  fetch(request: Request): Promise<Response>;
  /** Ends after the task at hand and releases the folder. */
  close(): Promise<void>;
}

/** Time after opening until the indexing thread is started, unless a change needs it before; milliseconds. */
const warmDelay = 1000;

/** Those with what is absent come first: `/tasks/stream` is no task. */
const routes = [
  systemRoutes,
  indexRoutes,
  settingsRoutes,
  documentRoutes,
  searchRoutes,
  taskRoutes,
  keyRoutes,
];

function createApp(services: Services): Hono<Env> {
  const app = new Hono<Env>();
  const preflight = cors({
    origin: '*',
    allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'],
    maxAge: 86_400,
  });
  app.use(async (c, next) => {
    if (c.req.method === 'OPTIONS') return preflight(c, next);
    await next();
    // Set afterwards: before, Hono makes a stream of each answer to put the header in.
    c.res.headers.set('access-control-allow-origin', '*');
  });
  const on = guardedRoutes(app, services.workspace);
  for (const addRoutes of routes) addRoutes(on, services);
  app.notFound((c) => c.body(null, 404));
  app.onError((error) => {
    if (error instanceof ApiError) return Response.json(error.body, { status: error.status });
    return Response.json(errorBody('internal', `An internal error has occurred. \`${error.message}\`.`), {
      status: 500,
    });
  });
  return app;
}

/**
 * Opens the engine of a folder: its indexes are loaded and unfinished tasks go on. Throws `EngineFolderError` when
 * another process has the folder, or when it was made by another version.
 */
export async function openEngine({ dir, masterKey, taskLimit = 1_000_000 }: EngineOptions): Promise<Engine> {
  const { db, close } = openDatabase(dir);
  const now = () => new Date().toISOString();
  const workspace: Workspace = {
    dir,
    masterKey,
    taskLimit,
    db,
    checkpoints: createCheckpoints(db, databaseFile(dir)),
    indexes: createIndexStore(db),
    documents: createDocumentStore(db),
    tasks: createTaskStore(db),
    keys: createKeyStore(db),
    live: new Map(),
    now,
    pause: createPause(),
  };
  if (masterKey !== null && workspace.keys.all().length === 0) {
    inTransaction(db, () => defaultKeys(now()).forEach((key) => workspace.keys.put(key)));
  }
  for (const record of workspace.indexes.all()) {
    workspace.live.set(record.uid, await openLiveIndex(dir, record, workspace.documents, workspace.pause));
  }
  const warming = setTimeout(() => indexer.warm(), warmDelay).unref();
  const scheduler = startScheduler(workspace);
  const app = createApp({ workspace, scheduler });
  return {
    fetch: async (request) => app.fetch(request),
    async close() {
      clearTimeout(warming);
      await scheduler.stop();
      close();
    },
  };
}
