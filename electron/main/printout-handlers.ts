import PQueue from 'p-queue';
import { AppError } from '../core/shared/failure.ts';
import { formatDate } from '../core/shared/locale.ts';
import type { Printout } from '../core/sheets/printout.ts';
import { layOut, photoHeightPixels } from '../core/sheets/sheet-layout.ts';
import { principalPaper } from '../core/text/principal-html.ts';
import { sheetsPage } from '../core/text/sheet-html.ts';
import { createAskEngine } from './ask-engine.ts';
import type { EngineHost } from './engine-host.ts';
import type { FileDialogs } from './file-dialogs.ts';
import type { ShellHandlers } from './handle-messages.ts';
import type { PagePrinter, PrintablePage } from './page-printer.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

export interface PrintoutParts {
  readonly dialogs: Pick<FileDialogs, 'chooseWhereToSave'>;
  readonly engine: Pick<EngineHost, 'request'>;
  readonly printer: PagePrinter;
  /** In milliseconds since 1970. */
  readonly now?: () => number;
}

/** A page asks for all its pictures at once, and a school has a thousand. */
const picturesAtOnce = 4;

type PrintoutHandlers = Pick<ShellHandlers, 'savePrintout' | 'print'>;

/** Class sheets and the principal's page, as PDF or on the printer. */
export function createPrintoutHandlers(parts: PrintoutParts): PrintoutHandlers {
  const { dialogs, engine, printer, now = Date.now } = parts;
  const ask = createAskEngine(engine);
  const turns = new PQueue({ concurrency: picturesAtOnce });
  const makePage = async (printout: Printout): Promise<PrintablePage> => {
    const printedOn = formatDate(now(), 'long-day');
    if (printout.kind === 'principal-page') return principalPaper(printout.page, printout.paper, printedOn);
    const { order } = printout;
    const { sheets } = await ask('classSheets', { order });
    const heightPixels = photoHeightPixels(layOut(order.perPage, order.paper));
    const wanted = new Set(sheets.flatMap(({ photos }) => photos.map(({ photoId }) => photoId)));
    return {
      ...sheetsPage(sheets, order, printedOn),
      async picture(photoId) {
        if (!wanted.has(photoId)) return null;
        const result = await turns.add(() => engine.request('sheetPicture', { photoId, heightPixels }));
        // A file that went meanwhile leaves its place empty; the sheet still says whose it is.
        return result.ok ? result.value.bytes : null;
      },
    };
  };
  return {
    async savePrintout({ suggestedName, printout }) {
      const filePath = await dialogs.chooseWhereToSave(suggestedName, [{ name: 'PDF', extensions: ['pdf'] }]);
      if (filePath === null) return null;
      const pdf = await printer.toPdf(await makePage(printout));
      try {
        await writeFileAtomically(filePath, pdf);
      } catch (error) {
        throw new AppError('cannot-write', filePath, { cause: error });
      }
      return { path: filePath };
    },
    async print({ printout }) {
      const paper = printout.kind === 'principal-page' ? printout.paper : printout.order.paper;
      return { isPrinted: await printer.print(await makePage(printout), paper) };
    },
  };
}
