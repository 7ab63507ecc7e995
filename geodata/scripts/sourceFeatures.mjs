/** Features of the readable sources: flat properties, nothing empty, no radius (the rule gives it when the plan is built). */

export function villageFeature(id, v) {
  const { commune } = v.area;
  return pointFeature(id, v.at, {
    kind: 'village',
    name: v.name,
    demandKind: v.demandKind,
    commune: commune.name,
    formerCommune: v.formerCommune,
    formerDistrict: commune.formerDistrict,
    households: v.households,
    hardship: commune.hardship === 'yes' && v.demandKind !== 'khu phố',
    reported: v.given?.reported,
    reportedSource: v.given?.reportedSource,
    reportedAt: v.given?.reportedAt,
    posSource: 'illustrative',
    note: v.given?.note,
  });
}

export function pointVillageFeature(id, p, commune) {
  return pointFeature(id, p.at, {
    kind: 'village',
    name: p.name,
    demandKind: p.demandKind,
    commune: commune.name,
    formerDistrict: commune.formerDistrict,
    households: Number(p.households),
    mustServe: true,
    posSource: p.posSource,
    note: p.note,
  });
}

export function siteFeature(id, status, s) {
  return pointFeature(id, s.at, {
    kind: 'site',
    name: s.name,
    commune: s.area.commune.name,
    status,
    operator: s.operator,
    technology: s.technology,
    setting: s.setting ?? s.area.setting,
    heightM: s.heightM,
    sharedMast: s.shared ? true : undefined,
    phase: s.phase,
    buildOrder: s.buildOrder,
    costVnd: s.costVnd,
    posSource: s.posSource ?? 'illustrative',
    note: s.note,
  });
}

function pointFeature(id, at, properties) {
  const filled = Object.entries(properties).filter(([, v]) => v !== undefined && v !== '');
  return {
    type: 'Feature',
    id,
    properties: { id, ...Object.fromEntries(filled) },
    geometry: { type: 'Point', coordinates: at },
  };
}
