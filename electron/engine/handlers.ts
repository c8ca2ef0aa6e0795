import type { ParsedInput, Replies, RequestName, Snapshot } from '../core/contract.ts';
import { AppError } from '../core/failure.ts';
import type { ConnectionWork } from './work/connection-work.ts';
import type { FolderWork } from './work/folder-work.ts';
import type { RunWork } from './work/run-work.ts';

export type Handlers = {
  readonly [Name in RequestName]: (input: ParsedInput<Name>) => Promise<Replies[Name]>;
};

export interface Work {
  readonly folder: FolderWork;
  readonly connection: ConnectionWork;
  readonly run: RunWork;
  readonly snapshot: () => Snapshot;
}

/** One thin function for each request of the contract. */
export function createHandlers({ folder, connection, run, snapshot }: Work): Handlers {
  const whileIdle = () => {
    if (run.isGoingOn()) throw new AppError('busy');
  };
  return {
    openFolder: (input) => folder.open(input, run.stop()),
    stopFolder: () => folder.stop(),
    async setRules(input) {
      whileIdle();
      return folder.setRules(input);
    },
    snapshot: async () => snapshot(),
    async connect({ url, token }) {
      whileIdle();
      return connection.connect(url, token);
    },
    students: async () => ({ students: connection.students() }),
    applySafeFixes: async ({ photoIds }) => ({ photos: folder.decide('fix', photoIds) }),
    removeFixes: async ({ photoIds }) => ({ photos: folder.decide('unfix', photoIds) }),
    leaveOut: async ({ photoIds }) => ({ photos: folder.decide('leave-out', photoIds) }),
    takeBack: async ({ photoIds }) => ({ photos: folder.decide('take-back', photoIds) }),
    undo: async () => folder.undo(),
    redo: async () => folder.redo(),
    picture: async ({ photoId, kind }) => ({ bytes: await folder.picture(photoId, kind) }),
    plan: async () => folder.plan(),
    pack: (input) => run.pack(input.folder),
    upload: ({ photoIds }) => run.upload(photoIds),
    stopRun: () => run.stop(),
    jobs: async () => ({ jobs: await connection.jobs() }),
    jobLog: ({ jobId, after }) => connection.jobLog(jobId, after),
  };
}
