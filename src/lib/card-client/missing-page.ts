import { words } from './facts.ts';

/** A page that was never opened with coverage: says so, and leads back to the card. No sheet can be counted on. */
export function missingPage(): Response {
	const said = [words.nb, words.en].map(
		({ missingTitle, missing, toCard }, index) =>
			`<div lang="${index === 0 ? 'nb' : 'en'}"><h${index + 1}>${missingTitle}</h${index + 1}><p>${missing}</p>` +
			`<p><a href="/min/instruks">${toCard}</a></p></div>`
	);
	const page =
		'<!doctype html><html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
		`<title>${words.nb.missingTitle}</title></head><body><main>${said.join('')}</main></body></html>`;
	return new Response(page, {
		status: 503,
		headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" }
	});
}
