import { expect, test } from 'vitest';
import { pseudoText, pseudoTexts } from './pseudo.ts';

test('letters are accented and vowels doubled, between marks', () => {
  expect(pseudoText('Rotate left')).toBe('⟦Ŕóòţáàţéè ļéèƒţ⟧');
});

test('gaps, keys and addresses stay', () => {
  const text = pseudoText('Press {zoomIn} or Ctrl+Z, see https://sis.example.org/jobs now');
  for (const part of ['{zoomIn}', 'Ctrl+Ž', 'https://sis.example.org/jobs']) expect(text).toContain(part);
  expect(text).not.toContain('Press');
});

test('a text is about two fifths longer', () => {
  const text = 'Drag to move, drag a corner to resize, or use the arrow keys.';
  const times = pseudoText(text).length / text.length;
  expect(times).toBeGreaterThan(1.3);
  expect(times).toBeLessThan(1.5);
});

const english = {
  crop: {
    title: (photo: string) => `Crop: ${photo}`,
    of: ({ file }: { file: string }, photos: number) => `${file} of ${photos} photos (C:\\a\\${file})`,
    move: { up: 'Up' },
    lines: (why: string) => [`Because: ${why}`],
  },
};

test('what a function was given stays, also inside an object', () => {
  const { crop } = pseudoTexts(english);
  expect(crop.title('Ada.jpg')).toBe('⟦Çŕóòþ: Ada.jpg⟧');
  expect(crop.of({ file: '1234(2).jpg' }, 3)).toBe('⟦1234(2).jpg óòƒ 3 þĥóòţóòš (Ç:\\áà\\1234(2).jpg)⟧');
  expect(crop.move.up).toBe('⟦ÚÙþ⟧');
});

test('a text in the gap of another one is accented once', () => {
  const { crop } = pseudoTexts(english);
  const inner = crop.move.up;
  expect(crop.lines(inner)).toEqual([`⟦Ƀéèçáàúùšéè: ${inner}⟧`]);
  expect(crop.lines(`${inner} and`)).toEqual([`⟦Ƀéèçáàúùšéè: ${inner} and⟧`]);
});
