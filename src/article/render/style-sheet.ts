/**
 * The style of guides: calm, for paper and screens from 390 px on, light or dark as the reader has it. By hand, no
 * dependency. Colours are variables, so that another page can have the content in its own.
 */

/** Of what stands in the sections of a guide or comparison. */
export const contentStyle: string = `
.source{color:var(--soft);font-size:.84em;font-family:system-ui,sans-serif}
.whole{white-space:nowrap}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:.35rem 1.2rem;font-size:.94rem;margin:1.1rem 0}
.facts dt{color:var(--soft)}.facts dd{margin:0}
.note{margin:.8rem 0;padding:.55rem 0 .55rem 1rem;border-left:3px solid var(--line)}
.note-head{font-size:.88rem;color:var(--soft)}.note-head b{color:var(--ink)}
.note ul{margin:.2rem 0 0;padding-left:1.1rem}.note li{margin:.15rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.45;margin:1rem 0}
th{text-align:left;font-weight:600;color:var(--soft);font-size:.82rem}
th,td{padding:.42rem .7rem .42rem 0;border-bottom:1px solid var(--line);vertical-align:top}
.tree{display:block;width:100%;max-width:27rem;height:auto;margin:1rem 0}
.tree text{font:13.5px system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;fill:var(--ink)}
.tree .question{font-weight:600}.tree .answer.on{font-weight:650}
.tree .end{fill:var(--soft)}.tree .code{font-size:13px;fill:var(--accent)}
.tree .stop{fill:none}
.tree .ask{fill:var(--tint);stroke:var(--line)}
.tree path{fill:none;stroke:var(--line);stroke-width:1.5}.tree .way{stroke:var(--accent);stroke-width:2.5}
details{margin:.6rem 0}summary{cursor:pointer;color:var(--soft);font-size:.9rem}
.outline,.outline ul{list-style:none;padding-left:1rem}.outline{padding-left:0;font-size:.95rem}
@media (max-width:40rem){
.facts{grid-template-columns:6.6rem 1fr;gap:.3rem .8rem}
table,tbody,tr,td{display:block;width:auto}thead{position:absolute;left:-9999rem}
tr{padding:.6rem 0;border-bottom:1px solid var(--line)}td{border:0;padding:.05rem 0}td:first-child{font-weight:600}
td[data-name]::before{content:attr(data-name) ": ";color:var(--soft)}td.empty{display:none}
}
@media print{
.note,tr,.question,p,li{break-inside:avoid}h2,h3{break-after:avoid}h3{margin-top:.7rem}p,ul{margin-top:.35rem;margin-bottom:.35rem}
.note{margin:.4rem 0;padding:.1rem 0 .1rem .8rem}.note ul:has(li:nth-child(5)){columns:2}
th,td{padding-top:.2rem;padding-bottom:.2rem}
.tree{max-width:8.5cm;break-inside:avoid;break-before:avoid}
a{color:inherit;text-decoration:none}
details{display:none}
}`;

/** Of the page around it. */
const pageStyle: string = `
:root{color-scheme:light dark;--paper:#fcfbf8;--sheet:#fff;--ink:#1e2226;--soft:#5c626a;--line:#dcd8cf;--tint:#f3f0e8;--accent:#0b5f73;--good:#1c6a3c;--caution:#8a5700;--bad:#9c2b2b}
@media (prefers-color-scheme:dark){:root{--paper:#14171a;--sheet:#1a1e22;--ink:#e7e4dd;--soft:#a2a7ad;--line:#343a40;--tint:#20252a;--accent:#7cc7d8;--good:#7fcf9b;--caution:#e2b666;--bad:#f09a92}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif;overflow-wrap:break-word}
main,.top,.foot{max-width:46rem;margin:0 auto;padding:0 1.25rem}
main{padding-bottom:3rem}
h1,h2,h3,nav,table,.facts,.pill,.top,.foot,.note-head,summary{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
h1{font-size:1.7rem;line-height:1.25;margin:2.25rem 0 .5rem;font-weight:650;letter-spacing:-.01em;text-wrap:balance}
h1 .code{display:block;font-size:2.6rem;line-height:1.1;letter-spacing:0;margin-bottom:.35rem;background:none;padding:0}
h2{font-size:1.22rem;line-height:1.3;margin:2.75rem 0 .75rem;padding-top:1.1rem;border-top:1px solid var(--line);font-weight:650}
h3{font-size:1.02rem;margin:1.5rem 0 .3rem;font-weight:600}
p{margin:.7rem 0}
ul{padding-left:1.2rem;margin:.7rem 0}
li{margin:.35rem 0}
a{color:var(--accent);text-decoration-thickness:.06em;text-underline-offset:.18em}
.code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.92em;white-space:nowrap;color:var(--accent);font-weight:600}
.code.incomplete{color:var(--caution)}.code.retired,.code.unknown,.code.not-yet-effective{color:var(--bad)}.code.range{color:inherit;font-weight:400}
.pill{display:inline-block;font-size:.86rem;font-weight:600;padding:.16rem .65rem;border:1.5px solid currentColor;border-radius:.8rem;margin:.35rem 0 0}
.pill.valid{color:var(--good)}.pill.incomplete{color:var(--caution)}.pill.retired,.pill.not-yet-effective,.pill.unknown,.pill.malformed{color:var(--bad)}
.contents{margin:1.4rem 0;padding:.9rem 1.1rem;background:var(--tint);border-radius:.4rem;font-size:.93rem}
.contents ul{list-style:none;padding:0;margin:0;columns:2;column-gap:1.5rem}
.contents li{margin:0;padding:.2rem 0;break-inside:avoid}
.contents a{text-decoration:none}.contents a:hover,.contents a:focus{text-decoration:underline}
.top{display:flex;flex-wrap:wrap;gap:.2rem .6rem;padding-top:1.1rem;font-size:.9rem;color:var(--soft)}
.foot{padding-top:1.2rem;padding-bottom:2.5rem;font-size:.86rem;color:var(--soft);border-top:1px solid var(--line)}
.search{width:100%;font:inherit;padding:.6rem .8rem;border:1.5px solid var(--line);border-radius:.4rem;background:var(--sheet);color:inherit}
.search:focus{outline:2px solid var(--accent);outline-offset:1px}
@media (max-width:40rem){
body{font-size:1rem}h1{font-size:1.35rem}h1 .code{font-size:2.1rem}.contents ul{columns:1}
}
@media print{
:root{--paper:#fff;--sheet:#fff;--ink:#000;--soft:#444;--line:#bbb;--tint:#f4f4f4;--accent:#063f4d;--good:#0d4a26;--caution:#5e3b00;--bad:#7a1d1d}
html{font-size:8.6pt}body{font-size:1.05rem;line-height:1.4}main,.top,.foot{max-width:none;padding:0}main{padding-bottom:0}
.contents,.top{display:none}h1{margin-top:0}h2{margin:.9rem 0 .4rem;padding-top:.5rem}
@page{margin:1.6cm 1.8cm}
}`;

/** On paper everything is measured in rem, so that a smaller root makes all of it smaller: M54.6 is four pages. */
export const styleSheet: string = pageStyle + contentStyle;
