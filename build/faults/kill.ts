import { killUpTo } from './kill-run.ts';

/** Kills the command line at random moments of an upload in 12 zips, and lets it go on. */

const count = Number(process.argv[2] ?? 200);
const say = (line: string) => process.stdout.write(`${line}\n`);

let rounds = 0;
const sum = await killUpTo(count, Math.random, ({ kills, lost, doubled }) => {
  rounds += 1;
  if (rounds % 10 === 0) say(`${kills} kills so far: ${lost} lost, ${doubled} doubled`);
});
for (const sentence of sum.wrong) say(`!!! ${sentence}`);
say(
  `${sum.kills} kills in ${rounds} uploads of 24 photos in 12 zips: ${sum.lost} lost, ${sum.doubled} doubled`,
);
process.exitCode = sum.lost + sum.doubled + sum.wrong.length === 0 ? 0 : 1;
