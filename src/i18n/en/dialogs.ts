import { createFormats } from '../formats';
import type { viDialogs } from '../vi/dialogs';

const { integer, signed } = createFormats('en');

export const enDialogs: typeof viDialogs = {
  export: {
    title: 'Export the plan',
    planNote: 'Opens again in Phủ Sóng, QGIS and PostGIS.',
    footprints: 'With the footprint of each site',
    verdicts: 'With the computed verdict of each village',
    planButton: 'Export GeoJSON',
    deadZones: 'Dead-zone villages',
    villages: 'All villages',
    sites: 'Sites',
    anyMobile: 'Verdicts in the file count every network, not the filter of this view.',
    illustrative: 'The exported file says that its data is illustrative.',
  },
  explain: {
    title: 'Why the number is not as it was opened',
    opened: 'As opened',
    now: 'Now',
    step: 'Change',
    villages: 'Villages',
    households: 'Households',
    same: 'The number is still as the plan was opened.',
    note: 'Each line is what the change brought, taken in order from the top, so they add up to the number of now.',
    signed: (value) => (value === 0 ? '0' : signed(value)),
    codes: {
      filter: () => 'Other networks counted',
      villages: (p) => `List of villages changed${p.count ? ` (${integer(Number(p.count))})` : ''}`,
      switchedOn: (p) => `Switched on ${named(p)}`,
      switchedOff: (p) => `Switched off ${named(p)}`,
      added: (p) => `Added ${named(p)}`,
      removed: (p) => `Deleted ${named(p)}`,
      moved: (p) => `Moved ${named(p)}`,
      edited: (p) => `Edited ${named(p)}`,
      programme: (p) => `Added ${integer(Number(p.count ?? 0))} programme sites`,
      settings: () => 'Coverage settings changed',
      other: (p) => named(p) || 'Other changes',
    },
  },
  coordinates: { title: 'Add a site by coordinates', name: 'Site name', add: 'Add the site' },
  background: {
    title: 'Outside base map',
    url: 'Address (XYZ, WMTS or style.json)',
    example: 'https://server/{z}/{x}/{y}.png',
    badUrl: 'A full https:// address is needed.',
    host: (host) => `The page will fetch map pictures from ${host}. That server learns which area you look at.`,
    allowed: 'This server is allowed.',
    notAllowed: 'This server is not allowed yet. Start again with:',
    command: (host) => `npm start -- --allow-host ${host}`,
    use: 'Use this base map',
  },
  checks: {
    title: 'Worth a look',
    none: 'Nothing to look at.',
    row: (row) => `row ${integer(row)}`,
    severity: { error: 'Error', warning: 'Look at it', notice: 'Good to know' },
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    groups: { plan: 'Plan', edit: 'Edit', programme: 'Programme', view: 'View' },
    keys: { Escape: 'Esc', Delete: 'Delete', ' ': 'Space' },
    tables: 'In a table: ↑ ↓ row by row, Enter shows it on the map, Space adds to the selection, Home and End jump.',
    map: 'On a selected site: the arrow keys nudge by 10 m, with Shift by 100 m.',
  },
  palette: {
    title: 'Search or command',
    placeholder: 'A village, site, commune or command',
    none: 'Nothing matches.',
    verbs: 'Commands',
    sites: 'Sites',
    villages: 'Villages',
    communes: 'Communes',
  },
};

function named(params: Readonly<Record<string, string | number>>): string {
  const count = Number(params.count ?? 1);
  return count === 1 && params.name ? String(params.name) : `${integer(count)} ${count === 1 ? 'site' : 'sites'}`;
}
