import { many } from '../en/many';
import { createFormats } from '../formats';
import type { TilesWords } from './viTiles';

const { decimal, integer, distance, date } = createFormats('en');
const megabytes = (bytes: number): string => `${decimal(bytes / 1e6, bytes < 1e7 ? 1 : 0)}\u00a0MB`;

export const enTiles: TilesWords = {
  open: 'Fetch from the network…',
  title: 'Fetch terrain from the network',
  intro:
    'The page asks a host outside only after you agree. That host then knows the network address of this computer and the area you need.',
  url: 'Address of the tiles of heights (Terrarium PNG)',
  badUrl: 'A full https:// address with {z}, {x} and {y} is needed.',
  spacing: 'Distance between two heights',
  offer: (metres, zoom) => `about ${integer(metres)} m (zoom ${integer(zoom)})`,
  spacingHint:
    'In the public set the heights of Việt Nam come from SRTM, about every 30 m: a finer grid is interpolated and adds no detail.',
  attribution: 'Source and licence, in the words of the provider',
  attributionHint: 'Noted among the sources of the plan, and goes with every export.',
  host: 'Host',
  area: 'Area',
  areaText: (marginM) => `the places of the plan and ${distance(marginM)} around them`,
  load: 'To fetch',
  loadText: (tiles, bytes) => `${many(tiles, 'tile')}, at a guess ${megabytes(bytes)}`,
  sea: 'Sea',
  seaText: 'its surface is 0 m; depths in the data are not used. Where there is no data the ground stays unknown.',
  notAllowed: (host) =>
    `The page may not ask ${host}, and cannot allow itself to. Nothing has been sent. Start it again with:`,
  command: (host) => `npm start -- --allow-host ${host}`,
  noPlaces: 'The plan has no place yet, or spans too much to fetch.',
  agree: (tiles, host) => `I agree: fetch ${many(tiles, 'tile')} from ${host}`,
  partial: (tiles, bytes) =>
    `The last fetch was broken off. ${many(tiles, 'tile is', 'tiles are')} kept on this computer (${megabytes(bytes)}); fetching again goes on from there.`,
  forgetPartial: 'Delete what was fetched',
  from: (host, day) => `Fetched from ${host} on ${date(day)}`,
  kept: (bytes) => `${megabytes(bytes)} kept on this computer`,
  missing: (tiles) => `the host has no heights for ${many(tiles, 'tile')}`,
  retry: (tiles) => `Fetch ${many(tiles, 'failed tile')} again`,
  noted: 'Noted among the sources of the plan.',
  note: 'Note it among the sources of the plan',
};
