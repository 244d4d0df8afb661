import { describe, expect, it } from 'vitest';
import { Findings } from '$lib/ingest/findings.ts';
import { BLACKED_OUT, PersonalData } from '$lib/ingest/personal-data.ts';
import { isCitizenNumber, isIban, isPlate } from '$lib/ingest/personal-patterns.ts';
import { testArea } from './test-area.ts';

function redact(text: string, keep?: ConstructorParameters<typeof PersonalData>[2]) {
  const findings = new Findings();
  const data = new PersonalData(testArea, findings, keep);
  return { text: data.redact(text, 7), hits: data.hits, findings };
}

describe('PersonalData', () => {
  it.each([
    ['phone', 'bel 06-12345678 even', 'bel ██ even'],
    ['phone', 'bel 06 12 34 56 78', 'bel ██'],
    ['phone', 'bel +31 6 12345678', 'bel ██'],
    ['phone', 'bel 0031 (0)20 123 45 67.', 'bel ██.'],
    ['phone', 'bel (020) 123 4567', 'bel ██'],
    ['phone', 'vraag @31612345678', 'vraag ██'],
    ['phone', 'bel +49 170 1234567', 'bel ██'],
    ['email', 'mail jan.de-vries@example.co.uk nu', 'mail ██ nu'],
    ['plate', 'auto 12-ABC-3 fout', 'auto ██ fout'],
    ['plate', 'scooter F-123-BC', 'scooter ██'],
    ['plate', 'busje met kenteken xx-99-xx', 'busje met kenteken ██'],
    ['plate', 'auto KL123M', 'auto ██'],
    ['address', 'woont 1104 AB 12', 'woont ██'],
    ['address', 'op 1104AB, nr. 12-3 gezien', 'op ██ gezien'],
    ['address', 'Karspeldreef 1234 boven', '██ boven'],
    ['address', 'nr 12 1104 AB', 'nr ██'],
    ['dwelling', 'overlast bij nummer 412', 'overlast bij ██'],
    ['dwelling', 'woning 412a ruikt', '██ ruikt'],
    ['dwelling', 'Noordtoren 412 klaagt', 'Noordtoren ██ klaagt'],
    ['dwelling', 'bewoner van 412 belt', 'bewoner van ██ belt'],
    ['iban', 'op NL91 ABNA 0417 1643 00 overmaken', 'op ██ overmaken'],
    ['bsn', 'bsn 111222333 genoemd', 'bsn ██ genoemd'],
    ['bsn', 'nummer 1112.22.333', 'nummer ██'],
  ])('%s: %s', (kind, before, after) => {
    const { text, hits } = redact(before);
    expect(text).toBe(after.replaceAll('██', BLACKED_OUT));
    if (after.includes('█')) expect(hits.map((hit) => hit.kind)).toEqual([kind]);
  });

  it.each([
    'Lift stuk op de 12e verdieping sinds 22:15',
    '3 jongeren bij lift nr 2 op 03-12-2021',
    'bus nummer 41 reed weg',
    'Noordtoren 3e verdieping: 10 jongeren',
    'zaak 2021-123456 gemeld, 4,98 en 52,31',
    'code T94f, melding SIA-1234567',
    'de weg 2 keer geveegd',
    'Noordtoren 12 jongeren',
    'IMG-20211203-WA0001',
  ])('leaves alone: %s', (text) => {
    expect(redact(text).text).toBe(text);
  });

  it('blacks out every hit of a text and tells where each stood', () => {
    const { text, hits, findings } = redact('Bel 06-12345678 of mail a@b.nl');
    expect(text).toBe(`Bel ${BLACKED_OUT} of mail ${BLACKED_OUT}`);
    expect(hits.map(({ kind, before, text: found, line }) => [kind, before, found, line])).toEqual([
      ['phone', 'Bel ', '06-12345678', 7],
      ['email', 'Bel 06-12345678 of mail ', 'a@b.nl', 7],
    ]);
    expect(findings.count('personal-phone')).toBe(1);
    expect(JSON.stringify(findings.list())).not.toContain('12345678');
  });

  it('keeps a kind, or a single hit, that a person takes for false', () => {
    const text = 'Bel 06-12345678 of mail a@b.nl';
    const first = redact(text);
    expect(redact(text, { kinds: ['email'] }).text).toBe(`Bel ${BLACKED_OUT} of mail a@b.nl`);
    const key = first.hits[0]?.key ?? '';
    expect(redact(text, { hits: [key] }).text).toBe(`Bel 06-12345678 of mail ${BLACKED_OUT}`);
  });
});

describe('check digits', () => {
  it('of bank accounts are taken by 97', () => {
    expect(isIban('NL91 ABNA 0417 1643 00')).toBe(true);
    expect(isIban('NL92 ABNA 0417 1643 00')).toBe(false);
  });

  it('of citizen service numbers by eleven', () => {
    expect(isCitizenNumber('111222333')).toBe(true);
    expect(isCitizenNumber('111222334')).toBe(false);
    expect(isCitizenNumber('000000000')).toBe(false);
  });

  it('plates have fourteen forms', () => {
    expect(
      ['AB-12-34', '12-AB-34', '12-ABC-3', '1-ABC-23', 'AB-123-C', 'A-123-BC'].every(isPlate),
    ).toBe(true);
    expect(['12-34-56', 'ABC-DEF', '12-uur-3'].some(isPlate)).toBe(false);
  });
});
