import type { Issue } from '../../core/checks/issue';
import { readText } from '../bytes/readText';
import { openFeatures } from '../features/openFeatures';
import { readGpx } from '../gpx/readGpx';
import { readKml } from '../kml/readKml';
import type { KmlElement } from '../kml/readKmlGeometry';
import { readPlanKml } from '../kml/readPlanKml';
import { inFile, type OpenedFile } from '../openedFile';
import type { PlanReading } from '../planGeojson/planReading';
import { readCollection } from '../planGeojson/readCollection';
import { parseXml } from './parseXml';

/** KML or GPX, by its root. */
export async function openXml(source: string | Uint8Array, fileName: string): Promise<OpenedFile> {
  const { text, issues } = readText(source, ['xml']);
  if (text === null) return refused(issues, fileName);
  const { document, issue } = parseXml(text);
  if (!document) return refused(issue ? [issue] : [], fileName);
  const root = document.documentElement?.localName ?? '';
  if (root !== 'kml' && root !== 'gpx') {
    return refused([{ code: 'xml.otherRoot', severity: 'error', value: root }], fileName);
  }
  const own = root === 'kml' ? readPlanKml(document.documentElement as unknown as KmlElement) : null;
  if (own) return asPlan(readCollection(own, issues), fileName);
  const list = root === 'kml' ? readKml(document) : readGpx(document);
  return openFeatures({ ...list, issues: [...issues, ...list.issues] }, fileName);
}

function asPlan(reading: PlanReading, fileName: string): OpenedFile {
  const issues = inFile(reading.issues, fileName);
  return reading.plan ? { kind: 'plan', ...reading, issues } : { kind: 'refused', issues };
}

function refused(issues: readonly Issue[], fileName: string): OpenedFile {
  return { kind: 'refused', issues: inFile(issues, fileName) };
}
