import { type RasterWords, rasterWords } from '../../i18n/rasterWords';
import { useAppState } from '../AppProvider';

export function useRasterWords(): RasterWords {
  return rasterWords(useAppState((state) => state.session.language));
}
