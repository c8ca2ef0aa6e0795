import { type Face, type FacePoints, facePointNames } from '../../core/photo/faces/face.ts';
import { type Anchor, makeAnchors } from './blaze-anchors.ts';

/** The model's raw answer: a guess for each anchor. */
export interface RawGuesses {
  /** One number each, before the sigmoid. */
  readonly scores: Float32Array;
  /** Sixteen numbers each: middle, width and height of the box, then six points. */
  readonly places: Float32Array;
}

const numbersEach = 16;

/** Fewer than this are shadows and folds of cloth; the tables in `find-faces.test.ts` show the distance. */
export const leastScore = 0.5;

/** Two boxes that share more than this of what they cover together are of one face. */
const sameFaceShare = 0.3;

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function sharedShare(one: Face['box'], other: Face['box']): number {
  const width = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const height = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  return shared / (one.width * one.height + other.width * other.height - shared);
}

function readGuess(places: Float32Array, index: number, { x, y }: Anchor, score: number): Face {
  const at = (offset: number) => places[index * numbersEach + offset] ?? 0;
  const [width, height] = [at(2), at(3)];
  const points = Object.fromEntries(
    facePointNames.map((name, point) => [name, { x: x + at(4 + point * 2), y: y + at(5 + point * 2) }]),
  ) as unknown as FacePoints;
  return { box: { left: x + at(0) - width / 2, top: y + at(1) - height / 2, width, height }, points, score };
}

/** The mean of guesses at one face, by how sure each is: steadier than the best of them. */
function blend(guesses: readonly Face[]): Face {
  const total = guesses.reduce((sum, { score }) => sum + score, 0);
  const mean = (value: (face: Face) => number) =>
    guesses.reduce((sum, face) => sum + value(face) * face.score, 0) / total;
  const points = Object.fromEntries(
    facePointNames.map((name) => [
      name,
      { x: mean((face) => face.points[name].x), y: mean((face) => face.points[name].y) },
    ]),
  ) as unknown as FacePoints;
  return {
    box: {
      left: mean(({ box }) => box.left),
      top: mean(({ box }) => box.top),
      width: mean(({ box }) => box.width),
      height: mean(({ box }) => box.height),
    },
    points,
    score: Math.max(...guesses.map(({ score }) => score)),
  };
}

const anchors = makeAnchors();

/** Faces in pixels of the model's input, the surest first. */
export function decodeFaces({ scores, places }: RawGuesses): readonly Face[] {
  let left = anchors
    .map((anchor, index) => ({ anchor, index, score: sigmoid(scores[index] ?? 0) }))
    .filter(({ score }) => score >= leastScore)
    .map(({ anchor, index, score }) => readGuess(places, index, anchor, score))
    .filter(({ box }) => box.width > 0 && box.height > 0)
    .sort((one, other) => other.score - one.score);
  const faces: Face[] = [];
  for (let best = left[0]; best; best = left[0]) {
    const { box } = best;
    const same = left.filter((face) => face === best || sharedShare(face.box, box) > sameFaceShare);
    faces.push(blend(same));
    left = left.filter((face) => !same.includes(face));
  }
  return faces;
}
