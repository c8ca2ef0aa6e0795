import { avoidNativeSharp } from './avoid-native-sharp.ts';

/** The entry of the process of the practice SIS. */

avoidNativeSharp(process);
// Not a static import: those are run first, and sharp would be loaded by then.
await import('./practice-process.ts');
