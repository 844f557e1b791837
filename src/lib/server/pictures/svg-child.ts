import { Resvg } from '@resvg/resvg-js';

/*
 * Draws the SVG on standard input as a PNG on standard output, on white, its longest side as long as the argument says. In a
 * process of its own (svg.ts), which may be killed. resvg knows no script, asks no net, and gets no fonts.
 */
const parts: Buffer[] = [];
for await (const part of process.stdin) parts.push(part as Buffer);
const svg = Buffer.concat(parts).toString('utf8');
const font = { loadSystemFonts: false };
const { width, height } = new Resvg(svg, { font });
const longest = { mode: width >= height ? 'width' : 'height', value: Number(process.argv[2]) } as const;
process.stdout.write(new Resvg(svg, { font, background: '#ffffff', fitTo: longest }).render().asPng());
