import type { Metres } from '../../units';
import type { PathLossModel } from '../pathLossModel';
import { heightGainClutterDb } from './terminalClutter';

/** What stands around the handset, and how wide the street or clearing is. */
export interface TerminalClutter {
  readonly clutterM: Metres;
  /** Absent: 27 m, the value of ITU-R P.2108. */
  readonly streetM?: Metres;
}

/**
 * A model with the loss of the clutter around the handset on top (ITU-R P.2108 §3.1, 0.03–3 GHz: nothing is added
 * beyond). Only for models that know no clutter: terrain models carry it in the profile, and are given back as they are.
 */
export function withTerminalClutter(model: PathLossModel, { clutterM, streetM = 27 }: TerminalClutter): PathLossModel {
  if (model.key === 'p1812' || model.key === 'deltaBullington') return model;
  return {
    ...model,
    lossDb(ask) {
      const bare = model.lossDb(ask);
      const clutter = heightGainClutterDb({
        freqGHz: ask.freqMHz / 1000,
        heightM: ask.rxHeightM,
        clutterM,
        streetM,
        ground: ask.environment === 'open' || ask.environment === 'quasiOpen' ? 'open' : 'built',
      });
      return 'lossDb' in clutter ? { ...bare, lossDb: bare.lossDb + clutter.lossDb } : bare;
    },
  };
}
