import type { Reporter, TestCase } from '@playwright/test/reporter';

function reasonOf({ annotations }: TestCase): string {
  const descriptions = annotations.flatMap(({ type, description }) =>
    type === 'skip' && description ? [description] : [],
  );
  return descriptions.join('; ') || 'no reason is given';
}

/** Names every test that did not run, and why, at the end: a skipped test is no passed one. */
class SkippedReporter implements Reporter {
  readonly #lines: string[] = [];

  onTestEnd(test: TestCase): void {
    if (test.outcome() !== 'skipped') return;
    const [, project = '', file = '', ...titles] = test.titlePath();
    this.#lines.push(`not run in ${project}: ${file}: ${titles.join(' > ')}: ${reasonOf(test)}`);
  }

  onEnd(): void {
    for (const line of this.#lines) process.stdout.write(`${line}\n`);
  }
}

// biome-ignore lint/style/noDefaultExport: Playwright takes a reporter from a module's default export.
export default SkippedReporter;
