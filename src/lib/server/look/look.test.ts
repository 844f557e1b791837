import sharp from 'sharp';
import { expect, test } from 'vitest';
import { describeEachEngine } from '../../../../tests/support/database.ts';
import { municipalityWithExercise } from '../../../../tests/support/municipality.fixture.ts';
import { encodePicture } from '#lib/server/pictures/encode.ts';
import { picture } from '#lib/server/pictures/schema.ts';
import { saveArms, saveColour } from './commands.ts';
import { armsOf, lookOf } from './queries.ts';

const now = new Date('2026-12-01T10:00:00Z');
const drawing = async (colour: string) => {
	const png = await sharp({ create: { width: 40, height: 800, channels: 3, background: colour } })
		.png()
		.toBuffer();
	const encoded = await encodePicture(new Uint8Array(png));
	if (!encoded.ok) throw new Error(encoded.fault);
	return encoded.picture;
};

describeEachEngine('the municipality’s look', ({ db }) => {
	test('colour and coat of arms are its own; a new one takes the earlier one’s place', async () => {
		const { municipalityId } = await municipalityWithExercise(db);
		const other = await municipalityWithExercise(db);
		expect(await lookOf(db, municipalityId)).toBeUndefined();
		await saveArms(db, municipalityId, await drawing('#aa0000'), now);
		await saveColour(db, municipalityId, '#0b4454');
		const first = await lookOf(db, municipalityId);
		expect(first!.colour).toBe('#0b4454');
		const png = Buffer.from(first!.arms.split(',')[1]!, 'base64');
		expect(await sharp(png).metadata()).toMatchObject({ format: 'png', height: 300, width: 15 });
		const stored = await db.$count(picture);
		await saveArms(db, municipalityId, await drawing('#00aa00'), now);
		expect(await db.$count(picture)).toBe(stored);
		expect((await lookOf(db, municipalityId))!.arms).not.toBe(first!.arms);
		expect(await lookOf(db, other.municipalityId)).toBeUndefined();
		await saveArms(db, municipalityId, null, now);
		expect(await armsOf(db, municipalityId)).toBeNull();
		expect(await lookOf(db, municipalityId)).toEqual({ colour: '#0b4454', arms: '' });
	});
});
