import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { encodeDrawing, maxSvgBytes } from './svg.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const svg = (inside: string, head = 'viewBox="0 0 30 60"') =>
	bytes(`<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${head}>${inside}</svg>`);
async function drawn(upload: Uint8Array) {
	const encoded = await encodeDrawing(upload);
	if (!encoded.ok) throw new Error(encoded.fault);
	const { data, info } = await sharp(encoded.picture.bytes).raw().toBuffer({ resolveWithObject: true });
	const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
	return { ...encoded.picture, at };
}
const fault = async (upload: Uint8Array) => {
	const encoded = await encodeDrawing(upload);
	return encoded.ok ? 'none' : encoded.fault;
};

test('a coat of arms as SVG is drawn large, on white, as a picture like any other', async () => {
	const arms = await drawn(svg('<rect width="30" height="30" fill="#0000c0"/>'));
	expect([arms.mime, arms.width, arms.height]).toEqual(['image/webp', 600, 1200]);
	expect(arms.at(300, 300)[2]).toBeGreaterThan(170);
	expect(Math.min(...arms.at(300, 900))).toBeGreaterThan(245);
	expect((await drawn(svg('<rect width="9" height="9"/>', 'width="9e5" height="9e5"'))).width).toBe(1200);
});

test('script is not run, and nothing is fetched from the machine or the net', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'brunn-svg-'));
	try {
		const secret = join(folder, 'secret.svg');
		writeFileSync(secret, svg('<rect width="30" height="60"/>'));
		const tricks = `<script>process.exit(1)</script><g onload="alert(1)"/>
			<style>@import url("file://${secret}"); rect { fill: url("file://${secret}") }</style>
			<use href="file://${secret}#a" width="30" height="60"/><text>Skrift</text>`;
		const { at } = await drawn(svg(tricks));
		expect(Math.min(...at(300, 600))).toBeGreaterThan(245);
		for (const address of [secret, `file://${secret}`, 'data:image/png;base64,AAAA'])
			expect(await fault(svg(`<image href="${address}" width="30" height="60"/>`)), address).toBe('broken');
		const written = [
			`<filter id="f"><feImage href="${secret}"/></filter><rect width="30" height="60" filter="url(#f)"/>`,
			`<ø:image xmlns:ø="http://www.w3.org/2000/svg" href="${secret}" width="30" height="60"/>`,
			`<!-- --><a.b:feImage xmlns:a.b="http://www.w3.org/2000/svg" href="${secret}"/>`
		];
		for (const inside of written) expect(await fault(svg(inside)), inside).toBe('broken');
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});

test('what cannot be drawn, or was made to do harm, is refused and stops nothing', async () => {
	const laughs = Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
	const doubled = Array.from(
		{ length: 30 },
		(_, n) => `<g id="a${n + 1}"><use href="#a${n}"/><use href="#a${n}"/></g>`
	);
	const copies = svg(`<defs><rect id="a0" width="1" height="1"/>${doubled.join('')}</defs><use href="#a30"/>`);
	const bomb = `<!DOCTYPE svg [<!ENTITY l0 "ha">${laughs}]><svg xmlns="http://www.w3.org/2000/svg"><text>&l12;</text></svg>`;
	for (const upload of [bytes('<svg xmlns="http://www.w3.org/2000/svg"><g>'), bytes(bomb), copies])
		expect(await fault(upload)).toBe('broken');
	expect(await fault(svg(' '.repeat(maxSvgBytes)))).toBe('tooBig');
	expect(await fault(bytes('<html><body>svg</body></html>'))).toBe('type');
	expect((await drawn(svg('<rect width="30" height="60"/>'))).height).toBe(1200);
});
