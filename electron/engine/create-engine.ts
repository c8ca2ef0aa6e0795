import { availableParallelism, tmpdir } from 'node:os';
import sharp from 'sharp';
import type { Engine } from '../core/contract/contract.ts';
import { governRequest } from '../core/contract/govern-request.ts';
import { overlayNetwork } from '../core/contract/overlay-settings.ts';
import { confineToSis } from '../core/contract/practice.ts';
import type { PhotoAddress } from '../core/delivery/photo-address.ts';
import { noPolicy, type PolicyState, policyOf } from '../core/policy/policy-state.ts';
import { toFailure } from '../core/shared/failure.ts';
import type { CloudServices } from './delivery/open-photo-destination.ts';
import { createThrottle } from './delivery/throttle.ts';
import { type Wait, waitForReal } from './delivery/wait.ts';
import type { RouteOptions } from './destinations/network/find-routes.ts';
import { removeFolder } from './disk/remove-folder.ts';
import type { FaceFiles } from './faces/face-files.ts';
import { createFaceThreads } from './faces/face-threads.ts';
import { createHandlers } from './handlers.ts';
import {
  closeFinished,
  createJournalCheck,
  type JournalOptions,
  openJournalFor,
} from './journal/engine-journal.ts';
import { createLedgerService } from './ledger/ledger-service.ts';
import { createPublisher } from './publisher.ts';
import { createReview } from './review/create-review.ts';
import { createFolderService } from './review/folder-service.ts';
import { createReviewEvents } from './review/review-events.ts';
import { createConnectionService } from './services/connection-service.ts';
import { createDeliveryService } from './services/delivery-service.ts';
import {
  createNetworkService,
  type MakeTransport,
  makeNodeTransport,
  noProxy,
} from './services/network-service.ts';
import { createRunService } from './services/run-service.ts';
import { createSystemService } from './services/system-service.ts';
import { createUploadService } from './services/upload-service.ts';
import { makeTempFolder } from './temp-folder.ts';

export interface EngineOptions extends JournalOptions {
  /** Where the temporary folder is made: as private as this folder's file system allows. The system's own by default. */
  readonly tempFolderParent?: string;
  /** Whether a finished upload can still be continued, until the journal's `closeFinished`: for whoever may be killed before its end is told. */
  readonly keepsFinishedRuns?: boolean;
  /** Whether somebody is there to sign in again; if not, an upload ends when its token is refused, or after half an hour without a network. */
  readonly isAttended?: boolean;
  /** Whether the open folder is watched for changes. */
  readonly isLive?: boolean;
  /** Whether the decode pass keeps its thumbnails, for a window to show. */
  readonly keepsThumbnails?: boolean;
  /** Looks for damage within JPEGs that decoders do not notice, which takes as long again as decoding; off unless told. */
  readonly isThorough?: boolean;
  /** Whether faces are looked for until `setFaces` says otherwise; not by default. A policy may forbid it. */
  readonly findsFaces?: boolean;
  /** Where the model lies that finds them; beside the app by default. */
  readonly faceFiles?: FaceFiles;
  /** By which requests go out until `setNetwork`; straight to the server by default. */
  readonly network?: RouteOptions;
  /** What an administrator has set. Every request is held to it. */
  readonly policy?: PolicyState;
  /** The one address that may be contacted, for practice. Any by default. */
  readonly onlySis?: string;
  /** Opens a web page in the system's browser; without it, nobody can sign in there. */
  readonly openBrowser?: (url: string) => void;
  /** Called with what is to be kept from now on to sign in at a system. */
  readonly onSecret?: (address: PhotoAddress, secret: string) => void;
  /** Where Google and Microsoft are: their own addresses by default. */
  readonly cloud?: CloudServices;
  /** What carries requests; Node's own network stack by default. */
  readonly makeTransport?: MakeTransport;
  /** A request on which no byte moves for this long is given up, in milliseconds. */
  readonly stallMs?: number;
  /** How long jobs are watched once all is sent, in milliseconds; without end by default. Then they are left to the SIS. */
  readonly watchLimitMs?: number;
  /** How often a job is asked for while it moves, in milliseconds. */
  readonly pollMs?: number;
  /** Lets time pass before another attempt or the next look at a job. */
  readonly wait?: Wait;
  /** Called with sentences that people should read and that are no failures. */
  readonly onNotice?: (sentence: string) => void;
  /** Called with unexpected errors. Expected failures are the answers to requests. */
  readonly onBug?: (error: unknown) => void;
}

/** Builds an engine from its parts. It holds a temporary folder until it is closed. */
export async function createEngine(options: EngineOptions = {}): Promise<Engine> {
  const parallel = availableParallelism();
  // One picture for each core, rather than all cores on one picture; photos are seen once, so nothing is kept.
  sharp.concurrency(1);
  sharp.cache(false);
  const { policy = noPolicy, network: given = noProxy } = options;
  const { journal, failure } = openJournalFor(options);
  const publisher = createPublisher();
  const tempFolder = await makeTempFolder(options.tempFolderParent ?? tmpdir());
  const events = createReviewEvents();
  const folder = createFolderService({
    events,
    publisher,
    tempFolder,
    parallel,
    keepsThumbnails: options.keepsThumbnails ?? false,
    isThorough: options.isThorough ?? false,
  });
  const ledger = createLedgerService({
    publisher,
    folder,
    ledger: journal.ledger,
    onNotice: (sentence) => options.onNotice?.(sentence),
  });
  const review = await createReview({
    publisher,
    folder,
    ledger,
    events,
    parallel,
    stateFolder: options.stateFolder ?? null,
    isLive: options.isLive ?? false,
    isBusy: () => run.isGoingOn(),
    faceFinder: createFaceThreads(parallel, options.faceFiles),
    findsFaces: options.findsFaces === true && policyOf(policy).findFaces !== false,
    onError: (error) => options.onBug?.(error),
    onNotice: (sentence) => options.onNotice?.(sentence),
  });
  const network = createNetworkService({
    publisher,
    makeTransport: options.makeTransport ?? makeNodeTransport,
    network: { ...given, settings: overlayNetwork(given.settings, policyOf(policy)) },
    stallMs: options.stallMs ?? 60_000,
  });
  const throttle = createThrottle();
  const sending = {
    wait: options.wait ?? waitForReal,
    random: Math.random,
    pace: throttle.pace,
    maximumProbes: options.isAttended ? Number.POSITIVE_INFINITY : unattendedProbes,
  };
  const connection = createConnectionService({
    publisher,
    transport: network.transport,
    wait: sending.wait,
    random: sending.random,
    isAttended: options.isAttended ?? false,
    onNotice: (sentence) => options.onNotice?.(sentence),
    onChange(connected) {
      folder.setLimit(connected?.maxArchiveBytes ?? null);
      review.roster.useSis(connected?.roster ?? null);
      ledger.useSis(connected?.url ?? null);
    },
  });
  const deliveries = createDeliveryService({
    ...sending,
    publisher,
    journal,
    onNotice: (sentence) => options.onNotice?.(sentence),
    customPreset: folder.customPreset,
    pollMs: options.pollMs ?? 1_000,
    watchLimitMs: options.watchLimitMs ?? Number.POSITIVE_INFINITY,
  });
  const uploads = createUploadService({
    publisher,
    journal,
    connection,
    deliveries,
    openFolder: folder.peek,
    isAttended: options.isAttended ?? false,
  });
  const onEnded = () => {
    if (!options.keepsFinishedRuns) closeFinished(journal);
    ledger.onRunEnded();
    review.resume();
  };
  const systems = createSystemService({
    folder,
    roster: review.roster,
    deliveries,
    transport: network.transport,
    wait: sending.wait,
    cloud: options.cloud ?? {},
    openBrowser: (url) => options.openBrowser?.(url),
    onSecret: (address, secret) => options.onSecret?.(address, secret),
    authorities: network.authorities,
    stallMs: options.stallMs ?? 60_000,
  });
  const run = createRunService({
    publisher,
    folder,
    uploads,
    deliveries,
    systems,
    stallMs: options.stallMs ?? 60_000,
    journal,
    ledger,
    roster: review.roster,
    throttle,
    parallel,
    isAttended: options.isAttended ?? false,
    onEnded,
  });
  const { snapshot } = publisher;
  const handlers = createHandlers({
    folder,
    ...review,
    network,
    connection,
    run,
    uploads,
    journal,
    ledger,
    snapshot,
    checkJournal: createJournalCheck(failure),
  });

  let isClosed = false;
  const request: Engine['request'] = async (name, input) => {
    if (isClosed) return { ok: false, failure: { code: 'engine-gone' } };
    // Names come from another process as well, perhaps of another version.
    if (!Object.hasOwn(handlers, name)) {
      return { ok: false, failure: { code: 'bad-request', detail: 'there is no such request' } };
    }
    try {
      if (options.onlySis !== undefined) confineToSis(options.onlySis, name, input, publisher.state().steps);
      const handle = handlers[name] as (value: unknown) => Promise<never>;
      const governed = governRequest(policy, name, input, publisher.state().steps.redo?.kind ?? null);
      return { ok: true, value: await handle(governed) };
    } catch (error) {
      const failure = toFailure(error);
      if (failure.code === 'bug') options.onBug?.(error);
      return { ok: false, failure };
    } finally {
      publisher.flush();
    }
  };

  let closing: Promise<void> | undefined;
  const close = async () => {
    isClosed = true;
    await run.stop();
    await folder.close();
    review.close();
    network.close();
    connection.close();
    ledger.close();
    journal.close();
    publisher.close();
    // What another program holds goes at the next start: see `makeTempFolder`.
    await removeFolder(tempFolder).catch(() => undefined);
  };

  return {
    request,
    subscribe: publisher.subscribe,
    close: () => (closing ??= close()),
  };
}

/** Half an hour at 5 seconds. */
const unattendedProbes = 360;
