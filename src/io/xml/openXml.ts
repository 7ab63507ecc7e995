import type { Issue } from '../../core/checks/issue';
import { readText } from '../bytes/readText';
import { openFeatures } from '../features/openFeatures';
import { readGpx } from '../gpx/readGpx';
import { readKml } from '../kml/readKml';
import type { KmlElement } from '../kml/readKmlGeometry';
import { readPlanKml } from '../kml/readPlanKml';
import type { OpenedFile } from '../openedFile';
import type { PlanReading } from '../planGeojson/planReading';
import { readCollection } from '../planGeojson/readCollection';
import { declareKnownPrefixes } from './declareKnownPrefixes';
import { parseXml } from './parseXml';

/** KML or GPX, by its root. */
export async function openXml(source: string | Uint8Array, fileName: string): Promise<OpenedFile> {
  const { text, issues } = readText(source, ['xml']);
  if (text === null) return refused(issues);
  const { document, issue } = parseXml(declareKnownPrefixes(text));
  if (!document) return refused(issue ? [issue] : []);
  const root = document.documentElement?.localName ?? '';
  if (root !== 'kml' && root !== 'gpx') {
    return refused([{ code: 'xml.otherRoot', severity: 'error', value: root }]);
  }
  const own = root === 'kml' ? readPlanKml(document.documentElement as unknown as KmlElement) : null;
  if (own) return asPlan(readCollection(own, issues));
  const list = root === 'kml' ? readKml(document) : readGpx(document);
  return openFeatures({ ...list, issues: [...issues, ...list.issues] }, fileName);
}

function asPlan(reading: PlanReading): OpenedFile {
  return reading.plan ? { kind: 'plan', ...reading } : refused(reading.issues);
}

function refused(issues: readonly Issue[]): OpenedFile {
  return { kind: 'refused', issues };
}
