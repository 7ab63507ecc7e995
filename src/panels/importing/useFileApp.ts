import { createContext, useContext } from 'react';
import type { FileContext } from '../../commands/fileContext';
import type { Language } from '../../state/session';
import { useAppState } from '../AppProvider';

const FileAppContext = createContext<FileContext | null>(null);
export const FileAppProvider = FileAppContext.Provider;

export function useFileApp(): FileContext {
  const app = useContext(FileAppContext);
  if (!app) throw new Error('useFileApp: expected a FileAppProvider above');
  return app;
}

export function useLanguage(): Language {
  return useAppState((state) => state.session.language);
}
