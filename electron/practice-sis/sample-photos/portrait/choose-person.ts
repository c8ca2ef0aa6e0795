import type { Random } from '../random.ts';
import { type Colour, colour, darker, lightness, mix } from './colour.ts';
import type { HairStyle, Person, Skin } from './person.ts';

const skinTones = ['#f4d3bd', '#efc4a4', '#e8b790', '#d9a074', '#c68a5e', '#a96d47', '#865438', '#653e2a'];

const darkHair = ['#17131a', '#1f1816', '#2b1d17', '#38251b'];
const midHair = ['#4a3021', '#5f3f28', '#77502f', '#8a6238'];
const lightHair = ['#b98b52', '#d0a668', '#dcbb82', '#a5502a', '#8f3f22', '#c07040'];

const irisColours = {
  dark: ['#2c1a12', '#3a2316', '#4a2c1a'],
  mid: ['#5a3a20', '#6e5a2c', '#56683f', '#4a2c1a'],
  light: ['#4f7390', '#6a8ba3', '#5d7f62', '#6c7a50', '#5a3f25'],
};

const scarfColours = ['#2f4a6d', '#7d9aa6', '#b78f92', '#cdbfae', '#3f6159', '#5b4a6b', '#94505a', '#d8cfc4'];

const frames = ['#1c1a1d', '#3a2519', '#6b4427', '#25406b', '#8a2f3b', '#8c8f96', '#5c4a73'];

function skinOf(base: Colour): Skin {
  const paleness = lightness(base);
  return {
    base,
    light: mix(base, [255, 238, 218], paleness > 0.6 ? 0.5 : 0.26),
    shade: mix(base, paleness > 0.6 ? [150, 72, 44] : [48, 18, 12], paleness > 0.6 ? 0.42 : 0.42),
    deep: mix(base, [58, 20, 16], 0.72),
    blush: mix(base, [214, 74, 66], paleness > 0.6 ? 0.5 : 0.36),
    lip: mix(base, [176, 54, 60], paleness > 0.6 ? 0.5 : 0.38),
  };
}

/** `wearsScarf` is how likely a headscarf is, from 0 to 1. */
export function choosePerson(random: Random, age: number, wearsScarf: number): Person {
  const tone = random.whole(0, skinTones.length - 1);
  const base = colour(skinTones[tone] as string);
  const hairGroup = random.pickWeighted<'dark' | 'mid' | 'light'>(
    tone <= 1
      ? [
          ['dark', 2],
          ['mid', 4],
          ['light', 5],
        ]
      : tone <= 3
        ? [
            ['dark', 5],
            ['mid', 4],
            ['light', 1],
          ]
        : [
            ['dark', 8],
            ['mid', tone === 4 ? 2 : 0.3],
          ],
  );
  const hairHex = random.pick(hairGroup === 'dark' ? darkHair : hairGroup === 'mid' ? midHair : lightHair);
  const hair = mix(colour(hairHex), colour('#6b4a30'), random.between(0, hairGroup === 'dark' ? 0.06 : 0.16));
  const hairStyle = random.chance(wearsScarf) ? 'headscarf' : chooseHairStyle(random, tone, age);
  const between = random.between;
  return {
    age,
    skin: skinOf(mix(base, colour(random.pick(skinTones)), random.between(0, 0.08))),
    hair,
    brow: lightness(hair) > 0.5 ? darker(mix(hair, colour('#7a5230'), 0.45), 0.2) : darker(hair, 0.12),
    iris: colour(random.pick(irisColours[tone >= 4 ? 'dark' : hairGroup])),
    hairStyle,
    scarf: colour(random.pick(scarfColours)),
    face: {
      width: between(0.94, 1.06),
      jaw: between(0.92, 1.08),
      chin: between(0.85, 1.2),
      length: between(0.96, 1.05),
      noseWidth: between(0.86, 1.1) + (tone >= 4 ? 0.14 : 0),
      mouthWidth: between(0.9, 1.1),
      lipFullness: between(0.8, 1.15) + (tone >= 5 ? 0.25 : 0),
      eyeSize: between(0.95, 1.09),
      eyeOpen: between(0.84, 1.08),
      eyeTilt: between(-1, 4.5),
      browWeight: between(0.75, 1.2),
      browArch: between(0.5, 1.3),
    },
    hasCrease: random.chance(0.72),
    lashes: random.between(0.2, 1),
    hasFreckles: tone <= 2 && random.chance(0.3),
    glasses: random.chance(0.2)
      ? { frame: colour(random.pick(frames)), shape: random.pick(['round', 'soft', 'oval'] as const) }
      : null,
  };
}

function chooseHairStyle(random: Random, tone: number, age: number): HairStyle {
  const curls = tone >= 5 ? 3 : 0.7;
  const straight = tone >= 6 ? 0.35 : 1;
  return random.pickWeighted<HairStyle>([
    ['side-part', 3 * straight],
    ['swept', 2.4 * straight],
    ['fringe', (age < 0.5 ? 2 : 0.8) * straight],
    ['tousled', 2.6 * straight],
    ['buzz', tone >= 5 ? 2.6 : 0.9],
    ['curly-short', 1.3 * curls],
    ['curly-top', 0.9 * curls],
    ['afro', tone >= 5 ? 2 : 0],
    ['curly-long', curls],
    ['straight-long', 3 * straight],
    ['wavy-long', 2.6 * straight],
    ['fringe-long', 1.6 * straight],
    ['bob', 1.8 * straight],
    ['ponytail', 1.8],
    ['bun', 1.3],
    ['puffs', (age < 0.6 ? 1 : 0.2) * curls],
    ['braids', age < 0.7 ? 1.4 : 0.6],
  ]);
}
