import type { IssueCode } from '../../core/checks/issue';
import type { MessageParams } from '../describeIssue';
import { many } from './many';

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 7 });
const n = (value: string | number | undefined): string =>
  typeof value === 'number' ? number.format(value) : (value ?? '');
const said = ({ value }: MessageParams): string => (value === undefined || value === '' ? '' : ` "${value}"`);

const DOCUMENTS: Readonly<Record<string, string>> = {
  xlsb: 'a binary Excel workbook (.xlsb)',
  ods: 'an OpenDocument spreadsheet (.ods)',
  docx: 'a Word document (.docx)',
};

/** What is said of archives, workbooks and map files on their way in. */
export const exchangeIssuesEn = {
  'file.tookTooLong': (p) =>
    `reading took more than ${n(p.seconds)} seconds and was stopped. The file may be damaged or too heavy; split it or save it as CSV.`,
  'file.oldExcel': () => 'this is an old Excel file (.xls). Open it in Excel and save it as .xlsx or CSV.',
  'file.protectedExcel': () =>
    'the workbook is under a password and cannot be read. Take the password off in Excel, save it and open it again.',
  'file.otherDocument': (p) =>
    `this is ${DOCUMENTS[String(p.value)] ?? 'another kind of document'}. Save it as .xlsx or CSV and open that.`,
  'archive.damaged': (p) => `the archive${said(p)} is cut short or damaged. Copy or download it again.`,
  'archive.encrypted': (p) => `the file${said(p)} in the archive is under a password. Pack it again without one.`,
  'archive.tooManyEntries': (p) =>
    `the archive holds more than ${n(p.max)} files and is not opened. Pack only the files to import.`,
  'archive.entryTooLarge': (p) =>
    `the file${said(p)} unpacks to more than the limit of ${n(p.maxMb)} MB. Split it into smaller files.`,
  'archive.tooLarge': (p) =>
    `the files unpack to more than the limit of ${n(p.maxMb)} MB (at${said(p)}). Split them into smaller files.`,
  'archive.bomb': (p) =>
    `the file${said(p)} grows more than ${n(p.max)} times when unpacked, as files made to do harm do, and is not read. Ask for the original.`,
  'archive.sizeLies': (p) =>
    `the file${said(p)} does not unpack to the length the archive claims. It is damaged or was changed; ask for the original.`,
  'archive.checksum': (p) =>
    `the file${said(p)} does not match its checksum: it is damaged. Copy or download it again.`,
  'archive.nestedSkipped': (p) => `archives inside the archive (${p.value}) stay closed. Open them by themselves.`,
  'archive.nothingToOpen': (p) =>
    `the archive holds nothing that can be opened (${p.value ?? ''}). Readable: .xlsx, .kml, .kmz, .geojson, .csv, .gpx, shapefile.`,
  'archive.othersLeft': (p) => `other files of the archive were not read: ${p.value}. Open them by themselves.`,
  'xlsx.damaged': () =>
    'the workbook is damaged or was not saved by Excel. Open it in Excel and save it as .xlsx or CSV.',
  'xlsx.sheetTooLarge': (p) =>
    `the sheet${said(p)} reaches to ${n(p.rows)} rows × ${n(p.columns)} columns; the limit is ${n(p.maxRows)} × ${n(p.maxColumns)}. Delete stray cells far out or save it as CSV.`,
  'xlsx.manyRows': (p) => `the sheet has ${many(p.count, 'row')}. Above ${n(p.many)} rows CSV is read much faster.`,
  'xlsx.mergedFilled': (p) =>
    `${many(p.count, 'cell merged downwards was filled with its', 'cells merged downwards were filled with their')} value, row by row.`,
  'xlsx.formulaWithoutValue': (p) =>
    `${many(p.count, 'cell is a formula without a result', 'cells are formulas without a result')} (${p.value}) and read as empty. Open the file in Excel, recalculate and save it.`,
  'csv.oldFont': (p) =>
    `the text was typed in the old encoding ${p.font}, not in Unicode, so names and headers cannot be read. Convert it to Unicode (UniKey has a tool for it) and open it again.`,
  'xlsx.errorCells': (p) =>
    `${many(p.count, 'cell holds an error such as #REF! or #N/A and counts', 'cells hold an error such as #REF! or #N/A and count')} as empty (${p.value}). Mend the formulas in Excel and save the file.`,
  'xlsx.sheetsNotRead': (p) =>
    `of the workbook's lists only the first of a kind is read; left out: ${p.value}. Save each as a file of its own.`,
  'xml.syntax': (p) => `bad XML${p.line ? ` near text line ${n(p.line)}` : ''}. Export the file again.`,
  'xml.entities': () =>
    'the file declares a DOCTYPE or an ENTITY, which can be used to do harm, and is not read. Export it without.',
  'xml.tooDeep': (p) => `the XML nests deeper than ${n(p.max)} levels and is not read.`,
  'xml.otherRoot': (p) => `the root of the XML is${said(p)}, neither KML nor GPX.`,
  'xml.linksNotFollowed': (p) =>
    `the file links elsewhere (${p.value}): nothing is fetched, only what the file itself holds is read.`,
  'features.none': () => 'the file holds no point, line or polygon.',
  'features.othersShown': (p) =>
    `${many(p.count, 'line or polygon', 'lines and polygons')} beside the points will be shown as a reference layer.`,
  'shapefile.damaged': (p) => `the part${said(p)} of the shapefile is cut short or does not match. Export it again.`,
  'shapefile.noTable': (p) => `the shapefile lacks${said(p)}: there are places, but no names or properties.`,
  'shapefile.noCrs': (p) =>
    `the shapefile lacks${said(p)}, so its coordinate system is not known. Look over the one that was guessed.`,
  'crs.otherMeridian': (p) =>
    `${n(p.count)} of ${many(p.of, 'place')} lie far from the commune of their row; read as${said(p)} they lie in it. ${p.option ? `Name the system with ${p.option}.` : 'Choose the central meridian again.'}`,
  'crs.notUsed': (p) => `the file is in degrees or names its own system: it is not read as${said(p)}.`,
  'commune.renamed': (p) =>
    `${many(p.count, 'row names', 'rows name')} a commune of before July 2025: its name of today is used, the old one is kept as "former commune".`,
  'commune.split': (p) =>
    `the former commune${said(p)} now belongs to several units (${p.units ?? ''}); the old name is kept. Choose a unit for each row.`,
  'commune.byPoint': (p) =>
    `${many(p.count, 'row of a former commune that was split was', 'rows of a former commune that was split were')} given the unit whose centre is nearest. Look over what was chosen.`,
} as const satisfies Partial<Record<IssueCode, (p: MessageParams) => string>>;
