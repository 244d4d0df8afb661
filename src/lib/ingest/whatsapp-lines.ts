/**
 * What WhatsApp itself writes in an export, in the languages of the page and some neighbours. Each
 * pattern fits the line without invisible marks.
 */

const SYSTEM = [
  // Encryption and security.
  /end-to-end|ende-zu-ende|de bout en bout|de extremo a extremo/i,
  /(?:beveiligingscode|veiligheidscode).*(?:gewijzigd|veranderd)|security code.*changed|sicherheitsnummer.*geändert/i,
  // Joining and leaving.
  /\b(?:heeft|hebt|is|bent|zijn|werd|was|were|has|hat|wurde|a)\b.*\b(?:toegevoegd|added|hinzugefügt|ajouté)\b/i,
  /\b(?:added|removed|invited)\b (?!.*\?)/i,
  /\b(?:heeft|hebt|is|bent|werd)\b.*\b(?:verwijderd|uitgenodigd)\b(?!.*bericht)/i,
  /\b(?:heeft|hebt) de groep verlaten\b|\bverliet de groep\b|\bleft(?: the group)?$|hat die gruppe verlassen|a quitté/i,
  /neemt (?:nu )?deel (?:via|aan)|joined using|ist (?:der gruppe )?beigetreten|is lid geworden|deelgenomen via/i,
  // The group itself.
  /(?:heeft|hebt) (?:de )?groep .*(?:gemaakt|aangemaakt|gestart)|created (?:the )?group|hat die gruppe .*erstellt|a créé le groupe/i,
  /(?:heeft|hebt) (?:het )?(?:onderwerp|groepsnaam|de groepsnaam|pictogram|de groepsfoto|de groepsafbeelding|het groepspictogram|de groepsbeschrijving|de groepsomschrijving|de groepsinstellingen|de instellingen).*/i,
  /changed (?:the |this )?(?:subject|group|icon|settings|description|their phone number)|hat (?:den betreff|das gruppenbild|die gruppenbeschreibung)/i,
  /(?:is|bent|are) (?:nu |now )?(?:beheerder|(?:an? )?(?:group )?admin)/i,
  /telefoonnummer gewijzigd|changed (?:to|their phone number)|nieuw nummer\.? tik/i,
  /verlopende berichten|zelfverwijderende berichten|tijdelijke berichten|disappearing messages|berichttimer/i,
  /(?:heeft|hebt) (?:een |dit )?bericht vastgezet|pinned a message/i,
  // Calls.
  /^(?:gemiste? |missed |verpasster )(?:groeps?|group|spraak|voice|video|audio|sprach)?.*(?:oproep|gesprek|call|anruf)/i,
  /^(?:spraakoproep|videogesprek|video-oproep|voice call|video call)[,.]?/i,
  /^(?:you were added|u bent toegevoegd|je bent toegevoegd)/i,
  /tik voor meer info|tap to learn more|tippe, um mehr/i,
];

/** These only count where the line names no author. */
const DELETED =
  /^(?:🚫\s*)?(?:dit bericht (?:is|werd) verwijderd|(?:u|je|jij) (?:hebt|heeft) dit bericht verwijderd|this message was deleted|you deleted this message|diese nachricht wurde gelöscht|du hast diese nachricht gelöscht|ce message a été supprimé|se eliminó este mensaje|(?:wachten op dit bericht|waiting for this message).*)\.?$/i;

const EDITED =
  /\s{0,5}<(?:dit bericht is bewerkt|this message was edited|diese nachricht wurde bearbeitet)>\s*$/i;

const FILE = String.raw`[^\n<>]{0,120}\.(?:jpe?g|png|gif|webp|heic|mp4|3gp|mov|opus|ogg|m4a|mp3|aac|wav|pdf|docx?|xlsx?|pptx?|vcf|zip|txt|csv)`;
const MEDIA = [
  /<\s*(?:media weggelaten|media omitted|medien ausgeschlossen|médias? omis|multimedia omitido)\s*>/gi,
  // The same in the other languages of WhatsApp: nothing but a few words between brackets.
  /^<[\p{L}\s.]{5,40}>$/gu,
  new RegExp(
    String.raw`${FILE} \((?:bestand bijgevoegd|file attached|datei angehängt|fichier joint|archivo adjunto)\)`,
    'gi',
  ),
  /<(?:bijgevoegd|attached|anhang|pièce jointe|adjunto)\s*: [^>\n]*>/gi,
  /^(?:.{0,200}\u2022.{0,100})?(?:afbeelding|foto|video|videonotitie|audio|spraakbericht|sticker|gif|document|contactkaart|contact|media|image|picture|photo|video note|voice message|contact card|bild|dokument) (?:weggelaten|omitted|weggelassen|absente?)$/gim,
  /^(?:live[- ]?locatie gedeeld|live location shared|live-standort (?:wird )?geteilt)\.?$/gim,
  /^(?:eenmalige? (?:weergave|foto|video|bericht).*|view once.*|null)$/gim,
];

export function isSystemText(text: string): boolean {
  const head = text.slice(0, 300);
  return SYSTEM.some((pattern) => pattern.test(head));
}

export function isDeleted(text: string): boolean {
  return text.length < 300 && DELETED.test(text.trim());
}

/** The words of a person in a message: without attachments and the note that it was edited. */
export function ownWords(text: string): string {
  let words = text.replace(EDITED, '');
  for (const pattern of MEDIA) words = words.replace(pattern, '');
  return words.trim();
}
