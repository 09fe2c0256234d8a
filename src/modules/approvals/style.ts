/** The style of the approval pages, over the tokens of the portal's sheet: a telephone first, one column, big buttons. */
export const approvalCss = `
body{margin:0;background:var(--paper-3);color:var(--ink);font:400 16px/1.6 var(--sans)}
.a{max-width:640px;margin:0 auto;min-height:100vh;min-height:100dvh;display:flex;flex-direction:column}
.a-top{display:flex;gap:12px;align-items:center;padding:10px 16px;background:var(--paper);color:var(--ink-2);font-size:14px;line-height:1.5}
.a-top img{width:30px;height:30px;flex:none}
.a-top p{margin:0;flex:1}
.a-top .other{border:0;padding:0;margin:-10px 0;min-height:44px;display:inline-flex;align-items:center}
.a main{flex:1;padding:20px 16px 24px}
.a h1{font-size:22px;line-height:1.4;font-weight:600;margin:0;text-wrap:balance}
.a h2{font-size:17px;line-height:1.5;font-weight:600;margin:24px 0 4px}
.a .lead{color:var(--ink-2);font:400 14px/1.5 var(--sans);margin:6px 0 0}
.a .facts{display:flex;flex-wrap:wrap;gap:8px;margin:16px 0 0;padding:0;list-style:none}
.a .facts li{flex:1 1 88px;background:var(--paper);border-radius:8px;padding:10px 12px;font-size:13px;line-height:1.5;color:var(--ink-2)}
.a .facts b{display:block;font-size:22px;line-height:1.35;color:var(--ink);font-weight:600;font-variant-numeric:tabular-nums}
.a .lines{list-style:none;margin:0;padding:0}
.a .lines>li{display:grid;grid-template-columns:18px 1fr;gap:12px;padding:12px 0;border-bottom:1px solid var(--line)}
.a .lines>li:last-child{border:0}
.a summary{display:flex;justify-content:space-between;gap:12px;min-height:32px;cursor:pointer;list-style:none}.a summary::-webkit-details-marker{display:none}.a summary::after{content:'›';font-size:22px;line-height:1.1;color:var(--ink-2)}.a details[open] summary::after{transform:rotate(90deg)}.a details ul{margin:4px 0 0;padding:0 0 0 18px;list-style:disc;color:var(--ink-2);font-size:14px;line-height:1.55}.a details li{margin-top:6px}
.a .sources ol{list-style:none;margin:0;padding:0;font-size:14px;line-height:1.55}.a .sources li{display:flex;flex-wrap:wrap;gap:2px 8px;padding:8px 0;border-bottom:1px solid var(--line)}.a .sources .places{display:flex;gap:8px}.a .sources a{padding:4px 0}
.a .lines svg{width:18px;height:18px;margin-top:4px}
.a .lines .warning{color:var(--light)}.a .lines .blocked{color:var(--danger)}.a .lines .missing{color:var(--ink-2)}.a .lines .done{color:var(--forest)}
.a small{display:block;color:var(--ink-2);font-size:14px;line-height:1.5}
.a dl{margin:0}.a dt{color:var(--ink-2);font-size:14px;margin-top:12px}.a dd{margin:0;white-space:pre-line;overflow-wrap:anywhere}
.a .files{display:flex;flex-wrap:wrap;gap:8px 24px;margin:8px 0 0}.a .files a{min-height:44px;display:inline-flex;align-items:center}
.a .paper{margin-top:12px;padding:20px 16px;background:var(--paper);border-radius:8px;font:400 17px/1.65 var(--serif);overflow-wrap:anywhere}
.a .paper .letterhead{display:grid;gap:8px;text-align:center;font-size:15px;margin-bottom:16px}
.a .paper h1{font:600 18px/1.5 var(--serif);text-align:center}.a .paper .d-typeName,.a .paper .d-subject{display:block}
.a .paper h2,.a .paper h3,.a .paper h4{font:600 17px/1.5 var(--serif);margin:20px 0 6px}
.a .paper p{margin:0 0 8px}.a .paper a{color:inherit;text-decoration-style:dotted}
.a .paper .watermark{display:none}.a .paper .signature{display:grid;gap:16px;margin-top:20px}
.a .paper .table{overflow-x:auto}.a .paper table{border-collapse:collapse;font-size:15px}.a .paper td,.a .paper th{border:1px solid var(--line);padding:4px 8px;vertical-align:top;text-align:left}
.a form{margin:0}
.a .act{position:sticky;bottom:0;display:flex;gap:12px;padding:12px 16px calc(12px + env(safe-area-inset-bottom));background:var(--paper-3);border-top:1px solid var(--line)}
.a .act>*{flex:1}.a .act .go{flex:1.6}
.a .b{box-sizing:border-box;width:100%;min-height:48px;border-radius:8px;border:1px solid var(--line-strong);background:var(--paper-3);color:var(--ink);font:600 16px/1.5 var(--sans);display:inline-flex;align-items:center;justify-content:center;text-decoration:none;cursor:pointer;padding:8px 16px}
.a .b:hover{background:var(--paper)}
.a .b.p{background:var(--river);border-color:var(--river);color:var(--on-river)}.a .b.p:hover{background:var(--river-strong)}
.a label{display:block;font-size:14px;color:var(--ink-2);margin-top:16px}
.a select,.a textarea{box-sizing:border-box;width:100%;min-height:48px;margin-top:4px;padding:10px 12px;border:1px solid var(--line-strong);border-radius:8px;background:var(--paper-3);color:var(--ink);font:400 16px/1.6 var(--sans)}
.a textarea{min-height:132px;resize:vertical}
.a .wrong{color:var(--danger);font-weight:500}
.a main:has(.end){display:grid;align-content:center}
.a .end{text-align:center;padding:32px 0 20vh}.a .end svg{width:56px;height:56px;margin:0 auto 16px;color:var(--forest)}.a .end .off svg{color:var(--ink-2)}
.a .end p{margin:8px auto 0;max-width:44ch;text-wrap:balance}
.a .end .b{width:auto;min-width:200px;margin-top:16px}
.a :focus-visible{outline:2px solid var(--focus);outline-offset:2px}
@media (prefers-color-scheme:dark){.a .lines .warning{color:var(--light)}}
@media print{.a .act{display:none}}
`
