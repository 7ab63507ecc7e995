import type { Words } from '../i18n/words';
import type { Message } from '../state/session';

/** The sentence of a message code; a code without one is still said, with its name. */
export function messageText({ verbs }: Words, { code, params }: Pick<Message, 'code' | 'params'>): string {
  const sentences: Readonly<Record<string, (params: NonNullable<Message['params']>) => string>> = verbs.messages;
  const sentence = sentences[code];
  return sentence ? sentence(params ?? {}) : verbs.messages.other({ code });
}
