import { faultCases } from './fault-cases.ts';
import { type FaultResult, runFault } from './run-fault.ts';

/** Every fault, one after the other, as a table: what the person sees, and what the practice SIS has at the end. */

const say = (line: string) => process.stdout.write(`${line}\n`);

function print({ name, seen, imported, notSent, doubled, wrong }: FaultResult, number: number): void {
  const verdict = wrong.length === 0 ? 'right' : 'WRONG';
  const counts = `${imported} in the SIS, ${notSent} said to be not sent, ${doubled} doubled`;
  say(`${String(number).padStart(2)}  ${verdict}  ${name.padEnd(58)}  ${counts}`);
  for (const sentence of seen) say(`           ${sentence}`);
  for (const sentence of wrong) say(`    !!!    ${sentence}`);
}

const results: FaultResult[] = [];
const skipped: string[] = [];
for (const one of faultCases) {
  if (one.skipped !== undefined) {
    skipped.push(`${one.name}: ${one.skipped}`);
    continue;
  }
  const result = await runFault(one);
  results.push(result);
  print(result, results.length);
}
const wrong = results.filter((result) => result.wrong.length > 0);
for (const line of skipped) say(`SKIPPED  ${line}`);
say(`${results.length} faults, ${wrong.length} of them not as they should be, ${skipped.length} skipped`);
process.exitCode = wrong.length === 0 ? 0 : 1;
