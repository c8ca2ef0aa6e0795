import { avoidNativeSharp } from './avoid-native-sharp.ts';

/** The entry of the engine's process. */

avoidNativeSharp(process);
// Not a static import: those are run first, and sharp would be loaded by then.
await import('./engine-process.ts');
