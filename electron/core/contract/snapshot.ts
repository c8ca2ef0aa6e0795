import type { LogLine } from '../delivery/job.ts';
import { type LedgerState, noLedger } from '../ledger/ledger-state.ts';
import type { PhotoId } from '../photo/photo.ts';
import type { PhotoRow } from '../review/photo-row.ts';
import type {
  ConnectionCheckState,
  ConnectionState,
  FacesState,
  FolderState,
  IndexState,
  OptOutState,
  RosterState,
  RunState,
  Steps,
} from './views.ts';

/** The state of the engine, but for its photos. */
export interface EngineState {
  readonly folder: FolderState;
  readonly connection: ConnectionState;
  readonly connectionCheck: ConnectionCheckState;
  readonly roster: RosterState;
  readonly optOuts: OptOutState;
  readonly index: IndexState;
  readonly run: RunState;
  readonly steps: Steps;
  readonly ledger: LedgerState;
  readonly faces: FacesState;
}

/** With nothing open, and nobody signed in. */
export const idleState: EngineState = {
  folder: { kind: 'none' },
  connection: { kind: 'none' },
  connectionCheck: { kind: 'none' },
  roster: { kind: 'none' },
  optOuts: { kind: 'none' },
  index: { kind: 'none' },
  run: { kind: 'none' },
  steps: { undo: null, redo: null },
  ledger: noLedger,
  faces: { kind: 'off' },
};

/** Everything a window shows. `version` rises with every change. */
export interface Snapshot extends EngineState {
  readonly version: number;
  readonly photos: readonly PhotoRow[];
}

/** What is new since the version before. Parts that are missing are as they were. */
export interface Change extends Partial<EngineState> {
  readonly version: number;
  /** The rest of it follows at once: large ones come in parts, and are shown when the last one is there. */
  readonly isPart?: true;
  /** Another folder: forget the photos known so far, before `photos`. */
  readonly photosCleared?: true;
  /** New or changed rows. */
  readonly photos?: readonly PhotoRow[];
  /** Files that are no longer in the folder. */
  readonly photosGone?: readonly PhotoId[];
  /** New lines of the jobs of the run; `jobLog` has them all. */
  readonly log?: readonly { readonly jobId: string; readonly line: LogLine }[];
}
