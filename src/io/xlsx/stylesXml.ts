/** Cell formats, by their place in `cellXfs`. */
export const CELL_STYLES = ['plain', 'header', 'title', 'degrees', 'whole', 'wrapped'] as const;
export type CellStyle = (typeof CELL_STYLES)[number];

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const FONT = (more: string, size: number) => `<font>${more}<sz val="${size}"/><name val="Calibri"/></font>`;
const XF = (more: string, inner = '') => `<xf borderId="0" xfId="0" ${more}>${inner}</xf>`;

/** Built-in format 3 is a whole number with the reader's own thousands mark. */
const FORMATS: Readonly<Record<CellStyle, string>> = {
  plain: XF('numFmtId="0" fontId="0" fillId="0"'),
  header: XF('numFmtId="0" fontId="1" fillId="2" applyFont="1" applyFill="1"'),
  title: XF('numFmtId="0" fontId="2" fillId="0" applyFont="1"'),
  degrees: XF('numFmtId="164" fontId="0" fillId="0" applyNumberFormat="1"'),
  whole: XF('numFmtId="3" fontId="0" fillId="0" applyNumberFormat="1"'),
  wrapped: XF('numFmtId="0" fontId="0" fillId="0" applyAlignment="1"', '<alignment vertical="top" wrapText="1"/>'),
};

export function stylesXml(): string {
  const fill = (inner: string) => `<fill><patternFill ${inner}</fill>`;
  return [
    `<styleSheet xmlns="${MAIN}">`,
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0000000"/></numFmts>',
    `<fonts count="3">${FONT('', 11)}${FONT('<b/>', 11)}${FONT('<b/>', 14)}</fonts>`,
    `<fills count="3">${fill('patternType="none"/>')}${fill('patternType="gray125"/>')}`,
    `${fill('patternType="solid"><fgColor rgb="FFDCE6EC"/></patternFill>')}</fills>`,
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${CELL_STYLES.length}">${CELL_STYLES.map((style) => FORMATS[style]).join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}

export function styleIndex(style: CellStyle): number {
  return CELL_STYLES.indexOf(style);
}
