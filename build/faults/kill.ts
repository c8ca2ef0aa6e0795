import { killPhotosUpTo } from './kill-photos-run.ts';
import { killUpTo } from './kill-run.ts';

/**
 * Kills the command line at random moments, and lets it go on: of an upload in 12 zips, or with `--photos` of one that
 * sends photos one by one to OpenLDAP.
 */

const words = process.argv.slice(2);
const count = Number(words.find((word) => /^\d+$/.test(word)) ?? 200);
const say = (line: string) => process.stdout.write(`${line}\n`);

async function killZips(): Promise<boolean> {
  let rounds = 0;
  const sum = await killUpTo(count, Math.random, ({ kills, lost, doubled }) => {
    rounds += 1;
    if (rounds % 10 === 0) say(`${kills} kills so far: ${lost} lost, ${doubled} doubled`);
  });
  for (const sentence of sum.wrong) say(`!!! ${sentence}`);
  say(
    `${sum.kills} kills in ${rounds} uploads of 24 photos in 12 zips: ${sum.lost} lost, ${sum.doubled} doubled`,
  );
  return sum.lost + sum.doubled + sum.wrong.length === 0;
}

async function killPhotos(): Promise<boolean> {
  const sum = await killPhotosUpTo(count, Math.random, ({ kills, uploads }) => {
    if (uploads % 5 === 0) say(`${kills} kills so far`);
  });
  for (const sentence of sum.wrong) say(`!!! ${sentence}`);
  say(
    `${sum.kills} kills in ${sum.uploads} uploads of 60 photos: ${sum.lost} lost, ${sum.strangers} with a stranger's photo`,
  );
  return sum.lost + sum.strangers + sum.wrong.length === 0;
}

const isRight = await (words.includes('--photos') ? killPhotos() : killZips());
process.exitCode = isRight ? 0 : 1;
