import sharp from 'sharp';
import { expect, test } from 'vitest';
import { richReport } from '../../../../tests/support/report.fixture.ts';
import { reportFigures } from './figures.ts';
import { figurePng } from './png.ts';

const figures = reportFigures(richReport());

test('a figure is a picture for a slide: 1600 wide, white around it, drawn to its edges', async () => {
	const png = await figurePng(figures['attainment']!);
	const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
	expect(info.width).toBe(1600);
	expect([...data.subarray(0, 3)]).toEqual([255, 255, 255]);
	expect(data.some((value, index) => index % info.channels === 0 && value < 40)).toBe(true);
});

test('its words are drawn in our font: with other words it is another picture', async () => {
	const svg = figures['attainment']!;
	const [png, other] = [await figurePng(svg), await figurePng(svg.replaceAll('Delvis nådd', 'Øæåæøå áŋš'))];
	expect(Buffer.compare(png, other)).not.toBe(0);
});
