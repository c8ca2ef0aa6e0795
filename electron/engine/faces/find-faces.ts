import {
  type Face,
  type FaceFindings,
  mapPoints,
  type Point,
  turnFace,
} from '../../core/photo/faces/face.ts';
import { turnsToUpright } from '../../core/photo/faces/head-of.ts';
import { flawsOf } from '../../core/photo/faces/judge-face.ts';
import type { QuarterTurns } from '../../core/photo/picture-size.ts';
import { inputSide } from './blaze-anchors.ts';
import { decodeFaces } from './decode-faces.ts';
import type { RunModel } from './load-model.ts';
import { measureFace } from './measure-face.ts';
import { cutPixels, laySquare, type Pixels, type Squared, turnPixels } from './pixels.ts';

type Place = Pick<Squared, 'left' | 'top' | 'scale'>;

/** From a square back to the picture that was laid into it. */
function scaleFace({ box, points, score }: Face, { left, top, scale }: Place): Face {
  return {
    box: {
      left: (box.left - left) * scale,
      top: (box.top - top) * scale,
      width: box.width * scale,
      height: box.height * scale,
    },
    points: mapPoints(points, ({ x, y }) => ({ x: (x - left) * scale, y: (y - top) * scale })),
    score,
  };
}

function shiftFace({ box, points, score }: Face, by: Point): Face {
  return {
    box: { ...box, left: box.left + by.x, top: box.top + by.y },
    points: mapPoints(points, ({ x, y }) => ({ x: x + by.x, y: y + by.y })),
    score,
  };
}

const area = ({ box }: Face) => box.width * box.height;

async function lookAt(pixels: Pixels, run: RunModel): Promise<readonly Face[]> {
  const { values, ...place } = laySquare(pixels, inputSide);
  return decodeFaces(await run(values))
    .map((face) => scaleFace(face, place))
    .sort((one, other) => area(other) - area(one));
}

/** How much of its surroundings is looked at with a face the second time. */
const closeUpScale = 3;

/**
 * A second look at one face, always as large in the model's input: its place then depends less on how large the face is
 * in the picture. Where the second look does not find it, the first one holds.
 */
async function lookCloser(pixels: Pixels, face: Face, run: RunModel): Promise<Face> {
  const side = Math.max(face.box.width, face.box.height) * closeUpScale;
  const [x, y] = [face.box.left + face.box.width / 2, face.box.top + face.box.height / 2];
  const cut = cutPixels(pixels, { left: x - side / 2, top: y - side / 2, width: side, height: side });
  const isSame = ({ box }: Face) =>
    Math.hypot(box.left + box.width / 2 - x, box.top + box.height / 2 - y) < face.box.width / 2;
  const found = (await lookAt(cut, run))
    .map((each) => shiftFace(each, { x: cut.left, y: cut.top }))
    .find(isSame);
  return found ? { ...found, score: face.score } : face;
}

/** As a share of the picture's longer side: so large, a face is nearly as it would be in a second look. */
const largeEnough = 0.24;

async function findUpright(pixels: Pixels, run: RunModel): Promise<readonly Face[]> {
  const [largest, ...others] = await lookAt(pixels, run);
  if (!largest) return [];
  const share = largest.box.height / Math.max(pixels.width, pixels.height);
  return [share >= largeEnough ? largest : await lookCloser(pixels, largest, run), ...others];
}

const bestScore = (faces: readonly Face[]) => Math.max(0, ...faces.map(({ score }) => score));

/** An upright face scores more; one that stands on its head scores less, and its eyes are taken for its mouth. */
const surelyUpright = 0.85;

const otherTurns = [1, 3, 2] as const;

/** The model knows upright faces only: without a sure one, a picture is looked at from its other sides. */
async function findTurned(pixels: Pixels, run: RunModel): Promise<readonly Face[]> {
  let best = await findUpright(pixels, run);
  if (bestScore(best) >= surelyUpright) return best;
  for (const turns of otherTurns) {
    const turned = turnPixels(pixels, turns);
    const found = await findUpright(turned, run);
    if (bestScore(found) <= bestScore(best)) continue;
    best = found.map((face) => turnFace(face, turned, ((4 - turns) % 4) as QuarterTurns));
  }
  return best;
}

/**
 * Everything that is found of faces in a picture.
 * @param pixels upright, and no smaller than the model's input where the picture is not.
 * @param width of the picture itself, whose pixels the answer is in.
 */
export async function findFaces(pixels: Pixels, width: number, run: RunModel): Promise<FaceFindings> {
  const found = await findTurned(pixels, run);
  const [largest] = found;
  const turns = largest ? turnsToUpright(largest) : 0;
  const scale = width / pixels.width;
  return {
    faces: found.map((face) => scaleFace(face, { left: 0, top: 0, scale })),
    turns,
    flaws: largest ? flawsOf(measureFace(pixels, largest)) : [],
  };
}
