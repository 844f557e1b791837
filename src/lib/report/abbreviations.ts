import { abbreviations as known } from '#lib/i18n/nb/abbreviations.ts';

export type Abbreviation = { short: string; long: string };

const words = [...known.keys()].sort().map((short) => ({
	short,
	// «ROS-analyse» holds ROS, «prosa» does not; «HF» stands for itself only in capitals.
	stands: new RegExp(`(?<![\\p{L}\\p{N}])${short}(?![\\p{L}\\p{N}])`, 'u')
}));

/**
 * The abbreviations of Norwegian preparedness that stand in a report's texts, with what they stand for, by the alphabet:
 * a leader or a committee reads the report too. Those that it does not know are left as they are.
 * @param data anything of plain JSON; each string in it is read
 */
export function abbreviationsIn(data: unknown): Abbreviation[] {
	const texts: string[] = [];
	collect(data, texts);
	return words
		.filter(({ stands }) => texts.some((text) => stands.test(text)))
		.map(({ short }) => ({ short, long: known.get(short)! }));
}

function collect(value: unknown, texts: string[]): void {
	if (typeof value === 'string') texts.push(value);
	else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) collect(inner, texts);
}
