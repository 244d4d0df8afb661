export const storedData = {
  title: 'Uw gegevens in deze browser',
  lead: 'Wat u inleest, wordt op dit apparaat bewaard tot u het weghaalt.',
  none: 'Er is nog niets ingelezen.',
  source: (file: string, date: string, accepted: string, read: string, hash: string) =>
    `${file}: ingelezen ${date}, ${accepted} van ${read} regels, kenmerk ${hash}`,
  shown: 'wordt getoond',
  show: 'Toon',
  remove: 'Verwijder',
  removeAll: 'Verwijder alles',
  confirmRemove: (name: string) => `${name} voorgoed verwijderen?`,
  confirmRemoveAll: 'Alles wat u hebt ingelezen en wat daarbij is bewaard voorgoed verwijderen?',
  removed: (name: string) => `${name} is verwijderd.`,
  removedAll: 'Alles is verwijderd.',
  backUp: 'Bewaar alles in één bestand',
  restore: 'Zet een reservekopie terug',
  restored: (datasets: string, documents: number) =>
    documents
      ? `Teruggezet: ${datasets}, met ${documents} documenten.`
      : `Teruggezet: ${datasets}.`,
  keepsNothing: 'Deze browser bewaart niets voor deze site: terugzetten kan hier niet.',
  noBackup: 'Dit is geen reservekopie van Signaalkaart, of ze is beschadigd.',
};
