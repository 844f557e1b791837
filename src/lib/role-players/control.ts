import { rolePlayerCard as nb } from '#lib/i18n/nb/rolePlayerCard.ts';

export type ControlOption = { value: string; label: string };

/**
 * The control question's three answers: the nødord and two that sound likely. The order is the person's own and stays
 * the same, so that nobody learns the answer from the neighbour's phone, and a second try looks as the first.
 * @param t the words, in the reader's language; the order is the same in all
 * @returns the options, and the value of the right one (which is never sent to the page)
 */
export function controlQuestion(
	stopPhrase: string,
	participantId: string,
	t: typeof nb = nb
): { options: ControlOption[]; right: string } {
	const wrong = t.wrongAnswers(stopPhrase);
	const answers = [{ label: t.quoted(stopPhrase), right: true }, ...wrong.map((label) => ({ label, right: false }))];
	const order = orders[hash(participantId) % orders.length]!;
	const inOrder = order.map((place, index) => ({ ...answers[place]!, value: String(index + 1) }));
	return {
		options: inOrder.map(({ value, label }) => ({ value, label })),
		right: inOrder.find((answer) => answer.right)!.value
	};
}

const orders = [
	[0, 1, 2],
	[0, 2, 1],
	[1, 0, 2],
	[1, 2, 0],
	[2, 0, 1],
	[2, 1, 0]
];

/** FNV-1a, 32 bits: spreads ids evenly; no secret hangs on it. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
	return value;
}
