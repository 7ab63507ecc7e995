import { readdirSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';

/** The table "Who may import whom" of ARCHITECTURE.md. `types` may be imported with `import type` only. */
interface RoomRule {
  readonly values: readonly string[];
  readonly types?: readonly string[];
}

const ROOMS: Readonly<Record<string, RoomRule>> = {
  core: { values: [] },
  workers: { values: ['core', 'io'] },
  io: { values: ['core'] },
  state: { values: ['core', 'workers'], types: ['io'] },
  commands: { values: ['core', 'state', 'workers', 'io'] },
  // Drawing needs constants and plain selectors of the plan, and the shape of a circle; never a verdict of its own.
  map: { values: ['core/plan', 'core/geo', 'core/units', 'state', 'commands', 'i18n'], types: ['core'] },
  panels: { values: ['core/plan', 'core/units', 'state', 'commands', 'ui', 'i18n'], types: ['core'] },
  cli: { values: ['core', 'io', 'workers', 'i18n'] },
  ui: { values: [] },
  i18n: { values: [], types: ['core'] },
  main: { values: ['core', 'workers', 'io', 'state', 'commands', 'map', 'panels', 'cli', 'ui', 'i18n', 'styles'] },
  styles: { values: [] },
};

/** Single files that may do more than their room. */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  'state/autosave.ts': ['io'],
};

/** Packages with a home: nobody else imports them. Rooms left out of a list go without. */
const PACKAGE_HOMES: Readonly<Record<string, readonly string[]>> = {
  'maplibre-gl': ['map'],
  '@turf/': ['core/geo'],
  'clipper2-ts': ['core/geo'],
  'geographiclib-geodesic': ['core/geo'],
  'd3-contour': ['core/coverage'],
  proj4: ['io'],
  papaparse: ['io'],
  fflate: ['io'],
  'fast-png': ['io'],
  '@placemarkio/check-geojson': ['io'],
  idb: ['state'],
  zustand: ['state', 'map', 'panels', 'main'],
  react: ['map', 'panels', 'ui', 'i18n', 'main'],
  'react-dom': ['panels', 'ui', 'main'],
};

/** All that core takes from outside; packages of types alone are free everywhere. */
const CORE_PACKAGES = ['@turf/', 'clipper2-ts', 'geographiclib-geodesic', 'd3-contour'];

const MARKUP_SINKS = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTML',
  'setHTMLUnsafe',
  'dangerouslySetInnerHTML',
];
const CORE_GLOBALS = ['console', 'document', 'window', 'fetch', 'performance', 'navigator', 'localStorage'];
const VAGUE_NAMES = /^(utils?|helpers?|misc|common|stuff)$/i;
const MAX_LINES = 400;
const LONG_LINES = 250;

/** Path below src → text. */
type Sources = ReadonlyMap<string, string>;

interface ImportOf {
  readonly request: string;
  readonly isType: boolean;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

function faultsOf(sources: Sources): string[] {
  const faults: string[] = [];
  const edges = new Map<string, string[]>();
  for (const [path, text] of sources) {
    faults.push(...nameFaults(path));
    if (!/\.tsx?$/.test(path)) continue;
    const lines = text.trimEnd().split('\n').length;
    if (lines > MAX_LINES) faults.push(`${path}: ${lines} lines, at most ${MAX_LINES}`);
    const { program, errors } = parseSync(path, text);
    if (errors.length > 0) faults.push(`${path}: cannot be read: ${errors[0]?.message}`);
    const imports = importsOf(program as unknown as Node);
    faults.push(...imports.flatMap((one) => importFaults(path, one)));
    faults.push(...banFaults(path, program as unknown as Node));
    const values = imports.filter(({ isType }) => !isType).map(({ request }) => resolve(sources, path, request));
    edges.set(
      path,
      values.filter((target) => target !== undefined),
    );
  }
  return [...faults, ...ringFaults(edges)];
}

function nameFaults(path: string): string[] {
  const parts = path.split('/');
  const file = parts.at(-1)!;
  const stem = file.split('.')[0]!;
  const faults = [...parts.slice(0, -1), stem]
    .filter((part) => VAGUE_NAMES.test(part))
    .map((part) => `${path}: "${part}" says nothing`);
  if (parts.slice(0, -1).some((folder) => !/^[a-z][A-Za-z0-9]*$/.test(folder)))
    faults.push(`${path}: folders are camelCase`);
  if (/\.d\.ts$/.test(file)) return faults;
  const isComponent = file.endsWith('.tsx') && file !== 'main.tsx' && !/^(use[A-Z]|[a-z]\w*Columns\.)/.test(file);
  if (isComponent && !/^[A-Z][A-Za-z0-9]*\.tsx$/.test(file)) faults.push(`${path}: components are PascalCase`);
  if (!isComponent && /\.tsx?$/.test(file) && !/^[a-z][A-Za-z0-9]*\.tsx?$/.test(file))
    faults.push(`${path}: files are camelCase`);
  if (!(roomOf(path) in ROOMS)) faults.push(`${path}: no such room`);
  if (parts.length === 1 && /\.tsx?$/.test(file) && !/^(main|App)\.tsx?$/.test(file))
    faults.push(`${path}: belongs in a room`);
  return faults;
}

function roomOf(path: string): string {
  return path.includes('/') ? path.split('/')[0]! : 'main';
}

function importFaults(path: string, { request, isType }: ImportOf): string[] {
  const fault = (reason: string) => [`${path}: imports ${request}: ${reason}`];
  if (!request.startsWith('.')) return packageFaults(path, request, isType).flatMap(fault);
  const target = posix.join(posix.dirname(path), request);
  if (target.startsWith('..')) return fault('leaves src');
  const room = roomOf(path);
  if (roomOf(target) === room) return [];
  const rule = ROOMS[room];
  const allowed = [...(rule?.values ?? []), ...(EXCEPTIONS[path] ?? []), ...(isType ? (rule?.types ?? []) : [])];
  if (isUnder(target, allowed)) return [];
  return isUnder(target, rule?.types ?? [])
    ? fault(`${room} may import only types from there`)
    : fault(`${room} may not`);
}

function packageFaults(path: string, request: string, isType: boolean): string[] {
  const named = (name: string) => request === name || request.startsWith(name.endsWith('/') ? name : `${name}/`);
  const place = path.includes('/') ? path : `main/${path}`;
  for (const [name, homes] of Object.entries(PACKAGE_HOMES)) {
    if (named(name) && !isUnder(place, homes)) return [`only ${homes.join(', ')} may`];
  }
  if (request.startsWith('node:') && !isUnder(place, ['cli', 'workers'])) return ['runs in a browser'];
  if (roomOf(path) === 'core' && !isType && !CORE_PACKAGES.some(named)) return ['core is pure'];
  return [];
}

function isUnder(path: string, places: readonly string[]): boolean {
  return places.some((place) => path === place || path.startsWith(`${place}/`));
}

function importsOf(program: Node): ImportOf[] {
  const found: ImportOf[] = [];
  const textOf = (node: unknown) => {
    const value = (node as Node | null | undefined)?.value;
    return typeof value === 'string' ? value : undefined;
  };
  const add = (request: string | undefined, isType: boolean) =>
    request !== undefined && found.push({ request, isType });
  walk(program, (node) => {
    const names = (node.specifiers ?? []) as Node[];
    const isType = (key: string) =>
      node[key] === 'type' || (names.length > 0 && names.every((name) => name[key] === 'type'));
    if (node.type === 'ImportDeclaration') add(textOf(node.source), isType('importKind'));
    if (node.type === 'ExportNamedDeclaration') add(textOf(node.source), isType('exportKind'));
    if (node.type === 'ExportAllDeclaration') add(textOf(node.source), node.exportKind === 'type');
    if (node.type === 'ImportExpression') add(textOf(node.source), false);
    if (node.type === 'TSImportType') add(textOf(node.source) ?? textOf((node.argument as Node)?.literal), true);
    if (node.type === 'NewExpression' && (node.callee as Node).name === 'URL') {
      const [file, base] = node.arguments as Node[];
      if (base?.type === 'MemberExpression') add(textOf(file), false); // new URL('./x.ts', import.meta.url): a worker
    }
  });
  return found;
}

function banFaults(path: string, program: Node): string[] {
  const inCore = roomOf(path) === 'core';
  const found: string[] = [];
  walk(program, (node, parent, key) => {
    const word = String(node.name ?? node.value ?? '');
    if (/^(Identifier|JSXIdentifier|Literal)$/.test(node.type) && MARKUP_SINKS.includes(word)) found.push(word);
    if (!inCore) return;
    if (node.type === 'MemberExpression') {
      const member = `${(node.object as Node).name}.${(node.property as Node).name}`;
      if (['Math.random', 'Date.now'].includes(member)) found.push(member);
    }
    const isDate = (node.callee as Node | undefined)?.name === 'Date';
    if (isDate && (node.type === 'CallExpression' || (node.arguments as Node[]).length === 0))
      found.push('the clock (Date)');
    const isName = (key === 'property' || key === 'key') && parent?.computed !== true;
    if (node.type === 'Identifier' && !isName && CORE_GLOBALS.includes(word)) found.push(word);
  });
  return [...new Set(found)].map((word) => `${path}: ${word} is banned ${inCore ? 'in core' : 'in src'}`);
}

function walk(node: Node, visit: (node: Node, parent?: Node, key?: string) => void, parent?: Node, key?: string): void {
  visit(node, parent, key);
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object' && typeof child.type === 'string') walk(child, visit, node, name);
    }
  }
}

function resolve(sources: Sources, from: string, request: string): string | undefined {
  if (!request.startsWith('.')) return undefined;
  const target = posix.join(posix.dirname(from), request.replace(/\?.*$/, ''));
  return [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`].find((path) => sources.has(path));
}

/** One fault per ring, found as a way back to a file that is still being followed. */
function ringFaults(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const rings: string[] = [];
  const done = new Set<string>();
  const follow = (path: string, way: readonly string[]) => {
    const at = way.indexOf(path);
    if (at >= 0) rings.push(`ring: ${[...way.slice(at), path].join(' → ')}`);
    if (at >= 0 || done.has(path)) return;
    for (const next of edges.get(path) ?? []) follow(next, [...way, path]);
    done.add(path);
  };
  for (const path of edges.keys()) follow(path, []);
  return rings;
}

function readSources(): Sources {
  const root = fileURLToPath(new URL('../src', import.meta.url));
  const under = (path: string): string[] =>
    readdirSync(`${root}/${path}`).flatMap((name) => {
      const child = path === '' ? name : `${path}/${name}`;
      return statSync(`${root}/${child}`).isDirectory() ? under(child) : [child];
    });
  return new Map(under('').map((path) => [path, readFileSync(`${root}/${path}`, 'utf8')]));
}

describe('the house', () => {
  const sources = readSources();

  test('every import goes down, no file forms a ring, nothing banned is used, names say what is inside', () => {
    expect(sources.size).toBeGreaterThan(10);
    expect(faultsOf(sources)).toEqual([]);
  });

  test(`nine files of ten stay under ${LONG_LINES} lines`, () => {
    const code = [...sources].filter(([path]) => /\.tsx?$/.test(path));
    const long = code.filter(([, text]) => text.trimEnd().split('\n').length > LONG_LINES).map(([path]) => path);
    expect(long.length > code.length / 10 ? long : []).toEqual([]);
  });
});

describe('the checker itself', () => {
  const faultsIn = (files: Record<string, string>) => faultsOf(new Map(Object.entries(files)));

  test.each([
    ['core', '../io/a'],
    ['core', '../state/a'],
    ['io', '../state/a'],
    ['workers', '../state/a'],
    ['state', '../io/a'],
    ['state', '../commands/a'],
    ['commands', '../map/a'],
    ['commands', '../panels/a'],
    ['map', '../core/coverage/a'],
    ['map', '../panels/a'],
    ['panels', '../core/optimise/a'],
    ['panels', '../core/coverage/a'],
    ['panels', '../map/a'],
    ['panels', '../io/a'],
    ['cli', '../state/a'],
    ['ui', '../i18n/a'],
    ['ui', '../core/plan/a'],
    ['i18n', '../core/plan/a'],
    ['state', '../App'],
    ['core', '../../scripts/build.mjs'],
    ['panels', 'maplibre-gl'],
    ['panels', 'maplibre-gl/dist/maplibre-gl.css'],
    ['io', '@turf/turf'],
    ['core/plan', '@turf/turf'],
    ['core/plan', 'geographiclib-geodesic'],
    ['core/geo', 'proj4'],
    ['core/geo', 'valibot'],
    ['core/geo', 'node:fs'],
    ['state', 'react'],
    ['state', 'node:fs'],
  ])('%s may not import %s', (room, request) => {
    const up = room.includes('/') ? request.replace(/^\.\.\//, '../../') : request;
    for (const text of [`import { a } from '${up}';`, `export * from '${up}';`, `const a = import('${up}');`]) {
      expect(faultsIn({ [`${room}/b.ts`]: text }), text).toHaveLength(1);
    }
  });

  test.each([
    ['core', '../io/a'],
    ['io', '../state/a'],
    ['ui', '../core/plan/a'],
    ['panels', '../map/a'],
  ])('%s may not import even a type from %s', (room, request) => {
    expect(faultsIn({ [`${room}/b.ts`]: `import type { A } from '${request}';` })).toHaveLength(1);
    expect(faultsIn({ [`${room}/b.ts`]: `let a: import('${request}').A;` })).toHaveLength(1);
  });

  test.each([
    ['core/geo/b.ts', `import { circle } from '@turf/turf'; import geodesic from 'geographiclib-geodesic';`],
    ['core/plan/b.ts', `import type { Polygon } from 'geojson'; import { a } from '../units';`],
    ['state/autosave.ts', `import { a } from '../io/a';`],
    ['state/b.ts', `import type { A } from '../io/a'; import { c } from '../workers/c';`],
    [
      'map/b.ts',
      `import { Map } from 'maplibre-gl'; import type { A } from '../core/coverage/a'; import { s } from '../core/plan/s';`,
    ],
    [
      'panels/B.tsx',
      `import type { A } from '../core/optimise/a'; import { useState } from 'react'; import { b } from '../ui/b';`,
    ],
    ['i18n/b.ts', `import type { Site } from '../core/plan/site';`],
    ['cli/b.ts', `import { a } from 'node:fs'; import { c } from '../core/coverage/c'; import { t } from '../i18n/t';`],
    [
      'main.tsx',
      `import { a } from './map/a'; import { b } from './App'; import { createRoot } from 'react-dom/client';`,
    ],
    [
      'core/b.ts',
      `// import { a } from '../io/a'; document, Math.random\nexport const a = { window: 1, date: new Date(0) }.window;`,
    ],
  ])('%s may: %s', (path, text) => {
    expect(faultsIn({ [path]: text })).toEqual([]);
  });

  test.each([
    ['a worker opened by its address', `new Worker(new URL('../state/w.ts', import.meta.url));`],
    ['an address with a query', `import url from '../map/w.ts?url';`],
  ])('sees %s', (_what, text) => {
    expect(faultsIn({ 'io/b.ts': text })).toHaveLength(1);
  });

  test('sees rings of values, over any number of files, but not of types', () => {
    const ring = {
      'core/a.ts': `import './b';`,
      'core/b.ts': `export * from './c';`,
      'core/c.ts': `import { a } from './a';`,
    };
    expect(faultsIn(ring)).toEqual(['ring: core/a.ts → core/b.ts → core/c.ts → core/a.ts']);
    expect(faultsIn({ ...ring, 'core/c.ts': `import type { A } from './a';` })).toEqual([]);
    expect(faultsIn({ ...ring, 'core/c.ts': `import { type A } from './a';` })).toEqual([]);
  });

  test.each(MARKUP_SINKS)('sees %s anywhere', (word) => {
    expect(faultsIn({ 'panels/b.ts': `export const f = (e) => { e.${word} = ''; };` })).toHaveLength(1);
    expect(faultsIn({ 'panels/B.tsx': `export const B = () => <div ${word}={x} />;` })).toHaveLength(1);
    expect(faultsIn({ 'ui/b.ts': `export const f = (e) => e['${word}'];` })).toHaveLength(1);
  });

  test.each([
    'Math.random()',
    'Date.now()',
    'new Date()',
    'Date()',
    'console.log(1)',
    'document.title',
    'window.x',
    'fetch("/a")',
  ])('sees %s in core, and lets it be elsewhere', (text) => {
    expect(faultsIn({ 'core/b.ts': `export const a = () => ${text};` })).toHaveLength(1);
    expect(faultsIn({ 'commands/b.ts': `export const a = () => ${text};` })).toEqual([]);
  });

  test.each([
    'core/utils.ts',
    'io/helpers/b.ts',
    'core/Site.ts',
    'panels/sitePanel.tsx',
    'core/link-budget.ts',
    'attic/b.ts',
    'b.ts',
  ])('objects to a file called %s', (path) => {
    expect(faultsIn({ [path]: 'export const a = 1;' })).toHaveLength(1);
  });

  test('objects to a file of more than 400 lines, and to one it cannot read', () => {
    expect(faultsIn({ 'core/b.ts': 'export {};\n'.repeat(MAX_LINES) })).toEqual([]);
    expect(faultsIn({ 'core/b.ts': 'export {};\n'.repeat(MAX_LINES + 1) })).toHaveLength(1);
    expect(faultsIn({ 'core/b.ts': 'import {' })[0]).toMatch(/cannot be read/);
  });
});
