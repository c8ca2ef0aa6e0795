import { expect, test } from 'vitest';
import type { ClassSheet } from '../sheets/sheet-order.ts';
import { sheetsPage } from './sheet-html.ts';

function sheet(photos: number, more: Partial<ClassSheet> = {}): ClassSheet {
  return {
    by: 'homeroom',
    name: '5B',
    teacher: null,
    code: '5B',
    photos: Array.from({ length: photos }, (_, place) => ({
      number: place + 1,
      photoId: `photo-${place + 1}`,
      name: `Lopez, Maria ${place + 1}`,
      studentId: `10${place}`,
    })),
    missing: [],
    ...more,
  };
}

const pageOf = (sheets: readonly ClassSheet[]) =>
  sheetsPage(sheets, { perPage: 12, paper: 'letter' }, 'December 1, 2026').html;
const count = (html: string, part: string) => html.split(part).length - 1;

test('a page for each dozen, with the code on every one, and each class on its own', () => {
  const html = pageOf([sheet(13), sheet(2, { name: '5A', code: '5A' })]);
  expect(count(html, '<section>')).toBe(3);
  expect(count(html, '<strong>Sheet 5B</strong>')).toBe(2);
  expect(count(html, '<strong>Sheet 5A</strong>')).toBe(1);
  expect(count(html, '<img ')).toBe(15);
});

test('who is missing stands once, behind the last photo', () => {
  const html = pageOf([sheet(13, { missing: ['Chan, Bo', 'Diaz, Eva'] })]);
  expect(count(html, 'No photo yet (2): Chan, Bo; Diaz, Eva')).toBe(1);
  expect(html.indexOf('No photo yet')).toBeGreaterThan(html.indexOf('Lopez, Maria 13'));
});

test('a class without photos is a page too', () => {
  expect(count(pageOf([sheet(0, { missing: ['Chan, Bo'] })]), '<section>')).toBe(1);
});

test('names are text, whatever is in them, and there is no script', () => {
  const [photo] = sheet(1).photos;
  const evil = '"><script>x</script>';
  const html = pageOf([
    sheet(0, {
      name: evil,
      teacher: evil,
      missing: [evil],
      photos: photo ? [{ ...photo, name: evil, photoId: evil }] : [],
    }),
  ]);
  expect(html).not.toContain('<script');
  expect(html).toContain('src="%22%3E%3Cscript');
});
