/** How a reading copy looks, on paper and on a screen, light and dark. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #1c1e21; --ink2: #565b63; --line: #d5d8dd; --paper: #fff;
  --s1: #fbe9d7; --s2: #dcf2ea; --s3: #e9e4fb; --s4: #fbe1ec; --s5: #dfecfb; --s6: #f0f1cf; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9eaec; --ink2: #adb3bc; --line: #3a3f46; --paper: #17191c;
  --s1: #3a2717; --s2: #15322a; --s3: #2a2347; --s4: #3d1c2c; --s5: #1a2c41; --s6: #2e3013; } }
@media print { :root { --ink: #000; --ink2: #444; --line: #bbb; --paper: #fff;
  --s1: #fbe9d7; --s2: #dcf2ea; --s3: #e9e4fb; --s4: #fbe1ec; --s5: #dfecfb; --s6: #f0f1cf; } }
@page { size: A4; margin: 18mm 20mm; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 Georgia, "Noto Serif", "Noto Serif CJK KR", serif; overflow-wrap: anywhere; }
article + article { margin-top: 4rem; break-before: page; }
h1 { margin: 0 0 .4rem; font-size: 1.6rem; line-height: 1.25; }
h2 { margin: 2rem 0 .6rem; font-size: 1.15rem; break-after: avoid; }
p { margin: 0 0 .8rem; orphans: 3; widows: 3; }
a { color: inherit; }
.meta, small { color: var(--ink2); font: .85rem/1.5 system-ui, sans-serif; }
mark { padding: .05em 0; background: none; color: inherit; box-decoration-break: clone; -webkit-box-decoration-break: clone;
  print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.s1 { background: var(--s1); } .s2 { background: var(--s2); } .s3 { background: var(--s3); }
.s4 { background: var(--s4); } .s5 { background: var(--s5); } .s6 { background: var(--s6); }
.note { text-decoration: underline 2px; text-underline-offset: .2em; }
sup a { padding: 0 .15em; text-decoration: none; font: .75em system-ui, sans-serif; }
ol, ul { padding-left: 1.6rem; }
li { margin-bottom: .9rem; break-inside: avoid; }
li li { margin-bottom: .1rem; }
blockquote { margin: 0 0 .3rem; padding-left: .8rem; border-left: 3px solid var(--line); }
.body { margin: .3rem 0; white-space: pre-wrap; }
.key { padding: 0 .3em; border-radius: 3px; font-weight: 600; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
@media print { article + article { margin-top: 0; } body { max-width: none; margin: 0; padding: 0; font-size: 11pt; } article .text a { text-decoration: none; } }
`;
