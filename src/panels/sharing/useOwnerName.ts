import { useCallback } from 'react';
import type { Site } from '../../core/plan/site';
import { sharingWords } from '../../i18n/sharingWords';
import { useWords } from '../AppProvider';
import { operatorName } from '../operators';

/** Whose mast it is. */
export function useOwnerName(): (site: Site | undefined) => string {
  const { language } = useWords();
  return useCallback(
    (site) => {
      const said = sharingWords(language);
      const operator = site?.operator?.trim();
      if (!operator) return said.unnamedOwner;
      return operator.toLowerCase() === 'shared' ? said.sharedOwner : operatorName(operator);
    },
    [language],
  );
}
