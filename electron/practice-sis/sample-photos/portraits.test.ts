import { readdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { studentsUpTo } from '../students.ts';
import { choosePortrait, placePortrait } from './portraits.ts';
import { randomFrom } from './random.ts';

const students = studentsUpTo(5_000);
const chosen = students.map((student) => choosePortrait(randomFrom(1, Number(student.id)), student));
const folder = path.join(import.meta.dirname, 'portraits');

test('each drawing shows somebody, and nobody is without a drawing', async () => {
  const names = new Set(chosen.map(({ name }) => `${name}.webp`));
  expect([...names].sort()).toEqual((await readdir(folder)).sort());
});

test('headscarves are worn by some of those whose names say so, and by nobody else', () => {
  const wearing = students.filter((_, index) => chosen[index]?.name.includes('scarf'));
  expect(wearing.length).toBeGreaterThan(50);
  expect(new Set(wearing.map(({ givenName }) => givenName)).size).toBe(8);
});

test.each([
  [640, 800],
  [800, 1200],
  [1200, 900],
  [800, 800],
])(
  'in a picture of %i x %i the body reaches the bottom and the head has room above',
  async (width, height) => {
    const drawn = { width: 200, height: Math.round((200 * height) / width) };
    for (let turn = 0; turn < 8; turn += 1) {
      const portrait = { name: 'age-4-07', isMirrored: turn % 2 === 0 };
      const placed = await placePortrait(randomFrom(turn), portrait, { width, height }, drawn);
      const { data } = await sharp({ create: { ...drawn, channels: 4, background: '#0000' } })
        .composite([placed])
        .raw()
        .toBuffer({ resolveWithObject: true });
      const opacity = (x: number, y: number) => data[(y * drawn.width + x) * 4 + 3];
      expect(opacity(100, drawn.height - 1)).toBe(255);
      expect(opacity(100, 0)).toBe(0);
    }
  },
);
