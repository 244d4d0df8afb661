import type { Dictionary } from '../nl/index.ts';

export const server: Dictionary['server'] = {
  title: 'A server of our organisation',
  lead: 'For millions of signals or more, of more than one corporation. The signals stay on your organisation’s server. This page asks only for counts by group, and for the list one page at a time.',
  ownSite:
    'The server has to stand at the same address as this page. Your administrator puts a log-in before it.',
  name: 'Name in the list',
  usualName: 'Our organisation',
  address: 'Address',
  database: 'Database',
  connect: 'Connect',
  connecting: 'Connecting…',
  connected: (name: string, signals: string) => `Connected with ${name}: ${signals} signals.`,
  badEntry: 'Fill in a name, an address and a database.',
  otherSite: (origin: string) =>
    `This address does not belong to ${origin}. The page may speak with its own address alone.`,
  unreachable:
    'The server gives no answer that this page can use. Are you logged in, and is the address right?',
  mismatch:
    'This server is set up otherwise than is needed. The figures would be wrong. Give your administrator this list:',
  details: 'What the server said',
  remembered: 'Servers that this browser knows',
  show: 'Show',
  shown: 'is shown',
  forget: 'Forget',
};
