import { z } from 'zod';

/** The part of Node's diagnostic report that says what went wrong; the rest holds the computer's environment. */
const reportSchema = z.object({
  header: z.object({ event: z.string() }),
  javascriptStack: z.object({ stack: z.array(z.string()).default([]) }).prefault({}),
});

/** For the log: where V8 gave up and why. The report's environment variables may hold passwords and stay out. */
export function describeFatalError(type: string, location: string, report: string): string {
  const what = `${type} in ${location}`;
  let given: unknown;
  try {
    given = JSON.parse(report);
  } catch {
    return what;
  }
  const parsed = reportSchema.safeParse(given);
  if (!parsed.success) return what;
  const { header, javascriptStack } = parsed.data;
  return [`${what}: ${header.event}`, ...javascriptStack.stack].join('\n');
}
