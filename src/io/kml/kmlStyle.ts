import { xmlText } from '../xml/xmlText';
import type { KmlFolder } from './kmlWords';

/** Marks, lines and fills of one folder. */
export function kmlStyle({ style, colour }: KmlFolder, icon: string | null): string {
  const solid = `ff${colour.slice(2)}`;
  const image = icon === null ? '' : `<Icon><href>${xmlText(icon)}</href></Icon>`;
  return [
    `<Style id="${style}">`,
    `<IconStyle><color>${solid}</color><scale>${style === 'village-covered' ? 0.5 : 0.8}</scale>${image}</IconStyle>`,
    `<LabelStyle><scale>${style === 'village-covered' ? 0 : 0.7}</scale></LabelStyle>`,
    `<LineStyle><color>${solid}</color><width>1.5</width></LineStyle>`,
    `<PolyStyle><color>${colour}</color></PolyStyle>`,
    '</Style>',
  ].join('');
}
