import type { JpegSegment } from './read-segments.ts';

export interface Component {
  readonly id: number;
  readonly across: number;
  readonly down: number;
  readonly quantization: number;
}

/** What a frame's header says of the picture (ITU T.81, B.2.2). */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly components: readonly Component[];
}

export function readFrame(bytes: Uint8Array, { start }: JpegSegment): Frame {
  const at = (offset: number) => bytes[start + offset] ?? 0;
  const components = Array.from({ length: at(5) }, (_, index) => {
    const sampling = at(7 + index * 3);
    const component = { id: at(6 + index * 3), across: sampling >> 4, down: sampling & 15 };
    return { ...component, quantization: at(8 + index * 3) };
  });
  return { height: at(1) * 256 + at(2), width: at(3) * 256 + at(4), components };
}
