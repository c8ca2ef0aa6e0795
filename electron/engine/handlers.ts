import type { Replies, RequestInput, RequestName } from '../core/contract/contract.ts';
import type { Snapshot } from '../core/contract/snapshot.ts';
import { readPastedOutcomes, viewPastedLog } from '../core/delivery/pasted-log-view.ts';
import { AppError } from '../core/shared/failure.ts';
import type { RunGate } from './delivery/run-gate.ts';
import type { Journal } from './journal/journal.ts';
import type { LedgerService } from './ledger/ledger-service.ts';
import type { ReviewParts } from './review/create-review.ts';
import type { FolderService } from './review/folder-service.ts';
import type { ConnectionService } from './services/connection-service.ts';
import type { NetworkService } from './services/network-service.ts';
import type { RunService } from './services/run-service.ts';
import { createSavedZipService } from './services/saved-zip-service.ts';
import { recordOf, type UploadService } from './services/upload-service.ts';
import { askForRelease } from './update/ask-for-release.ts';

export type Handlers = {
  readonly [Name in RequestName]: (input: RequestInput<Name>) => Promise<Replies[Name]>;
};

export interface Work extends Omit<ReviewParts, 'resume' | 'close'> {
  readonly folder: FolderService;
  readonly network: NetworkService;
  readonly connection: ConnectionService;
  readonly run: RunService;
  readonly uploads: UploadService;
  readonly journal: Journal;
  readonly ledger: LedgerService;
  readonly snapshot: (input: RequestInput<'snapshot'>) => Snapshot;
  /** Throws what a person must know before anything is sent, the first time that it is called. */
  readonly checkJournal: () => void;
}

const dayMs = 86_400_000;

/**
 * One thin function for each request of the contract. Inputs are of the contract's types: what comes from outside is
 * checked where it enters the app, see `core/contract/read-input.ts`.
 */
export function createHandlers(work: Work): Handlers {
  const {
    folder,
    roster,
    index,
    suggestions,
    decisions,
    pictures,
    files,
    faces,
    network,
    connection,
    run,
    uploads,
    journal,
    ledger,
    sheets,
  } = work;
  const { snapshot, checkJournal } = work;
  const savedZips = createSavedZipService(journal);
  const whileIdle = () => {
    if (run.isGoingOn()) throw new AppError('busy');
  };
  const forgetBefore = (beforeMs: number) => {
    const forgotten = journal.forgetBefore(beforeMs);
    ledger.refresh();
    return forgotten;
  };
  const control = (change: (gate: RunGate) => void) => {
    change(run.gate());
    return null;
  };
  // What a run sends was settled when it began: a decision beside it would only seem to count.
  const decide =
    <Input>(choose: (input: Input) => number | Promise<number>) =>
    async (input: Input) => {
      whileIdle();
      return { photos: await choose(input) };
    };
  return {
    openFolder: (input) => folder.open(input, run.stop()),
    stopFolder: () => folder.stop(),
    async setFaces({ isOn }) {
      faces.setOn(isOn);
      return null;
    },
    async setRules(input) {
      whileIdle();
      return folder.setRules(input);
    },
    snapshot: async (input) => snapshot(input),
    async connect({ url, token }) {
      if (uploads.isWaitingForSignIn()) {
        await connection.renew(url, token);
        uploads.control().gate.signedIn();
        return null;
      }
      whileIdle();
      return connection.connect(url, token);
    },
    setNetwork: async ({ settings, proxyPassword }) => network.set(settings, proxyPassword),
    checkConnection: ({ url, token }) => network.check(url, token),
    async openRoster({ path, columns = {}, padIdsTo }) {
      whileIdle();
      return roster.open(path, { columns, padIdsTo });
    },
    async closeRoster() {
      whileIdle();
      return roster.close();
    },
    async setRosterColumns(input) {
      whileIdle();
      return roster.setColumns(input);
    },
    async openOptOuts({ path, answers }) {
      whileIdle();
      return roster.openOptOuts(path, answers);
    },
    async answerOptOuts(answer) {
      whileIdle();
      return roster.answerOptOuts(answer);
    },
    async closeOptOuts() {
      whileIdle();
      return roster.closeOptOuts();
    },
    students: async ({ from = 0 }) => roster.students(from),
    useIndex: decide(() => index.use()),
    dismissIndex: async () => index.dismiss(),
    indexLists: async () => index.lists(),
    suggestions: async ({ photoId }) => ({ suggestions: suggestions.of(photoId) }),
    assign: decide(decisions.assign),
    applySafeFixes: decide(decisions.applySafeFixes),
    removeFixes: decide(({ photoIds }) => decisions.removeFixes(photoIds)),
    crop: decide(decisions.crop),
    async centerHeads(input) {
      whileIdle();
      return decisions.centerHeads(input);
    },
    turn: decide(decisions.turn),
    leaveOut: decide(decisions.leaveOut),
    sharePicture: decide(({ photoIds }) => decisions.sharePicture(photoIds)),
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
    classSheets: async ({ order }) => ({ sheets: sheets.print(order) }),
    sheetPicture: async ({ photoId, heightPixels }) => ({
      bytes: await pictures.forSheet(photoId, heightPixels),
    }),
    printedSheets: async () => sheets.printed(),
    findPrinted: async ({ text }) => sheets.find(text),
    plan: async ({ again }) => folder.plan((row) => again === true || ledger.isToBeSent(row)),
    board: async () => ({ folders: journal.board.folders() }),
    missingAt: async ({ folder: key, destination }) => ({ photos: journal.board.missing(key, destination) }),
    chooseDestination: async (input) => ledger.choose(input),
    arrivedStudents: async ({ from = 0, ...wanted }) => ledger.arrivedStudents(from, wanted),
    pack: (input) => run.pack(input),
    saveFixed: async ({ folder: target }) => ({ photos: await run.saveFixed(target) }),
    renameFiles: decide(() => files.renameAll()),
    upload: (input) => {
      checkJournal();
      return run.upload(input);
    },
    sendSftp: (input) => {
      checkJournal();
      return run.sendSftp(input);
    },
    checkSftp: (input) => run.checkSftp(input),
    checkSystem: (input) => run.checkSystem(input),
    async openSystemRoster(input) {
      whileIdle();
      return run.openSystemRoster(input);
    },
    signInToSystem: (input) => run.signInToSystem(input),
    rehearse: (input) => run.rehearse(input),
    sendPhotos: (input) => {
      checkJournal();
      return run.sendPhotos(input);
    },
    undoPhotos: (input) => run.undoPhotos(input),
    stopRun: () => run.stop(),
    pauseRun: async () => control((gate) => gate.pause()),
    continueRun: async () => control((gate) => gate.continue()),
    async leaveRun() {
      uploads.control().leave();
      return null;
    },
    async wake() {
      run.wake();
      return null;
    },
    async setBandwidth({ bytesPerSecond }) {
      run.setBandwidth(bytesPerSecond);
      return null;
    },
    unfinishedRuns: async () => ({ runs: await uploads.unfinished() }),
    resumeRun: ({ runId }) => run.resume(runId),
    async setAsideRun({ runId }) {
      whileIdle();
      journal.setAsideRun(runId);
      return null;
    },
    runs: async () => ({ runs: journal.listRuns().map(recordOf) }),
    runPhotos: async ({ runId }) => ({ photos: journal.photosOf(runId) }),
    studentPhotos: async ({ studentId }) => ({ photos: journal.photosOfStudent(studentId) }),
    findPhotos: async ({ query, studentIds = [] }) => journal.searchPhotos(query, studentIds),
    photoStory: async ({ runId, file }) => ({ photos: journal.storyOf(runId, file) }),
    savedZips: ({ runId }) => savedZips.list(runId),
    locateSavedFile: async ({ runId, zip, part }) => ({ path: await savedZips.locate(runId, zip, part) }),
    async markUploaded({ runId, zip, isMarked }) {
      whileIdle();
      return { photos: journal.markUploaded(runId, zip, isMarked) };
    },
    async markImported({ runId, zip, isMarked }) {
      whileIdle();
      return { photos: journal.markImported(runId, isMarked, zip) };
    },
    readPastedLog: async ({ runId, zip, text }) => viewPastedLog(text, journal.handedOver(runId, zip)),
    async applyPastedLog({ runId, zip, text }) {
      whileIdle();
      const outcomes = readPastedOutcomes(text, journal.handedOver(runId, zip));
      return { photos: journal.setHandedOver(runId, outcomes) };
    },
    async deleteRun({ runId }) {
      whileIdle();
      journal.deleteRun(runId);
      ledger.refresh();
      return null;
    },
    async forgetOldRuns({ days }) {
      whileIdle();
      return forgetBefore(Date.now() - days * dayMs);
    },
    async forgetRunsBefore({ beforeMs }) {
      whileIdle();
      return forgetBefore(beforeMs);
    },
    latestRelease: async ({ address }) => ({ release: await askForRelease(network.transport, address) }),
    jobs: async () => ({ jobs: await connection.jobs() }),
    jobLog: ({ jobId, after = 0 }) => connection.jobLog(jobId, after),
  };
}
