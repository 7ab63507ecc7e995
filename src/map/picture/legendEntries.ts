import type { PictureWords } from '../../i18n/pictureWords';
import { ICONS } from '../icons';
import type { MapColours } from '../mapColours';
import type { MapView } from '../mapView';

export interface LegendEntry {
  readonly name: string;
  /** Origin in the middle of the sign, one unit is one pixel. */
  readonly draw: (pen: CanvasRenderingContext2D, colours: MapColours) => void;
}

/** What a reader of the picture must know: only the signs that stand on it. */
export function legendEntries(view: MapView, words: PictureWords): readonly LegendEntry[] {
  const { layers, sites, inForce, coverage, delta, areas } = view;
  const active = sites.filter((_, at) => inForce.active[at] === 1);
  const circles = layers.footprints && inForce.radiusM.some((metres) => metres > 0);
  const has = (status: string): boolean => active.some((site) => site.status === status);
  const drawn = (status: string): boolean => sites.some((site) => site.status === status && site.position !== null);
  const isPale = sites.some(
    (site, at) => site.status !== 'retired' && site.position !== null && inForce.active[at] === 0,
  );
  const counts = coverage?.coverCounts ?? new Uint16Array();
  const entries: readonly (readonly [boolean, string, LegendEntry['draw']])[] = [
    [layers.deadZones && counts.includes(0), words.dead, icon('dead', 0.8)],
    [layers.coveredVillages && counts.some((count) => count > 1), words.covered, dot],
    [layers.coveredVillages && counts.includes(1), words.once, icon('once', 1)],
    [delta.gained.length > 0, words.gained, gainedRing],
    [layers.existingSites && has('existing'), words.existing, icon('existing', 1)],
    [layers.programmeSites && drawn('planned'), words.planned, icon('planned-far', 1)],
    [layers.programmeSites && drawn('candidate'), words.candidate, icon('candidate-far', 1)],
    [layers.programmeSites && isPale, words.pale, pale],
    [circles && has('existing'), words.existingFootprint, swatch('existing')],
    [circles && has('planned'), words.plannedFootprint, swatch('planned')],
    [circles && has('candidate'), words.candidateFootprint, swatch('candidate')],
    [layers.areas && areas.some(({ areaKind }) => areaKind === 'exclusion'), words.exclusion, icon('exclusion', 1)],
  ];
  return entries.filter(([shown]) => shown).map(([, name, draw]) => ({ name, draw }));
}

function icon(name: keyof typeof ICONS, size: number): LegendEntry['draw'] {
  return (pen, colours) => {
    pen.scale(size, size);
    ICONS[name]?.draw(pen, colours);
  };
}

/** Signs of sites that do not count are drawn half as strong. */
function pale(pen: CanvasRenderingContext2D, colours: MapColours): void {
  pen.globalAlpha = 0.5;
  ICONS['planned-far']?.draw(pen, colours);
  pen.globalAlpha = 1;
}

function dot(pen: CanvasRenderingContext2D, { covered }: MapColours): void {
  pen.beginPath();
  pen.arc(0, 0, 3.2, 0, 2 * Math.PI);
  pen.fillStyle = covered;
  pen.fill();
}

function gainedRing(pen: CanvasRenderingContext2D, colours: MapColours): void {
  pen.beginPath();
  pen.arc(0, 0, 5, 0, 2 * Math.PI);
  pen.lineWidth = 1.8;
  pen.strokeStyle = colours.gained;
  pen.stroke();
  pen.translate(5, -5);
  pen.scale(0.65, 0.65);
  ICONS.gained?.draw(pen, colours);
}

function swatch(kind: 'existing' | 'planned' | 'candidate'): LegendEntry['draw'] {
  return (pen, colours) => {
    pen.beginPath();
    pen.rect(-8, -5.5, 16, 11);
    pen.fillStyle = colours[kind];
    pen.globalAlpha = 2 * (kind === 'existing' ? colours.existingAlpha : colours.programmeAlpha);
    pen.fill();
    pen.globalAlpha = 1;
    if (kind === 'existing') return;
    if (kind === 'candidate') pen.setLineDash([3, 2]);
    pen.lineWidth = 1;
    pen.strokeStyle = colours[kind];
    pen.stroke();
    pen.setLineDash([]);
  };
}
