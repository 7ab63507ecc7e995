import { describe, expect, test } from 'vitest';
import { words } from '../../src/i18n/words';
import { keysOf } from '../../src/panels/shortcutKeys';
import { SHORTCUTS } from '../../src/panels/shortcuts';
import { isPressed } from '../../src/panels/useShortcuts';

const pressed = (key: string, more: Partial<KeyboardEvent> = {}): string[] =>
  SHORTCUTS.filter((shortcut) =>
    isPressed(shortcut, { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more }),
  ).map(({ name }) => name);

describe('the keyboard', () => {
  test('gives each key one meaning', () => {
    const keys = SHORTCUTS.flatMap(({ keys, ctrl }) => keys.map((key) => `${ctrl ? 'Ctrl+' : ''}${key}`));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('knows undo and redo from each other', () => {
    expect(pressed('z', { ctrlKey: true })).toEqual(['undo']);
    expect(pressed('Z', { ctrlKey: true, shiftKey: true })).toEqual(['redo']);
    expect(pressed('y', { ctrlKey: true })).toEqual(['redo']);
    expect(pressed('z', { metaKey: true })).toEqual(['undo']);
    expect(pressed('z')).toEqual([]);
  });

  test('takes letters, signs and named keys as they come', () => {
    expect(pressed('a')).toEqual(['addSite']);
    expect(pressed('?', { shiftKey: true })).toEqual(['shortcuts']);
    expect(pressed(']')).toEqual(['forward']);
    expect(pressed(' ')).toEqual(['play']);
    expect(pressed('Escape')).toEqual(['clear']);
    expect(pressed('a', { altKey: true })).toEqual([]);
  });

  test('is written on the sheet as people read it', () => {
    const redo = SHORTCUTS.find(({ name }) => name === 'redo')!;
    const play = SHORTCUTS.find(({ name }) => name === 'play')!;
    expect(keysOf(redo, words('vi'))).toEqual(['Ctrl+Y', 'Ctrl+Shift+Z']);
    expect(keysOf(play, words('vi'))).toEqual(['Phím cách']);
  });
});
