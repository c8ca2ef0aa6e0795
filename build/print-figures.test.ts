import { expect, test } from 'vitest';
import { findCircles } from './print-figures.ts';

/** "a>b b>c": a imports b, and b imports c. */
function circlesOf(text: string): readonly string[] {
  const arrows = new Map<string, Set<string>>();
  for (const arrow of text.split(' ')) {
    const [from = '', to = ''] = arrow.split('>');
    arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
  }
  return findCircles(arrows).map((circle) => circle.join(''));
}

test.each([
  ['a>b b>c a>c', []],
  ['a>b b>a', ['ab']],
  ['a>b b>c c>a c>d', ['abc']],
  ['a>b b>a c>d d>c b>c', ['cd', 'ab']],
  // A way back that is found only behind a part that is done with.
  ['a>b b>d a>c c>d c>a', ['ac']],
  ['a>b b>c c>b c>a', ['abc']],
])('%s has the circles %j', (arrows, circles) => {
  expect(circlesOf(arrows)).toEqual(circles);
});
