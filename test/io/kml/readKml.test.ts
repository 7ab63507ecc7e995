import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../../src/io/openFile';
import { readTable } from '../../../src/io/table/readTable';

const KML = `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Khảo sát</name>
<Style id="s"><IconStyle><Icon><href>http://evil.example/a.png</href></Icon></IconStyle></Style>
<NetworkLink><Link><href>http://evil.example/more.kml</href></Link></NetworkLink>
<GroundOverlay><Icon><href>http://evil.example/b.png</href></Icon><LatLonBox><north>22</north><south>21</south><east>108</east><west>107</west></LatLonBox></GroundOverlay>
<Folder><name>Ba Chẽ</name>
 <Placemark><name>Khe &lt;img src=x onerror=alert(1)&gt;</name><styleUrl>#s</styleUrl>
  <description><![CDATA[<b>41</b> hộ]]></description>
  <ExtendedData><Data name="Số hộ"><value>41</value></Data></ExtendedData>
  <Point><coordinates>107.3961,21.525,30</coordinates></Point></Placemark>
 <Placemark><name>Đường</name><LineString><coordinates>107,21 107.1,21.1</coordinates></LineString></Placemark>
</Folder></Document></kml>`;

describe('KML of others', () => {
  it('is a list: folders and extended data are columns, nothing is fetched, text stays text', async () => {
    const file = await openFile(KML, 'khao-sat.kml');
    if (file.kind !== 'table') throw new Error(JSON.stringify(file.issues));
    const codes = file.issues.map(({ code, value }) => [code, value]);
    expect(codes).toContainEqual(['xml.linksNotFollowed', 'NetworkLink, GroundOverlay, href']);
    const { villages } = await readTable(file.table, file.guess);
    expect(villages.map(({ value }) => value)).toMatchObject([
      {
        name: 'Khe <img src=x onerror=alert(1)>',
        households: 41,
        position: [107.3961, 21.525],
        extra: { folder: 'Ba Chẽ', description: '<b>41</b> hộ' },
      },
    ]);
    expect(file.others).toMatchObject([{ geometry: { type: 'LineString' } }]);
    expect(JSON.stringify(file.table)).not.toContain('evil');
  });

  it('comes out of a KMZ the same', async () => {
    const kmz = zipSync({ 'files/icon.png': strToU8('x'), 'doc.kml': strToU8(KML) });
    const [packed, plain] = [await openFile(kmz, 'a.kmz'), await openFile(KML, 'a.kmz')];
    expect(packed).toEqual(plain);
  });

  it.each([
    ['xml.entities', '<!DOCTYPE kml [<!ENTITY a "b">]><kml>&a;</kml>'],
    ['xml.entities', '<kml><!-- x --><!ENTITY a "b"></kml>'],
    ['xml.syntax', '<?xml version="1.0"?>\n<kml><Document></kml>'],
    ['xml.otherRoot', '<?xml version="1.0"?><rss/>'],
    ['xml.tooDeep', `<kml>${'<Folder>'.repeat(100)}${'</Folder>'.repeat(100)}</kml>`],
    ['features.none', '<kml xmlns="http://www.opengis.net/kml/2.2"/>'],
  ])('%s: is refused', async (code, text) => {
    expect(await openFile(text, 'a.kml')).toMatchObject({ kind: 'refused', issues: [{ code, file: 'a.kml' }] });
  });
});

describe('GPX', () => {
  it('waypoints are a list, tracks a layer', async () => {
    const gpx = `<?xml version="1.0"?><gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="x">
<wpt lat="21.5" lon="107.4"><ele>30</ele><name>Khe Vàng</name></wpt>
<trk><trkseg><trkpt lat="21.5" lon="107.4"/><trkpt lat="21.6" lon="107.5"/></trkseg></trk></gpx>`;
    const file = await openFile(gpx, 'di-bo.gpx');
    if (file.kind !== 'table') throw new Error(JSON.stringify(file.issues));
    const { villages } = await readTable(file.table, file.guess);
    expect(villages[0]!.value).toMatchObject({ name: 'Khe Vàng', position: [107.4, 21.5] });
    expect(file.others).toHaveLength(1);
  });
});
