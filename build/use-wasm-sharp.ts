import { avoidNativeSharp } from '../electron/main/avoid-native-sharp.ts';

/** Loaded before anything that uses sharp: from here on this process has the build that Electron on Linux has. */

avoidNativeSharp({ platform: 'linux', versions: { electron: 'as if' } });
const { default: sharp } = await import('sharp');
if (!('emscripten' in sharp.versions)) throw new Error('sharp did not fall back to its WebAssembly build');
