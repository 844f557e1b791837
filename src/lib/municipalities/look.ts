/** How a municipality's papers look, as plain JSON: frozen with the report that shows it. */
export type Look = {
	/** «#rrggbb»; '' where Brunn's own colour is used. */
	colour: string;
	/** The coat of arms as a data URL of a PNG; '' without. */
	arms: string;
};

/** WCAG 2.1, 1.4.3: what white text of any size needs. */
export const leastContrast = 4.5;

const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Contrast with white, 1–21, by WCAG 2.1's own formula. @param colour «#rrggbb» */
export function contrastWithWhite(colour: string): number {
	const [red, green, blue] = channels(colour).map((value) => {
		const share = value / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** The lightest shade of the colour that white text is read on: the colour itself where it is dark enough. */
export function nearestAllowed(colour: string): string {
	for (let part = 255; part > 0; part -= 1) {
		const shade = `#${channels(colour)
			.map((value) =>
				Math.floor((value * part) / 255)
					.toString(16)
					.padStart(2, '0')
			)
			.join('')}`;
		if (contrastWithWhite(shade) >= leastContrast) return shade;
	}
	return '#000000';
}

/** «0B4454», «#0b4454» and «#abc» as «#rrggbb»; null when it is no colour. */
export function parseColour(text: string): string | null {
	const [, digits] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim()) ?? [];
	if (!digits) return null;
	const six = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
	return `#${six.toLowerCase()}`;
}
