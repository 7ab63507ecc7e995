import { say } from '../commands/say';
import { useApp } from './AppProvider';

/** Copies a text and says so; a browser that forbids it is told too. */
export function useCopy(): (text: string) => void {
  const app = useApp();
  return (text) => {
    Promise.resolve(navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(
      () => say(app, { tone: 'info', code: 'copied', params: { text } }),
      () => say(app, { tone: 'error', code: 'notCopied' }),
    );
  };
}
