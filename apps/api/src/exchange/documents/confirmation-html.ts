import type { ConfirmationText } from '@lindung/i18n/confirmation-page';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const safe = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

const STYLE = `body{margin:0;font:16px/1.5 system-ui,sans-serif;background:#f4f1ea;color:#22302b}
main{max-width:34rem;margin:0 auto;padding:1.25rem}h1{font-size:1rem;font-weight:600;color:#4a5a54}
p.verdict{font-size:1.4rem;font-weight:700;margin:.5rem 0 1rem}p.good{color:#12603f}p.bad{color:#8c2f1b}
dl{background:#fff;border:1px solid #d9d3c6;border-radius:.6rem;padding:.25rem 1rem;margin:0}
dt{font-size:.85rem;color:#5a6863;margin-top:.7rem}dd{margin:0 0 .7rem;font-weight:600;overflow-wrap:anywhere}
p.hint{color:#4a5a54}`;

/** The page as HTML, without a script and without a picture. */
export const confirmationHtml = ({
  locale,
  title,
  verdict,
  isGood,
  facts,
  hint,
}: ConfirmationText): string => `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)} - Lindung</title><style>${STYLE}</style></head><body><main><h1>Lindung: ${safe(title)}</h1>
<p class="verdict ${isGood ? 'good' : 'bad'}">${safe(verdict)}</p>${
  facts.length === 0
    ? ''
    : `<dl>${facts.map(([label, value]) => `<dt>${safe(label)}</dt><dd>${safe(value)}</dd>`).join('')}</dl>`
}<p class="hint">${safe(hint)}</p></main></body></html>`;
