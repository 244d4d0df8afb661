/** Made-up messages of an app group; `minute` counts from 21:00 on the first evening. */
export interface Message {
  readonly minute: number;
  readonly author: string;
  readonly text: string;
}

/** As Android exports a chat in Dutch, with a line of the app itself on top. */
export function chatText(messages: readonly Message[], day = 14): string {
  const lines = messages.map(({ minute, author, text }) => {
    const at = new Date(Date.UTC(2022, 0, day, 21, minute)).toISOString();
    const [year, month, date] = at.slice(0, 10).split('-');
    return `${date}-${month}-${year} ${at.slice(11, 16)} - ${author}: ${text}`;
  });
  const first = `${String(day).padStart(2, '0')}-01-2022 20:59 - Berichten en gesprekken worden end-to-end versleuteld.`;
  return `${[first, ...lines].join('\n')}\n`;
}

export const evening: readonly Message[] = [
  { minute: 0, author: 'Loper Een', text: 'Wij beginnen' },
  { minute: 2, author: 'Loper Twee', text: 'Tot zo!' },
  { minute: 15, author: 'Loper Een', text: 'Lift stuk in Klieverink op de 3e verdieping' },
  {
    minute: 31,
    author: 'Loper Twee',
    text: 'Jongeren bij de berging in Kralenbeek, bel 06-12345678',
  },
  { minute: 40, author: 'Loper Een', text: 'oke' },
  {
    minute: 62,
    author: 'Loper Twee',
    text: 'Kempering: lamp kapot in het trappenhuis. Urine in de lift',
  },
  { minute: 70, author: 'Loper Een', text: 'Kenteken AB-12-CD staat dubbel voor Kouwenoord' },
  { minute: 95, author: 'Loper Een', text: 'Wij zijn klaar' },
];

const said = [
  'Lift stuk in Klieverink op de 3e verdieping',
  'Jongeren bij de berging in Kralenbeek',
  'oke',
  'Graffiti in het trappenhuis van Kempering',
  'tot zo',
  'alles rustig hier',
];

/** An export of years. */
export function longChat(count: number): string {
  const start = Date.UTC(2019, 0, 25, 18);
  const lines = Array.from({ length: count }, (_, i) => {
    const at = new Date(start + i * 15 * 60_000).toISOString();
    const [year, month, day] = at.slice(0, 10).split('-');
    return `${day}-${month}-${year} ${at.slice(11, 16)} - Loper ${i % 9}: ${said[i % said.length]} ${i}`;
  });
  return `${lines.join('\n')}\n`;
}
