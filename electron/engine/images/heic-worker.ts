import { parentPort, workerData } from 'node:worker_threads';
import makeLibheif from 'libheif-js/libheif-wasm/libheif-bundle.mjs';
import { layOutTiff } from './pixel-tiff.ts';

/** The thread that decodes one HEIC: that takes about a second, and hundreds of megabytes that go with the thread. */

const libheif = makeLibheif();
// libheif's `heif_error`: code, sub-code, message.
const errorBytes = 12;
// Of `heif_colorspace` and `heif_chroma`.
const rgb = 1;
const interleaved = { 3: 10, 4: 11 } as const;
const interleavedChannel = 10;
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

/** The primary image, upright, as an uncompressed TIFF. */
function decode(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
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
  const image = call((error, result) =>
    libheif._heif_decode_image(error, handle, result, rgb, interleaved[channels], 0),
  );
  const width = libheif._heif_image_get_width(image, interleavedChannel);
  const height = libheif._heif_image_get_height(image, interleavedChannel);
  const stridePointer = libheif._malloc(4);
  const plane = libheif._heif_image_get_plane_readonly(image, interleavedChannel, stridePointer);
  const stride = longAt(stridePointer);
  const rowBytes = width * channels;
  const { bytes: tiff, pixelsStart } = layOutTiff({ width, height, channels, profile: readProfile(handle) });
  for (let row = 0; row < height; row += 1) {
    const start = plane + row * stride;
    tiff.set(libheif.HEAPU8.subarray(start, start + rowBytes), pixelsStart + row * rowBytes);
  }
  return tiff;
}

const tiff = decode(workerData as Uint8Array);
parentPort?.postMessage(tiff, [tiff.buffer]);
