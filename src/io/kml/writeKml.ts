import type { Geometry } from 'geojson';
import type { Json, JsonObject } from '../../core/plan/json';
import type { Plan } from '../../core/plan/plan';
import { othersOf } from '../json/jsonShape';
import { collectionName, FEATURE_KEYS, ILLUSTRATIVE_NOTICE } from '../planGeojson/planKeys';
import { featuresOf, headOf, type WritePlanOptions } from '../planGeojson/writePlan';
import { xmlText } from '../xml/xmlText';
import { type KmlFields, kmlFields, kmlValues } from './kmlFields';
import { kmlGeometry } from './kmlGeometry';
import { HEADER_DATA, type KmlOrder, NAME_FIELD, ORDER_DATA, REST_FIELD } from './kmlNames';
import { kmlStyle } from './kmlStyle';
import { folderName, folderOf, KML_FOLDERS, type KmlFolder, type KmlLanguage } from './kmlWords';

export interface WriteKmlOptions extends WritePlanOptions {
  /** Of the folders' names. */
  readonly language: KmlLanguage;
  /** Icon by style, as a path within the archive; without it viewers show their own pins in the style's colour. */
  readonly iconOf?: (style: string) => string | null;
}

interface Placed {
  readonly folder: KmlFolder;
  readonly properties: JsonObject;
  readonly members: JsonObject | undefined;
  readonly geometry: Geometry | null;
}

/**
 * A plan as KML 2.2: a folder, a style and a typed schema per status. The header travels in the document's
 * extended data, and what no typed field holds in a field of JSON, so `readPlanKml` gives the plan back whole.
 */
export function writeKml(plan: Plan, options: WriteKmlOptions): string {
  const { otherFeatures, ...shown } = plan;
  const features = [...featuresOf(shown, options)].map((feature) => placed(feature as JsonObject));
  const used = KML_FOLDERS.filter((folder) => features.some((feature) => feature.folder === folder));
  const header: JsonObject = { ...headOf(plan), ...(otherFeatures && { features: otherFeatures }) };
  const order: KmlOrder = { sites: idsOf(plan.sites), villages: idsOf(plan.villages), areas: idsOf(plan.areas) };
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2">',
    '<Document>',
    `<name>${xmlText(collectionName(plan.title, plan.illustrative))}</name>`,
    ...(plan.illustrative ? [`<description>${xmlText(ILLUSTRATIVE_NOTICE)}</description>`] : []),
    ...used.map((folder) => kmlStyle(folder, options.iconOf?.(folder.style) ?? null)),
    '<ExtendedData>',
    data(HEADER_DATA, header),
    data(ORDER_DATA, order as unknown as Json),
    '</ExtendedData>',
    ...used.flatMap((folder) =>
      folderText(
        folder,
        features.filter((feature) => feature.folder === folder),
        options.language,
      ),
    ),
    '</Document>',
    '</kml>',
  ];
  return `${lines.join('\n')}\n`;
}

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

function placed(feature: JsonObject): Placed {
  const properties = feature.properties as JsonObject;
  const folder = folderOf(properties.kind ?? null, properties.status, properties.covered);
  const geometry = feature.geometry as unknown as Geometry | null;
  return { folder, properties, members: othersOf(feature, FEATURE_KEYS), geometry };
}

/** A document of its own, which viewers show as a folder: GDAL finds the schema of a layer in a KMZ nowhere else. */
function folderText(folder: KmlFolder, features: readonly Placed[], language: KmlLanguage): string[] {
  const fields = kmlFields(features.map(({ properties }) => properties));
  return [
    `<Document><name>${xmlText(folderName(folder, language))}</name>`,
    schemaText(folder.style, fields),
    ...features.map((feature) => placemark(feature, fields)),
    '</Document>',
  ];
}

function schemaText(id: string, fields: KmlFields): string {
  const typed = [...fields].filter(([name]) => name !== NAME_FIELD);
  const texts = [...typed, [REST_FIELD, 'string'] as const].map(
    ([name, type]) => `<SimpleField name="${xmlText(name)}" type="${type}"/>`,
  );
  return `<Schema name="${id}" id="${id}">${texts.join('')}</Schema>`;
}

function placemark({ folder, properties, members, geometry }: Placed, fields: KmlFields): string {
  const { texts, rest } = kmlValues(properties, members, fields);
  const simple = [...texts]
    .filter(([name]) => name !== NAME_FIELD)
    .map(([name, text]) => `<SimpleData name="${xmlText(name)}">${xmlText(text)}</SimpleData>`);
  if (rest) simple.push(`<SimpleData name="${REST_FIELD}">${jsonText(rest as Json)}</SimpleData>`);
  return [
    `<Placemark><name>${xmlText(texts.get(NAME_FIELD) ?? '')}</name><styleUrl>#${folder.style}</styleUrl>`,
    `<ExtendedData><SchemaData schemaUrl="#${folder.style}">${simple.join('')}</SchemaData></ExtendedData>`,
    `${geometry === null ? '' : kmlGeometry(geometry)}</Placemark>`,
  ].join('');
}

function data(name: string, value: Json): string {
  return `<Data name="${name}"><value>${jsonText(value)}</value></Data>`;
}

/** JSON escapes what XML cannot hold, but for the two non-characters. */
function jsonText(value: Json): string {
  return xmlText(JSON.stringify(value).replace(/[\uFFFE\uFFFF]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`));
}
