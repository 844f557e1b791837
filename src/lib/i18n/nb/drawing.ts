/** While a PDF is made: how far it has come, and how to call it off. */
export const drawing = {
	starting: 'PDF-en lages.',
	waiting: (before: number) =>
		before === 1 ? 'PDF-en venter på tur. Én lages først.' : `PDF-en venter på tur. ${before} lages først.`,
	layingOut: 'Sidene settes opp.',
	drawing: 'Sidene tegnes.',
	label: 'Sider tegnet',
	cancel: 'Avbryt',
	cancelled: 'Avbrutt. Ingen PDF ble laget.',
	failed: 'PDF-en kunne ikke lages nå. Vent litt og prøv igjen.'
};
