/**
 * Styles of what is drawn over the page. `!important` on the host wins over the page's own `!important`; `all` leaves the direction as it is.
 * A page that registers a custom property (`CSS.registerProperty`, `@property`) does so in closed roots too, and then `--width: 380px` may
 * be no value of it any more: each custom property goes by a name that the page cannot guess.
 * @param own gives that name
 */
export const overlayStyles = (own: (name: string) => string): string =>
  STYLES.replace(/--[a-z][a-z\d-]*/g, own);

const STYLES = `
:host{all:initial!important;direction:ltr!important;unicode-bidi:isolate!important;position:fixed!important;top:0!important;left:0!important;width:0!important;height:0!important;z-index:2147483647!important;display:block!important;overflow:visible!important;contain:none!important;pointer-events:none!important;opacity:1!important;visibility:visible!important}
@media print{:host{display:none!important}}
*{box-sizing:border-box}
:is(.card,.edge,.note-button,.frame,.layer){--paper:#fff;--ink:#1c1e21;--ink-2:#5b6068;--line:#d9dce1;--accent:#1f4fd8;--wash:#f3f4f6;font:13px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans KR",sans-serif;color:var(--ink)}
:is(.card,.edge,.note-button,.frame,.layer)[data-theme=dark]{--paper:#17191c;--ink:#e9eaec;--ink-2:#a9afb8;--line:#3a3f46;--accent:#8fb0ff;--wash:#24282d}
.layer{position:fixed;inset:0;overflow:clip;contain:strict;pointer-events:none}
.sheet{position:absolute;top:0;left:0;width:0;height:0}
.sheet>div{position:absolute}
.current{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
.mark{border-bottom:3px solid var(--accent);background:color-mix(in srgb,var(--accent) 10%,transparent)}
.mark.uncertain{background:none;border-bottom:3px dashed var(--accent)}
.mark.yellow{--accent:#b58900}
.mark.green{--accent:#3f8f3f;border-bottom-style:double}
.mark.blue{--accent:#2f7fc4;border-bottom-style:dashed}
.mark.pink{--accent:#c94f8f;border-bottom-style:dotted}
.mark:is(.yellow,.green,.blue,.pink){background:color-mix(in srgb,var(--accent) 28%,transparent)}
.card{position:fixed;width:max-content;max-width:min(340px,calc(100vw - 24px));max-height:calc(100vh - 16px);overflow:auto;background:var(--paper);border:1px solid var(--line);border-radius:10px;box-shadow:0 8px 28px rgb(0 0 0/.18);padding:11px 14px;pointer-events:auto;cursor:default}
.card .who{display:flex;flex-wrap:wrap;align-items:center;gap:3px 8px;font-weight:600;overflow-wrap:anywhere}
.card .badge{display:inline-block;font-size:11px;font-weight:500;padding:0 7px;border:1px solid var(--line);border-radius:99px;color:var(--ink-2);white-space:nowrap}
.card .chain{display:flex;flex-wrap:wrap;align-items:center;gap:2px 0;margin-top:7px;font-size:12px;color:var(--hue)}
.card .link{display:inline-flex;align-items:center;overflow-wrap:anywhere}
.card .link+.link::before{content:"";flex:none;width:13px;border-top:1.5px solid currentColor;margin:0 6px;opacity:.6}
.card .link.carried::before{border-top-style:dotted}
.card .link.removed{text-decoration:line-through}
.card .dot{flex:none;width:7px;height:7px;border-radius:50%;border:1.5px solid currentColor;margin-right:5px}
.card .dot.full{background:currentColor}
.card .ground{margin-top:5px;font-size:12px;color:var(--ink-2);overflow-wrap:anywhere}
.card.brief :is(.chain,.ground){display:none}
.acts{display:flex;flex-wrap:wrap;gap:2px 4px;margin:8px -8px -5px}
.act{all:unset;cursor:pointer;padding:3px 8px;border-radius:6px;color:var(--accent);font-weight:500;box-sizing:border-box}
.act:hover{background:var(--wash)}
.edge,.note-button{all:unset;position:fixed;pointer-events:auto;cursor:pointer;font:13px/1.4 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;background:var(--paper);color:var(--ink);border:1px solid var(--line);box-shadow:0 2px 12px rgb(0 0 0/.14);box-sizing:border-box}
.edge{right:0;top:38vh;width:34px;height:min(232px,56vh);writing-mode:vertical-rl;padding:14px 0;line-height:32px;text-align:start;border-right:0;border-radius:10px 0 0 10px;letter-spacing:.01em;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}
.edge::before{content:attr(data-words)}
.edge.failed{border-left:4px solid #c2410c}
.edge:hover,.note-button:hover{background:var(--wash)}
:is(.edge,.note-button,.act):focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.note-button{padding:5px 12px;border-radius:8px;font-weight:600}
.frame{position:fixed;inset:0 0 0 auto;width:var(--width);height:auto;max-width:100vw;margin:0;padding:0;overflow:visible;background:var(--paper);border:0 solid var(--line);border-left-width:1px;box-shadow:-4px 0 22px rgb(0 0 0/.1);pointer-events:auto;display:flex}
.frame iframe{all:unset;flex:1;width:100%;height:100%;border:0;display:block;color-scheme:normal}
.grip{position:absolute;left:-9px;top:0;bottom:0;width:8px;cursor:ew-resize;touch-action:none}
.grip:hover,.grip:focus-visible{background:color-mix(in srgb,var(--accent) 45%,transparent);outline:none}
.frame.dragging iframe{pointer-events:none}
@media (any-pointer:coarse){
:is(.act,.note-button){min-height:44px;min-width:44px;display:inline-flex;align-items:center;justify-content:center;padding:0 12px}
.edge{width:44px;line-height:42px}
}
@media (max-width:640px){
.card{width:100%;max-width:100%;border-width:1px 0;border-radius:0}
.frame{top:auto;left:0;width:100vw;height:62vh;border-width:1px 0 0;border-radius:14px 14px 0 0;overflow:hidden;box-shadow:0 -4px 22px rgb(0 0 0/.16)}
.grip{display:none}
.edge{top:auto;bottom:0;right:16px;width:min(248px,calc(100vw - 32px));height:44px;line-height:42px;writing-mode:horizontal-tb;padding:0 14px;border-right:1px solid var(--line);border-bottom:0;border-radius:10px 10px 0 0}
}
@media (forced-colors:active){.current{outline-color:Highlight}.mark{border-color:Highlight}.card,.edge,.note-button,.frame{border:1px solid CanvasText}}
@media (prefers-reduced-motion:no-preference){.card{animation:in .12s ease-out}@keyframes in{from{opacity:0}}}
`;
