import * as common from './window/common.ts';
import * as crop from './window/crop.ts';
import * as settings from './window/settings.ts';
import * as settingsConnection from './window/settings-connection.ts';
import * as settingsNetwork from './window/settings-network.ts';
import * as settingsPhotos from './window/settings-photos.ts';

/** Every text in US English, by area: what other languages translate. */
export const english = {
  common,
  crop,
  settings,
  settingsConnection,
  settingsNetwork,
  settingsPhotos,
};
