/** How the reference page looks: nothing is fetched for it. */
export const referenceStyle: string = `:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
h2{margin-top:3rem;border-bottom:1px solid #8888}
code,pre{font:14px/1.4 ui-monospace,monospace}
pre{overflow:auto;max-height:30rem;padding:.75rem;border:1px solid #8888;border-radius:4px}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #8884}
summary{cursor:pointer}
@media print{details{display:block}}`;
