import { expect, test } from 'vitest';
import { type Delimiter, splitRow } from './split-row.ts';

test.each<[string, Delimiter, readonly string[] | null]>([
  ['a\tb\t\tc ', '\t', ['a', 'b', '', 'c']],
  ['688692,00003.jpg', ',', ['688692', '00003.jpg']],
  ['"639465","00002.jpg"', ',', ['639465', '00002.jpg']],
  [' "639465" , "00002.jpg" ', ',', ['639465', '00002.jpg']],
  ['"Lopez, Maria",1.jpg', ',', ['Lopez, Maria', '1.jpg']],
  ['"say ""hi""",', ',', ['say "hi"', '']],
  ['"",""', ',', ['', '']],
  ['="0123",1.jpg', ',', ['0123', '1.jpg']],
  ['5" wide,b', ',', ['5" wide', 'b']],
  ['William "Bill"\t"x"\t"', '\t', ['William "Bill"', 'x', '"']],
  ['"a;b";c', ';', ['a;b', 'c']],
  ['"639465","00002.jpg', ',', null],
  ['"', ',', null],
  ['"""', ',', null],
  ['a|b', '|', ['a', 'b']],
  ['', ',', ['']],
  [`1,${'x'.repeat(10_000)}`, ',', null],
])('%j', (line, delimiter, cells) => {
  expect(splitRow(line, delimiter)).toEqual(cells);
});
