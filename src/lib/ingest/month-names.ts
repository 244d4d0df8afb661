const names: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan', 'januar', 'janvier', 'enero', 'ocak'],
  ['februari', 'february', 'feb', 'febr', 'februar', 'février', 'febrero', 'şubat'],
  ['maart', 'march', 'mrt', 'mar', 'maa', 'märz', 'mars', 'marzo', 'mart'],
  ['april', 'apr', 'avril', 'abril', 'nisan'],
  ['mei', 'may', 'mai', 'mayo', 'mayıs'],
  ['juni', 'june', 'jun', 'juin', 'junio', 'haziran'],
  ['juli', 'july', 'jul', 'juillet', 'julio', 'temmuz'],
  ['augustus', 'august', 'aug', 'août', 'agosto', 'ağustos'],
  ['september', 'sept', 'sep', 'septembre', 'septiembre', 'eylül'],
  ['oktober', 'october', 'okt', 'oct', 'octobre', 'octubre', 'ekim'],
  ['november', 'nov', 'novembre', 'noviembre', 'kasım'],
  ['december', 'dec', 'dezember', 'dez', 'décembre', 'diciembre', 'aralık'],
];

const months = new Map(names.flatMap((list, i) => list.map((name) => [name, i + 1] as const)));

/** 1 to 12 for the name of a month, in full or shortened; 0 for any other word. */
export function monthOfName(word: string): number {
  return months.get(word.toLowerCase().replace(/\.$/, '')) ?? 0;
}
