import { type Face, type FaceFindings, facePointNames, turnFace } from '../../core/photo/faces/face.ts';
import { flawsOf } from '../../core/photo/faces/judge-face.ts';
import { turnsToUpright } from '../../core/photo/faces/head-of.ts';
import type { QuarterTurns } from '../../core/photo/picture-size.ts';
import { inputSide } from './blaze-anchors.ts';
import { decodeFaces } from './decode-faces.ts';
import type { RunModel } from './load-model.ts';
import { measureFace } from './measure-face.ts';
import { laySquare, type Pixels, turnPixels } from './pixels.ts';

async function findIn(pixels: Pixels, run: RunModel): Promise<readonly Face[]> {
  const { values, left, top, scale } = laySquare(pixels, inputSide);
  return decodeFaces(await run(values)).map((face) => scaleFace(face, left, top, scale));
}

function scaleFace({ box, points, score }: Face, left: number, top: number, scale: number): Face {
  return {
    box: {
      left: (box.left - left) * scale,
      top: (box.top - top) * scale,
      width: box.width * scale,
      height: box.height * scale,
    },
    points: Object.fromEntries(
      facePointNames.map((name) => [
        name,
        { x: (points[name].x - left) * scale, y: (points[name].y - top) * scale },
      ]),
    ) as unknown as Face['points'],
    score,
  };
}

const otherTurns = [1, 3, 2] as const;

/** The model knows upright faces only: a picture without one is looked at from its other sides. */
async function findTurned(pixels: Pixels, run: RunModel): Promise<readonly Face[]> {
  const upright = await findIn(pixels, run);
  if (upright.length > 0) return upright;
  let best: readonly Face[] = [];
  for (const turns of otherTurns) {
    const turned = turnPixels(pixels, turns);
    const found = (await findIn(turned, run)).map((face) =>
      turnFace(face, turned, ((4 - turns) % 4) as QuarterTurns),
    );
    if ((found[0]?.score ?? 0) > (best[0]?.score ?? 0)) best = found;
  }
  return best;
}

const area = ({ box }: Face) => box.width * box.height;

/**
 * Everything that is found of faces in a picture.
 * @param pixels upright, and no smaller than the model's input where the picture is not.
 * @param width of the picture itself, whose pixels the answer is in.
 */
export async function findFaces(pixels: Pixels, width: number, run: RunModel): Promise<FaceFindings> {
  const found = [...(await findTurned(pixels, run))].sort((one, other) => area(other) - area(one));
  const [largest] = found;
  const turns = largest ? turnsToUpright(largest) : 0;
  const scale = width / pixels.width;
  return {
    faces: found.map((face) => scaleFace(face, 0, 0, scale)),
    turns,
    flaws: largest ? flawsOf(measureFace(pixels, largest)) : [],
  };
}

