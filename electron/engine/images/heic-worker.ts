import { parentPort, workerData } from 'node:worker_threads';
import makeLibheif from 'libheif-js/libheif-wasm/libheif-bundle.mjs';
import type { HeicTask } from './heic.ts';
import { layOutTiff } from './pixel-tiff.ts';
import { fillRgb, isKnownMatrix } from './rgb-of-planes.ts';

/** The thread that decodes one HEIC: that takes about a second, and hundreds of megabytes that go with the thread. */

const libheif = makeLibheif();
// libheif's `heif_error`: code, sub-code, message.
const errorBytes = 12;
// Of `heif_colorspace` and `heif_chroma`.
const rgb = 1;
const interleaved = { 3: 10, 4: 11 } as const;
const interleavedChannel = 10;
// As the file has it.
const asStored = 99;
const yCbCr = 0;
const chroma420 = 1;
const planes = [0, 1, 2] as const;
const usualMatrix = 6;
const longestSide = 65_535;

const longAt = (pointer: number) => new DataView(libheif.HEAPU8.buffer).getInt32(pointer, true);

/** Calls a function that gives its error through its first pointer and its result through its last. */
function call(work: (error: number, result: number) => void): number {
  const error = libheif._malloc(errorBytes + 4);
  work(error, error + errorBytes);
  const [code, result] = [longAt(error), longAt(error + errorBytes)];
  libheif._free(error);
  if (code !== 0) throw new Error(`libheif: error ${code}`);
  return result;
}

function readProfile(handle: number): Uint8Array | null {
  const size = libheif._heif_image_handle_get_raw_color_profile_size(handle);
  if (size === 0) return null;
  const pointer = libheif._malloc(size);
  call((error) => libheif._heif_image_handle_get_raw_color_profile(error, handle, pointer));
  return libheif.HEAPU8.slice(pointer, pointer + size);
}

function sizeOf(image: number, channel: number) {
  return {
    width: libheif._heif_image_get_width(image, channel),
    height: libheif._heif_image_get_height(image, channel),
  };
}

function planeOf(image: number, channel: number) {
  const stridePointer = libheif._malloc(4);
  const start = libheif._heif_image_get_plane_readonly(image, channel, stridePointer);
  return { bytes: libheif.HEAPU8.subarray(start), start, stride: longAt(stridePointer) };
}

/** How colors are to be worked out; null unless the picture is of the one kind that is done here. */
function matrixOfPlanes(image: number): number | null {
  const isPlain =
    libheif._heif_image_get_colorspace(image) === yCbCr &&
    libheif._heif_image_get_chroma_format(image) === chroma420 &&
    planes.every((channel) => libheif._heif_image_get_bits_per_pixel_range(image, channel) === 8);
  if (!isPlain) return null;
  try {
    const profile = call((error, result) => libheif._heif_image_get_nclx_color_profile(error, image, result));
    // `heif_color_profile_nclx`: version, primaries, transfer, matrix, whether the range is full.
    const matrix = longAt(profile + 12);
    return libheif.HEAPU8[profile + 16] === 1 && isKnownMatrix(matrix) ? matrix : null;
  } catch {
    // Nothing is said of it: libheif takes this one.
    return usualMatrix;
  }
}

/**
 * As `decode`, of a large picture: libheif would hold three bytes more for each of its pixels while they are copied.
 * Null for rare kinds of pictures.
 */
function decodePlanes(handle: number): Uint8Array<ArrayBuffer> | null {
  const image = call((error, result) =>
    libheif._heif_decode_image(error, handle, result, asStored, asStored, 0),
  );
  const matrix = matrixOfPlanes(image);
  if (matrix === null) {
    libheif._heif_image_release(image);
    return null;
  }
  const size = sizeOf(image, planes[0]);
  const profile = readProfile(handle);
  const { bytes: tiff, pixelsStart } = layOutTiff({ ...size, channels: 3, profile });
  const [luma, blueness, redness] = planes;
  const read = [planeOf(image, luma), planeOf(image, blueness), planeOf(image, redness)] as const;
  fillRgb(tiff.subarray(pixelsStart), read, size, matrix);
  return tiff;
}

/**
 * The primary image, upright, as an uncompressed TIFF.
 * @param planesAbove so many pixels it is decoded with less memory.
 */
function decode({ bytes, planesAbove }: HeicTask): Uint8Array<ArrayBuffer> {
  const pointer = libheif._malloc(bytes.length);
  libheif.HEAPU8.set(bytes, pointer);
  const context = libheif._heif_context_alloc();
  // Its own limit follows from the size once it is cut, and would refuse a picture of which a small part is shown.
  libheif._heif_context_set_maximum_image_size_limit(context, longestSide);
  call((error) =>
    libheif._heif_context_read_from_memory_without_copy(error, context, pointer, bytes.length, 0),
  );
  const handle = call((error, result) =>
    libheif._heif_context_get_primary_image_handle(error, context, result),
  );
  const channels = libheif._heif_image_handle_has_alpha_channel(handle) ? 4 : 3;
  const pixels = libheif._heif_image_handle_get_width(handle) * libheif._heif_image_handle_get_height(handle);
  const isLarge = channels === 3 && pixels > planesAbove;
  const fromPlanes = isLarge ? decodePlanes(handle) : null;
  if (fromPlanes) return fromPlanes;
  const image = call((error, result) =>
    libheif._heif_decode_image(error, handle, result, rgb, interleaved[channels], 0),
  );
  const { width, height } = sizeOf(image, interleavedChannel);
  const { start: plane, stride } = planeOf(image, interleavedChannel);
  const rowBytes = width * channels;
  const { bytes: tiff, pixelsStart } = layOutTiff({ width, height, channels, profile: readProfile(handle) });
  for (let row = 0; row < height; row += 1) {
    const start = plane + row * stride;
    tiff.set(libheif.HEAPU8.subarray(start, start + rowBytes), pixelsStart + row * rowBytes);
  }
  return tiff;
}

const tiff = decode(workerData as HeicTask);
parentPort?.postMessage(tiff, [tiff.buffer]);
