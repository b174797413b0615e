/** How an exported comparison looks, on a screen and on A4: upright for two accounts, broad for more. */
export const COMPARISON_STYLE = `
:root { color-scheme: light dark; --ink: #1c1e21; --ink2: #565b63; --line: #d5d8dd; --paper: #fff; --mark: #fbe9d7;
  --s0: #eceef0; --s1: #fbe9d7; --s2: #dcf2ea; --s3: #e9e4fb; --s4: #fbe1ec; --s5: #dfecfb; --s6: #f0f1cf; --s7: #e1e5eb; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9eaec; --ink2: #adb3bc; --line: #3a3f46; --paper: #17191c; --mark: #3a2717;
  --s0: #2a2e33; --s1: #3a2717; --s2: #15322a; --s3: #2a2347; --s4: #3d1c2c; --s5: #1a2c41; --s6: #2e3013; --s7: #30363f; } }
@media print { :root { color-scheme: light; --ink: #000; --ink2: #444; --line: #bbb; --paper: #fff; --mark: #fbe9d7;
  --s0: #eceef0; --s1: #fbe9d7; --s2: #dcf2ea; --s3: #e9e4fb; --s4: #fbe1ec; --s5: #dfecfb; --s6: #f0f1cf; --s7: #e1e5eb; } }
@page { size: A4; margin: 14mm 14mm 16mm; }
@page broad { size: A4 landscape; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 Georgia, "Noto Serif", "Noto Serif CJK KR", serif; overflow-wrap: anywhere; }
main { max-width: 100rem; margin: 2rem auto; padding: 0 1.5rem; --n: 2; }
.of1 { --n: 1; } .of3 { --n: 3; page: broad; } .of4 { --n: 4; page: broad; }
h1 { margin: 0 0 1rem; font-size: 1.6rem; line-height: 1.25; }
h2 { margin: 2rem 0 .6rem; font-size: 1.15rem; break-after: avoid; }
h3 { margin: 0 0 .5rem; font: 600 1rem/1.4 system-ui, sans-serif; break-after: avoid; }
p { margin: 0 0 .3rem; orphans: 3; widows: 3; }
a { color: inherit; }
ul { margin: .4rem 0 0; padding-left: 1.4rem; }
.columns { display: grid; grid-template-columns: repeat(var(--n), minmax(0, 1fr)); gap: 0 1.5rem; }
article { padding: .9rem 0; border-top: 1px solid var(--line); break-inside: avoid; }
section > ul li { break-inside: avoid; }
.name { font: 600 .8rem/1.4 system-ui, sans-serif; }
.meta, .none, .name { color: var(--ink2); }
.meta, .none { font: .8rem/1.5 system-ui, sans-serif; }
.around { color: var(--ink2); }
mark { padding: 0 1px; background: none; color: inherit; text-decoration: underline dotted; }
.differs mark { background: var(--mark); text-decoration: underline; }
.key { padding: 0 .3em; border-radius: 3px; }
.s0 { background: var(--s0); } .s1 { background: var(--s1); } .s2 { background: var(--s2); } .s3 { background: var(--s3); }
.s4 { background: var(--s4); } .s5 { background: var(--s5); } .s6 { background: var(--s6); } .s7 { background: var(--s7); }
mark, .key { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
svg { display: block; max-width: 100%; height: auto; margin-top: .8rem; break-inside: avoid; }
@media screen and (max-width: 40rem) { main { --n: 1 !important; } .columns { row-gap: .7rem; } }
@media print { main { max-width: none; margin: 0; padding: 0; } body { font-size: 10pt; } .columns { gap: 0 5mm; } a { text-decoration: none; } }
`;
