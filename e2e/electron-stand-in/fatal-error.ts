export interface FatalError {
  readonly location: string;
  /** Node's diagnostic report, as JSON. It holds the process' environment, as the real one does. */
  readonly report: string;
}

/** What V8 wrote before it ended the process; null for any other end. */
export function readFatalError(signal: NodeJS.Signals | null, lastWords: string): FatalError | null {
  const [, location, event] = /^FATAL ERROR: (\S+) (.*)$/m.exec(lastWords) ?? [];
  if (signal !== 'SIGABRT' || location === undefined) return null;
  const report = {
    header: { event, trigger: 'FatalError' },
    javascriptStack: { message: event, stack: [`at ${location}`] },
    environmentVariables: process.env,
  };
  return { location, report: JSON.stringify(report) };
}
