/** Everything that can be said about a file, a row or a plan. The sentence of each lives with the messages. */
export const ISSUE_CODES = [
  'file.empty',
  'file.tooLarge',
  'file.notWhatItSays',
  'file.encodingGuessed',
  'file.tookTooLong',
  'file.oldExcel',
  'file.protectedExcel',
  'file.otherDocument',
  'archive.damaged',
  'archive.encrypted',
  'archive.tooManyEntries',
  'archive.entryTooLarge',
  'archive.tooLarge',
  'archive.bomb',
  'archive.sizeLies',
  'archive.checksum',
  'archive.nestedSkipped',
  'archive.nothingToOpen',
  'archive.othersLeft',
  'xlsx.damaged',
  'xlsx.sheetTooLarge',
  'xlsx.manyRows',
  'xlsx.mergedFilled',
  'xlsx.formulaWithoutValue',
  'xml.syntax',
  'xml.entities',
  'xml.tooDeep',
  'xml.otherRoot',
  'xml.linksNotFollowed',
  'features.none',
  'features.othersShown',
  'shapefile.damaged',
  'shapefile.noTable',
  'shapefile.noCrs',
  'json.truncated',
  'json.syntax',
  'json.tooDeep',
  'json.notFinite',
  'json.nanLiterals',
  'geojson.notGeojson',
  'geojson.noFeatures',
  'geojson.badFeature',
  'geojson.othersKept',
  'plan.noHeader',
  'plan.otherFormat',
  'plan.newerVersion',
  'plan.badVersion',
  'plan.badHeader',
  'plan.modelUnavailable',
  'plan.noVillages',
  'plan.noSites',
  'plan.defaultRadiusAssumed',
  'crs.unknown',
  'crs.missing',
  'crs.converted',
  'crs.meridianDoubtful',
  'crs.otherMeridian',
  'commune.renamed',
  'commune.split',
  'commune.byPoint',
  'id.generated',
  'id.duplicate',
  'place.missingVillage',
  'place.missingSite',
  'place.notPoint',
  'place.notNumber',
  'place.outOfRange',
  'place.outsideVietnam',
  'place.outsideBoundary',
  'place.swapped',
  'place.altitudeDropped',
  'area.badRing',
  'area.notPolygon',
  'field.notText',
  'field.notNumber',
  'field.notWhole',
  'field.negative',
  'field.notYesNo',
  'field.notInList',
  'radius.notPositive',
  'radius.tooLarge',
  'radius.tiny',
  'sectors.badList',
  'sectors.unequal',
  'antenna.notMsi',
  'antenna.badLine',
  'antenna.missingAngles',
  'antenna.badUnit',
  'antenna.anglesFilled',
  'antenna.unitAssumed',
  'antenna.noGain',
  'status.unknown',
  'csv.noHeader',
  'csv.headerOnly',
  'csv.badQuotes',
  'csv.missingColumn',
  'csv.wrongCellCount',
  'csv.extraColumns',
  'coordinate.unreadable',
  'switchedOff.unknownSite',
  'terrain.notDem',
  'terrain.badName',
  'terrain.wrongSize',
  'terrain.truncated',
  'terrain.tooLarge',
  'terrain.nothingInside',
  'terrain.noCrs',
  'terrain.unknownCrs',
  'terrain.voids',
  'terrain.allVoid',
  'terrain.notCovered',
  'terrain.unsupported',
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

/** `error`: the file or the row cannot come in · `warning`: it came in, look at it · `notice`: good to know. */
export type IssueSeverity = 'error' | 'warning' | 'notice';

export type IssueParams = Readonly<Record<string, string | number>>;

/** One finding: a code with its parameters, never a sentence. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: IssueSeverity;
  readonly file?: string;
  /** Row of a table as a spreadsheet counts it, or the number of a feature in its file, from 1. */
  readonly row?: number;
  readonly column?: string;
  /** The value as written, shortened. */
  readonly value?: string;
  readonly ids?: readonly string[];
  readonly params?: IssueParams;
}

export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}
