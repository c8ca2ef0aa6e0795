import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { type BridgeNames, createBridge } from './create-bridge.ts';

/** Put in when the script is built: see `build/request-constants.ts`. */
declare const BRIDGE_NAMES: BridgeNames;

contextBridge.exposeInMainWorld(
  'pictureDay',
  createBridge(BRIDGE_NAMES, {
    invoke: (channel, input) => ipcRenderer.invoke(channel, input),
    // The event, and with it the sender, stays here.
    listen: (channel, listener) => {
      const onMessage = (_event: unknown, value: unknown) => listener(value);
      ipcRenderer.on(channel, onMessage);
      // Nothing is given back: `off` returns ipcRenderer itself, which must not reach the page.
      return () => void ipcRenderer.off(channel, onMessage);
    },
    pathOf: (file) => webUtils.getPathForFile(file),
  }),
);
