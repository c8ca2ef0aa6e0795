import type { ParsedInput, Replies, RequestName, Snapshot } from '../core/contract.ts';
import { AppError } from '../core/failure.ts';
import type { ConnectionWork } from './work/connection-work.ts';
import type { DecisionWork } from './work/decision-work.ts';
import type { FolderWork } from './work/folder-work.ts';
import type { PictureWork } from './work/picture-work.ts';
import type { RunWork } from './work/run-work.ts';

export type Handlers = {
  readonly [Name in RequestName]: (input: ParsedInput<Name>) => Promise<Replies[Name]>;
};

export interface Work {
  readonly folder: FolderWork;
  readonly decisions: DecisionWork;
  readonly pictures: PictureWork;
  readonly connection: ConnectionWork;
  readonly run: RunWork;
  readonly snapshot: () => Snapshot;
}

/** One thin function for each request of the contract. */
export function createHandlers({ folder, decisions, pictures, connection, run, snapshot }: Work): Handlers {
  const whileIdle = () => {
    if (run.isGoingOn()) throw new AppError('busy');
  };
  // What a run sends was settled when it began: a decision beside it would only seem to count.
  const decide =
    <Input>(choose: (input: Input) => number | Promise<number>) =>
    async (input: Input) => {
      whileIdle();
      return { photos: await choose(input) };
    };
  const notYet = async (): Promise<never> => {
    throw new AppError('not-yet');
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
    openRoster: notYet,
    closeRoster: notYet,
    setRosterColumns: notYet,
    students: async () => ({ students: connection.students() }),
    useIndex: notYet,
    dismissIndex: notYet,
    indexLists: notYet,
    suggestions: notYet,
    assign: decide(decisions.assign),
    applySafeFixes: decide(decisions.applySafeFixes),
    removeFixes: decide(({ photoIds }) => decisions.removeFixes(photoIds)),
    crop: decide(decisions.crop),
    turn: decide(decisions.turn),
    leaveOut: decide(decisions.leaveOut),
    takeBack: decide(({ photoIds }) => decisions.takeBack(photoIds)),
    answerChanged: decide(decisions.answerChanged),
    async undo() {
      whileIdle();
      return decisions.undo();
    },
    async redo() {
      whileIdle();
      return decisions.redo();
    },
    picture: async ({ photoId, kind }) => ({ bytes: await pictures.picture(photoId, kind) }),
    plan: async () => folder.plan(),
    pack: (input) => run.pack(input.folder),
    saveFixed: notYet,
    renameFiles: notYet,
    upload: ({ photoIds }) => run.upload(photoIds),
    stopRun: () => run.stop(),
    jobs: async () => ({ jobs: await connection.jobs() }),
    jobLog: ({ jobId, after }) => connection.jobLog(jobId, after),
  };
}
