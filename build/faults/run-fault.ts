import { openReadyBench, type UploadBench } from '../../e2e/fixtures/upload-bench.ts';
import type { RunState } from '../../electron/core/contract/views.ts';
import type { ItemState } from '../../electron/core/delivery/item-state.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { type Wait, waitForReal } from '../../electron/engine/delivery/wait.ts';
import type { FaultCase } from './fault-case.ts';

export interface FaultResult {
  readonly name: string;
  /** What the person saw besides a bar that moves, in order. */
  readonly seen: readonly string[];
  /** In the practice SIS's own table. */
  readonly imported: number;
  readonly doubled: number;
  /** Said to be not sent, with a reason. */
  readonly notSent: number;
  /** Why it is not as it should be. */
  readonly wrong: readonly string[];
}

function sentenceOf(state: ItemState): string | null {
  switch (state.kind) {
    case 'waiting':
    case 'failed':
      return failureSentence(state.failure);
    case 'confirming':
      return 'Asks the SIS whether the zip arrived.';
    case 'replanned':
      return 'The photos go in other zips.';
    default:
      return null;
  }
}

function sentencesOf(run: RunState): readonly string[] {
  if (run.kind !== 'delivery') return [];
  const { status } = run;
  const waits = status.kind === 'waiting-for-network' || status.kind === 'waiting-for-sign-in';
  return [
    ...run.items.flatMap(({ state }) => sentenceOf(state) ?? []),
    ...(waits ? [`Waits. ${failureSentence(status.failure)}`] : []),
    ...(run.failure ? [failureSentence(run.failure)] : []),
  ];
}

function judge(
  { ends }: FaultCase,
  outcomes: Readonly<Record<string, string>>,
  counts: ReadonlyMap<string, number>,
): readonly string[] {
  const wrong: string[] = [];
  for (const [file, outcome] of Object.entries(outcomes)) {
    const count = counts.get(file.replace(/\..*$/, '')) ?? 0;
    const isUnsure = /may have arrived|has its zip/.test(outcome);
    if (count > 1) wrong.push(`${file} is in the SIS ${count} times`);
    else if (!isUnsure && (count === 1) !== (outcome === 'imported')) {
      wrong.push(`${file} is in the SIS ${count} times and said to be ${outcome}`);
    } else if (outcome !== 'imported' && !outcome.startsWith('not-sent: ')) {
      wrong.push(`${file} is said to be ${outcome}`);
    } else if (ends === 'all' && outcome !== 'imported') wrong.push(`${file} is not in the SIS: ${outcome}`);
  }
  return wrong;
}

async function letItHappen(one: FaultCase, bench: UploadBench): Promise<void> {
  await one.prepare?.(bench);
  const upload = bench.engine.request('upload', {});
  await Promise.all([upload, one.meanwhile?.(bench)]);
  await one.after?.(bench);
}

/** Long enough for a window to hear of it, and never longer. */
const waitAWhile: Wait = (delayMs, signal) => waitForReal(Math.min(delayMs, 120), signal);

/** Uploads six photos in zips of two, over real sockets, and lets one thing go wrong in the middle. */
export async function runFault(one: FaultCase): Promise<FaultResult> {
  const bench = await openReadyBench({
    photos: 6,
    requestBytes: 9_500,
    stallMs: 1_500,
    pollMs: 10,
    wait: waitAWhile,
    ...one.options,
  });
  try {
    await letItHappen(one, bench);
    const outcomes = await bench.outcomes();
    const counts = new Map<string, number>();
    for (const id of bench.imported()) counts.set(id, (counts.get(id) ?? 0) + 1);
    const seen = bench.changes.flatMap(({ run }) => (run ? sentencesOf(run) : []));
    const isSaid = !one.says || seen.some((sentence) => one.says?.test(sentence));
    return {
      name: one.name,
      seen: [...new Set(seen)],
      imported: counts.size,
      doubled: [...counts.values()].filter((count) => count > 1).length,
      notSent: Object.values(outcomes).filter((outcome) => outcome.startsWith('not-sent')).length,
      wrong: [...judge(one, outcomes, counts), ...(isSaid ? [] : [`Nobody was told: ${one.says}`])],
    };
  } finally {
    await bench.close();
    await one.close?.();
  }
}
