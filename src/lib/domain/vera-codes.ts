/** The codes of the housing corporations' reference data (VERA, CC0) that types and places bear. */
const names: Readonly<Record<string, string>> = {
  'DEFECTLOCATIE.BER': 'Bergingsruimte',
  'DEFECTLOCATIE.CON': 'Containerruimte',
  'DEFECTLOCATIE.DAK': 'Dak',
  'DEFECTLOCATIE.ENT': 'Entreehal / Ingang',
  'DEFECTLOCATIE.FIE': 'Fietsenstalling',
  'DEFECTLOCATIE.GAL': 'Galerij / galerijgang',
  'DEFECTLOCATIE.LIF': 'Lift',
  'DEFECTLOCATIE.OVE': 'Overige ruimte',
  'DEFECTLOCATIE.PAR': 'Parkeerplaats',
  'DEFECTLOCATIE.POR': 'Trappenhuis / Portiek',
  'DEFECTOORZAAK.BRA': 'Schade door brand',
  'DEFECTOORZAAK.VAN': 'Schade door vandalisme',
  'DEFECTSOORT.BEK': 'Beklad',
  'DEFECTSOORT.GLA': 'Glasbreuk',
  'DEFECTSOORT.SLU': 'Sluit niet',
  'DEFECTSOORT.STA': 'Staat stil',
  'DEFECTSOORT.VOL': 'Is vol',
  'DEFECTSOORT.VWE': 'Verlichting werkt niet',
  'ZAAKTYPEDETAILSOORT.AGR': 'Agressie/bedreiging',
  'ZAAKTYPEDETAILSOORT.DRU': 'Dealen/drugspanden',
  'ZAAKTYPEDETAILSOORT.GEL': 'Geluidsoverlast',
  'ZAAKTYPEDETAILSOORT.KLI': 'Oneigenlijk gebruik gemeenschappelijke ruimte',
  'ZAAKTYPEDETAILSOORT.ONG': 'Ongedierte',
  'ZAAKTYPEDETAILSOORT.ONR': 'Onrechtmatige bewoning',
  'ZAAKTYPEDETAILSOORT.ONV': 'Onveiligheid gemeenschappelijke ruimte',
  'ZAAKTYPEDETAILSOORT.PSY': 'Psychische problematiek',
  'ZAAKTYPEDETAILSOORT.RUZ': 'Burenruzie',
  'ZAAKTYPEDETAILSOORT.STA': 'Stankoverlast',
  'ZAAKTYPEDETAILSOORT.VUI': 'Vervuiling',
};

/** The published name of a code such as `DEFECTSOORT.VWE`; the code itself where it is not known. */
export function veraName(code: string): string {
  return names[code] ?? code;
}

/** The code of a place inside (`LIF`) in full: `DEFECTLOCATIE.LIF`. */
export function veraPlaceCode(place: string): string {
  return `DEFECTLOCATIE.${place}`;
}
