import type { IssueCode } from '../../core/checks/issue';
import type { ModelKey } from '../../core/radio/pathLossModel';
import type { MessageParams } from '../describeIssue';
import { modelName } from '../modelNames';
import { exchangeIssuesEn } from './exchangeIssues';
import { many } from './many';

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 7 });
const n = (value: string | number | undefined): string =>
  typeof value === 'number' ? number.format(value) : (value ?? '');
const place = ({ lat, lng }: MessageParams): string => `${Number(lat).toFixed(2)}, ${Number(lng).toFixed(2)}`;
const said = ({ value }: MessageParams): string => (value === undefined || value === '' ? 'the value' : `"${value}"`);

const FILE_TYPES: Readonly<Record<string, string>> = {
  png: 'a PNG image',
  jpeg: 'a JPEG image',
  gif: 'a GIF image',
  pdf: 'a PDF document',
  zip: 'a ZIP archive that is cut short',
  gzip: 'a GZIP archive',
  xls: 'an old Excel file (.xls)',
  html: 'an HTML page',
  xml: 'an XML or KML file',
  binary: 'a binary file',
};

/** Everything that can be said about a file, a row or a plan. */
export const issuesEn: Readonly<Record<IssueCode, (p: MessageParams) => string>> = {
  ...exchangeIssuesEn,
  'file.empty': () => 'the file is empty.',
  'file.tooLarge': (p) =>
    `the file has ${n(p.sizeMb)} MB, over the limit of ${n(p.maxMb)} MB. Split it into smaller files.`,
  'file.notWhatItSays': (p) =>
    `this is ${FILE_TYPES[String(p.type)] ?? 'another kind of file'}, not a list or a plan. Export it as Excel (.xlsx), CSV, GeoJSON or KML and open that.`,
  'file.encodingGuessed': (p) => `the file is not UTF-8 and was read as ${p.encoding}. Look over the Vietnamese marks.`,
  'json.truncated': (p) =>
    `the file breaks off at text line ${n(p.line)}, character ${n(p.column)}. Copy or download it again.`,
  'json.syntax': (p) =>
    p.line
      ? `bad JSON at text line ${n(p.line)}, character ${n(p.column)}${p.value ? `, near ${said(p)}` : ''}.`
      : 'bad JSON.',
  'json.tooDeep': (p) => `the data nests deeper than ${n(p.max)} levels and is not read.`,
  'json.notFinite': () => 'a number is too large to be kept. Correct it.',
  'json.nanLiterals': (p) =>
    `the file says NaN or Infinity in ${many(p.count, 'place')}; these are no numbers and are read as words.`,
  'geojson.notGeojson': () => 'the file is JSON but not GeoJSON (a FeatureCollection).',
  'geojson.noFeatures': () => 'the FeatureCollection has no list of "features".',
  'geojson.badFeature': () => 'this is not a GeoJSON Feature.',
  'geojson.othersKept': (p) =>
    `${many(p.count, 'feature is', 'features are')} neither village nor site and kept unchanged.`,
  'plan.noHeader': () =>
    'the file has no Phủ Sóng plan header; villages and sites are told by their properties and the settings are defaults.',
  'plan.otherFormat': (p) => `the header "phuSong" says ${said(p)}, which is no Phủ Sóng plan.`,
  'plan.newerVersion': (p) =>
    `the plan is of version ${n(p.version)}; this program reads up to version ${n(p.known)}. Update the program.`,
  'plan.badVersion': (p) => `the version of the plan is ${said(p)}; it must be a whole number from 1.`,
  'plan.badHeader': (p) => `the plan header has ${said(p)}, which is not valid; the default is used.`,
  'plan.modelUnavailable': (p) => `the model ${said(p)} is not in this version; the radius model is used.`,
  'plan.noVillages': () => 'there are no villages.',
  'plan.noSites': () => 'there are no sites.',
  'plan.defaultRadiusAssumed': (p) =>
    `${many(p.count, 'site has', 'sites have')} no radius: ${n(p.radiusM)} m is assumed. Set another with --radius-m.`,
  'crs.unknown': (p) =>
    `the reference system ${said(p)} is not known. Export in WGS84 (EPSG:4326) or VN-2000 (Quảng Ninh: EPSG:5899).`,
  'crs.missing': () =>
    'the coordinates are metres but the file names no reference system. Choose one (Quảng Ninh: VN-2000, EPSG:5899; in the shell: --crs EPSG:5899).',
  'crs.converted': (p) =>
    `the coordinates were converted from ${said(p)} to WGS84.${p.option ? ` The file names no system, this one is a guess: name another with ${p.option}.` : ''}`,
  'crs.meridianDoubtful': (p) =>
    `read as ${said(p)}, most points lie outside Quảng Ninh. The central meridian may be wrong: 15' moves a point about 26 km.${p.systems ? ` Read as ${p.systems}, they lie in the province.` : ''}${p.option ? ` Name the system with ${p.option} EPSG:n.` : ''}`,
  'id.generated': (p) =>
    `${many(p.count, 'row has no id; one was made from what the row holds', 'rows have no id; ids were made from what the rows hold')}.`,
  'id.duplicate': (p) => `the id ${said(p)} is used twice. Every village and every site needs its own.`,
  'place.missingVillage': (p) =>
    `the village${p.value ? ` ${said(p)}` : ''} has no coordinates. Fill in latitude and longitude.`,
  'place.missingSite': (p) =>
    `${p.count ? many(p.count, 'site has', 'sites have') : 'the site has'} no place yet: kept, and not counted as serving anyone.`,
  'place.notPoint': (p) => `the geometry ${said(p)} is not one point.`,
  'place.notNumber': (p) => `the coordinates ${said(p)} are not two numbers (longitude, latitude).`,
  'place.outOfRange': (p) =>
    `${said(p)} is outside ${p.min === undefined ? 'longitude ±180°, latitude ±90°' : `${n(p.min)}°–${n(p.max)}°`}.${p.likely === undefined ? '' : ` Should it be ${n(p.likely)}?`}`,
  'place.outsideVietnam': (p) =>
    `${p.value ? `${said(p)} lies` : many(p.count, 'place lies', 'places lie')} outside Vietnam. Look over the coordinates.`,
  'place.outsideBoundary': (p) => `${many(p.count, 'village lies', 'villages lie')} outside the boundary of the plan.`,
  'place.swapped': (p) => `latitude and longitude were swapped in ${many(p.count, 'place')}; this has been put right.`,
  'place.altitudeDropped': (p) =>
    `${many(p.count, 'place comes', 'places come')} with an altitude; the plan has no use for it and does not keep it.`,
  'area.badRing': () => 'the outline of an area needs at least 4 positions and must be closed.',
  'area.notPolygon': (p) => `an area must be a Polygon or MultiPolygon, not ${said(p)}.`,
  'field.notText': (p) => `${said(p)} is not text; it is kept but not used.`,
  'field.notNumber': (p) => `${said(p)} is not a number.`,
  'field.notWhole': (p) => `${said(p)} must be a whole number.`,
  'field.negative': (p) => `${said(p)} is negative; it must be 0 or more.`,
  'field.notYesNo': (p) => `${said(p)} says neither yes nor no; it is kept but not used.`,
  'field.notInList': (p) => `${said(p)} is not one of the known values (${p.allowed}); it is kept but not used.`,
  'radius.notPositive': (p) => `the radius ${said(p)} must be more than 0 and at most ${n(p.maxKm)} km.`,
  'radius.tooLarge': (p) => `the radius ${said(p)} m is over the limit of ${n(p.maxKm)} km. The unit is metres.`,
  'radius.tiny': (p) =>
    `${many(p.count, 'site has', 'sites have')} a radius under ${n(p.minM)} m. The unit is metres; are these kilometres?`,
  'sectors.badList': (p) =>
    `${said(p)} is not a list of numbers from ${p.least} to ${p.greatest} parted by ";". It is kept but not used.`,
  'sectors.unequal': (p) =>
    `${many(p.count, 'site has', 'sites have')} antenna lists of unequal length (azimuths, beamwidths, tilts …): reckoned as one omni each.`,
  'antenna.notMsi': () => 'this is not an antenna file (.msi): it has no HORIZONTAL and VERTICAL cuts.',
  'antenna.badLine': (p) => `line ${p.line} cannot be read as an angle and an attenuation: ${said(p)}.`,
  'antenna.missingAngles': (p) =>
    `the ${p.cut === 'horizontal' ? 'horizontal' : 'vertical'} cut gives ${p.found} of 360 angles; the widest hole, ${p.hole}°, is too wide to fill.`,
  'antenna.badUnit': (p) => `${said(p)}: this unit is not known. Gains are in dBi or dBd, attenuation in dB from 0 up.`,
  'antenna.anglesFilled': (p) =>
    `the ${p.cut === 'horizontal' ? 'horizontal' : 'vertical'} cut gives ${p.found} of 360 angles; the others were filled in a straight line.`,
  'antenna.unitAssumed': (p) => `${said(p)}: the gain has no unit and is taken as dBd, as Planet does.`,
  'antenna.noGain': () => 'the file gives no gain; the one in the link budget stays.',
  'status.unknown': (p) => `there is no status ${said(p)}. Use one of: ${p.allowed}.`,
  'csv.noHeader': () => 'no header row was found. Choose the columns of id, name, latitude and longitude.',
  'csv.columnNumbers': () => 'this row only numbers the columns; it was not taken for data.',
  'csv.headerOnly': () => 'the list is empty: a header and nothing else.',
  'csv.badQuotes': () =>
    'a quotation mark opens and does not close; later rows may be mixed up. Correct the quotation mark.',
  'csv.missingColumn': (p) => `the column ${p.columns} is missing. Add it or choose the column that holds it.`,
  'csv.wrongCellCount': (p) =>
    `the row has ${n(p.found)} cells, the header only ${n(p.expected)}. A number with a decimal comma needs quotation marks.`,
  'csv.extraColumns': (p) => `unknown columns (${p.columns}) are kept as they are.`,
  'coordinate.unreadable': (p) =>
    p.value
      ? `the coordinate ${said(p)} cannot be read. Write 21.4856 or 21°29'10"N.`
      : 'a coordinate cell is empty. Fill in both latitude and longitude.',
  'terrain.notDem': () =>
    'this is no height model. Use .hgt (SRTM) or a GeoTIFF with one band of heights, not a shaded picture.',
  'terrain.badName': () =>
    'the name of an .hgt file must say its south-west corner, such as N21E107.hgt. Rename the file and open it again.',
  'terrain.wrongSize': (p) =>
    `the .hgt tile has ${n(p.bytes)} bytes and should have ${n(p.expected)}. It was cut off or is not SRTM 1″ or 3″; download it again.`,
  'terrain.truncated': () => 'the height model is cut off or damaged. Download it again.',
  'terrain.tooLarge': (p) =>
    `the height model is too large (more than ${n(p.maxMb)} MB unpacked). Cut out the area you need.`,
  'terrain.nothingInside': () => 'the archive holds no .hgt tile and no GeoTIFF.',
  'terrain.noCrs': () =>
    'the GeoTIFF does not say its coordinate system or its place, so it cannot be put on the map. Assign one and export it again.',
  'terrain.unknownCrs': (p) =>
    `the coordinate system ${p.value ?? ''} of the GeoTIFF is not supported. Convert it to WGS84 (EPSG:4326), UTM or VN-2000.`,
  'mast.outsideRange': (p) =>
    `${many(p.count, 'mast')} outside the ${n(p.least)}…${n(p.most)} m that ${modelName(p.model as ModelKey, 'en')} was made for: their levels are extrapolated. Check the heights (metres).`,
  'freq.outsideRange': (p) =>
    `${many(p.count, 'site')} with frequencies outside the ${n(p.least)}…${n(p.most)} MHz that ${modelName(p.model as ModelKey, 'en')} was made for: their levels are extrapolated.`,
  'terrain.notDegrees': () =>
    'the GeoTIFF says that it is in degrees, but its figures are not (metres perhaps, or the latitude first). Assign the right coordinate system.',
  'terrain.elsewhere': (p) =>
    `the height model lies elsewhere (longitude ${p.west}…${p.east}, latitude ${p.south}…${p.north}) and knows the height of no village or site of the plan. Check the file or its coordinate system.`,
  'terrain.voids': (p) =>
    `${n(p.voids)} of ${n(p.samples)} heights are void. They stay unknown and are never taken for sea level.`,
  'terrain.allVoid': () => 'the height model holds nothing but voids.',
  'terrain.notCovered': (p) =>
    `${n(p.cells)} of ${n(p.of)} cells of the area have no terrain data; they stay empty in the result.`,
  'terrain.unsupported': (p) =>
    `this kind of GeoTIFF cannot be read (${p.value ?? ''}). Save it again as a plain GeoTIFF (little-endian, no predictor).`,
  'measured.noColumns': () =>
    'there is no column for latitude, longitude and RSRP (dBm). Name the columns lat, lon, rsrp.',
  'measured.badPlace': (p) => `the position "${p.value ?? ''}" cannot be read; this point is left out.`,
  'measured.badLevel': (p) =>
    `the level "${p.value ?? ''}" is not within ${p.least}…${p.greatest} dBm; this point is left out.`,
  'measured.moreBadRows': (p) => `${many(p.rows, 'more row')} cannot be read.`,
  'terrain.notKept': () =>
    'the height models are in use, but this browser would not keep them for the next visit: there is no room, or it may not.',
  'terrain.notServed': () => 'the built-in illustrative relief could not be fetched from where the page was served.',
  'tiles.missing': (p) =>
    `the host has no heights for ${many(p.tiles, 'tile')} (the first near ${place(p)}). They stay void, never sea level.`,
  'tiles.failed': (p) =>
    `${many(p.tiles, 'tile')} did not arrive (the first near ${place(p)}). They stay void until they are fetched again.`,
  'tiles.unreadable': (p) =>
    `${many(p.tiles, 'tile is', 'tiles are')} no Terrarium picture of heights (the first near ${place(p)}) and void.`,
  'switchedOff.unknownSite': (p) =>
    `${many(p.count, 'switched-off site id is', 'switched-off site ids are')} not in the plan.`,
};
