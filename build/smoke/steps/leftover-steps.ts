import { readFuses } from '../read-package.ts';
import { passed, type SmokeStep } from '../smoke-step.ts';

// As GLib, GObject and GIO name their complaints.
const glib = /\bGLib(-GObject|-GIO)?\b/;

const findLines = (lines: readonly string[], isBad: (line: string) => boolean): string | null => {
  const found = lines.filter(isBad);
  return found.length === 0 ? null : `${found.length} lines, such as: ${found[0]?.slice(0, 300)}`;
};

const lookForGLib: SmokeStep = {
  name: 'no GLib in the log',
  async run({ session }) {
    const found = findLines(await session.lines(), (line) => glib.test(line));
    if (found !== null) throw new Error(found);
    return passed();
  },
};

const killedLine = /\[error\].*The engine ended by itself/;

const readLog: SmokeStep = {
  name: 'clean log',
  async run({ session }) {
    const kills = session.kills();
    const all = await session.lines();
    if (!all.some((line) => line.includes('Picture Day') && line.includes(' starts')))
      throw new Error('there is no log');
    const bad = findLines(
      all,
      (line) => /\bengine: /.test(line) || (line.includes('[error]') && !killedLine.test(line)),
    );
    if (bad !== null) throw new Error(bad);
    const deaths = all.filter((line) => killedLine.test(line)).length;
    if (deaths > kills) throw new Error(`the engine ended ${deaths} times, and was killed ${kills} times`);
    return passed(`no error in ${all.length} lines`);
  },
};

const checkFuses: SmokeStep = {
  name: 'fuses read back',
  async run({ host }) {
    const { wrong, mayBeInspected } = await readFuses(host.executable);
    if (wrong.length > 0) throw new Error(`not as they should be: ${wrong.join(', ')}`);
    return passed(
      mayBeInspected
        ? 'a package for tests, which may be inspected: not to be handed out'
        : 'all as they should be',
    );
  },
};

export const leftoverSteps: readonly SmokeStep[] = [lookForGLib, readLog, checkFuses];
