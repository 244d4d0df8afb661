/**
 * Known attempts to make a text do something: of a page, of the map, of the engine, of a spreadsheet,
 * of an object's prototype, and of the direction in which text runs. Each sets `seenByTest` where it
 * can, and asks a host that does not exist.
 */
export const injections: readonly string[] = [
  // HTML
  '<script>window.seenByTest=1</script>',
  '"><script>window.seenByTest=1</script>',
  '<img src=x onerror="window.seenByTest=1">',
  '<img src="http://injected.invalid/1.png">',
  '<iframe srcdoc="<script>parent.seenByTest=1</script>"></iframe>',
  '<iframe src="javascript:parent.seenByTest=1"></iframe>',
  '<body onload=window.seenByTest=1>',
  '<details open ontoggle=window.seenByTest=1>x</details>',
  '<video><source onerror="window.seenByTest=1"></video>',
  '<a href="javascript:window.seenByTest=1">klik</a>',
  '<form action="http://injected.invalid/"><input name=a></form>',
  '<meta http-equiv="refresh" content="0;url=http://injected.invalid/">',
  '<base href="http://injected.invalid/">',
  '<object data="javascript:window.seenByTest=1"></object>',
  '<embed src="http://injected.invalid/x.swf">',
  '<template><script>window.seenByTest=1</script></template>',
  '</textarea><script>window.seenByTest=1</script>',
  '</title><script>window.seenByTest=1</script>',
  '<!--><script>window.seenByTest=1</script-->',
  '<scr<script>ipt>window.seenByTest=1</scr</script>ipt>',
  '&lt;script&gt;window.seenByTest=1&lt;/script&gt;',
  '{@html "<img src=x onerror=window.seenByTest=1>"}',
  '{{constructor.constructor("window.seenByTest=1")()}}',
  '${window.seenByTest=1}',
  // SVG and MathML
  '<svg onload=window.seenByTest=1>',
  '<svg><script>window.seenByTest=1</script></svg>',
  '<svg><a xlink:href="javascript:window.seenByTest=1"><text>x</text></a></svg>',
  '<svg><animate onbegin=window.seenByTest=1 attributeName=x dur=1s></svg>',
  '<math><mi xlink:href="javascript:window.seenByTest=1">x</mi></math>',
  '<use href="http://injected.invalid/x.svg#a"/>',
  // Attributes
  '" onmouseover="window.seenByTest=1" x="',
  "' onfocus='window.seenByTest=1' autofocus x='",
  '` onclick=window.seenByTest=1 `',
  '" style="position:fixed;inset:0" x="',
  // CSS
  '</style><script>window.seenByTest=1</script>',
  'red;background:url(http://injected.invalid/css)',
  "};@import 'http://injected.invalid/a.css';{",
  'expression(window.seenByTest=1)',
  // MapLibre expressions and templates
  '["image","http://injected.invalid/i.png"]',
  '["format",["get","id"],{}]',
  '{name}{token}',
  // SQL
  "'; DROP TABLE signals; --",
  "' OR '1'='1",
  '"; DELETE FROM signals; --',
  "'); ATTACH 'http://injected.invalid/db'; --",
  "' UNION SELECT * FROM read_csv('http://injected.invalid/x.csv') --",
  '%_\\',
  '?1 $1 :name',
  // Spreadsheets
  '=1+1',
  '=HYPERLINK("http://injected.invalid/","klik")',
  '+31+1',
  '-2+3+cmd|/C calc!A0',
  '@SUM(A1)',
  '=cmd|/C calc!A0',
  // Prototypes
  '__proto__',
  'constructor',
  'toString',
  // Direction and width
  '\u202etxt.exe',
  '\u2067\u202eabc\u2069 def',
  'nul\u200bbreed\u200d',
  '\u0000nul',
];
