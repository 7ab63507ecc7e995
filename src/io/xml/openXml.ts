import type { Issue } from '../../core/checks/issue';
import { readText } from '../bytes/readText';
import { openFeatures } from '../features/openFeatures';
import { readGpx } from '../gpx/readGpx';
import { kmlReader } from '../kml/kmlReader';
import { readPlanKml } from '../kml/readPlanKml';
import type { OpenedFile } from '../openedFile';
import type { PlanReading } from '../planGeojson/planReading';
import { readCollection } from '../planGeojson/readCollection';
import { parseXml } from './parseXml';

/** KML or GPX, by its root. */
export async function openXml(source: string | Uint8Array, fileName: string): Promise<OpenedFile> {
  const { text, issues } = readText(source, ['xml']);
  if (text === null) return refused(issues);
  const own = readPlanKml(text);
  if (own) return asPlan(readCollection(own, issues));
  const kml = kmlReader();
  const { document, issue } = parseXml(text, kml);
  if (!document) return refused(issue ? [issue] : []);
  const root = document.documentElement?.localName ?? '';
  if (root !== 'kml' && root !== 'gpx') {
    return refused([{ code: 'xml.otherRoot', severity: 'error', value: root }]);
  }
  const list = root === 'kml' ? kml.finish(document) : readGpx(document);
  return openFeatures({ ...list, issues: [...issues, ...list.issues] }, fileName);
}

function asPlan(reading: PlanReading): OpenedFile {
  return reading.plan ? { kind: 'plan', ...reading } : refused(reading.issues);
}

function refused(issues: readonly Issue[]): OpenedFile {
  return { kind: 'refused', issues };
}
