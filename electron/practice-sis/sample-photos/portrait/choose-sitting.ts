import type { Random } from '../random.ts';
import { colour, lighter, lightness, mix } from './colour.ts';
import type { Garment, Pattern, Person, Sitting } from './person.ts';

const clothColours = [
  '#27406b',
  '#3b6ea5',
  '#7fa6c9',
  '#1f5b57',
  '#3f7f63',
  '#8fb39a',
  '#7b2f3a',
  '#b4483f',
  '#d9826b',
  '#e2b24c',
  '#5b3f77',
  '#8d77ad',
  '#d99aaa',
  '#f1ece2',
  '#c9c5bc',
  '#4b4f57',
  '#2a2d33',
  '#8b6a45',
].map(colour);

export function chooseSitting(random: Random, person: Person): Sitting {
  const cloth = random.pick(clothColours);
  const others = clothColours.filter((other) => Math.abs(lightness(other) - lightness(cloth)) > 0.18);
  return {
    tiltDegrees: random.between(-3.6, 3.6),
    shiftX: random.between(-9, 9),
    shiftY: random.between(-8, 8),
    smile: random.pickWeighted([
      ['closed', 5],
      ['open', 5],
      ['slight', person.age > 0.6 ? 2 : 0.6],
    ]),
    garment: random.pickWeighted<Garment>([
      ['tee', 3],
      ['polo', 3],
      ['shirt', 2.4],
      ['hoodie', 2],
      ['sweater', 2],
      ['collar-sweater', 2],
      ['round-collar', person.age < 0.6 ? 1.6 : 0.6],
      ['blazer', person.age > 0.6 ? 2 : 0.3],
    ]),
    cloth: mix(cloth, lighter(cloth, 0.5), random.between(0, 0.2)),
    accent: random.pick(others),
    pattern: random.pickWeighted<Pattern>([
      ['plain', 6],
      ['stripes', 1.6],
      ['bands', 1],
      ['checks', 1.4],
      ['dots', 1],
    ]),
  };
}
