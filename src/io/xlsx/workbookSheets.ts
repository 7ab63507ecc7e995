import { parseXml } from '../xml/parseXml';
import type { XmlDocument } from '../xml/xmlTree';

export interface WorkbookSheet {
  readonly name: string;
  /** Its text in the archive; null: a chart, or missing. */
  readonly path: string | null;
  readonly hidden: boolean;
}

/** The sheets of a workbook in their order; null: it is none. */
export function workbookSheets(files: ReadonlyMap<string, Uint8Array>): WorkbookSheet[] | null {
  const workbook = documentOf(files, 'xl/workbook.xml');
  const links = documentOf(files, 'xl/_rels/workbook.xml.rels');
  if (!workbook || !links) return null;
  const paths = new Map<string, string>();
  for (const link of links.getElementsByTagNameNS('*', 'Relationship')) {
    if (!/\/worksheet$/.test(link.getAttribute('Type') ?? '')) continue;
    const target = link.getAttribute('Target') ?? '';
    paths.set(link.getAttribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return workbook.getElementsByTagNameNS('*', 'sheet').map((sheet) => {
    const id = sheet.attributes.find(({ localName }) => localName === 'id')?.value ?? '';
    const path = paths.get(id) ?? null;
    const hidden = /hidden/i.test(sheet.getAttribute('state') ?? '');
    return { name: sheet.getAttribute('name') ?? '', path: path !== null && files.has(path) ? path : null, hidden };
  });
}

function documentOf(files: ReadonlyMap<string, Uint8Array>, path: string): XmlDocument | null {
  const bytes = files.get(path);
  return bytes ? parseXml(new TextDecoder().decode(bytes)).document : null;
}
