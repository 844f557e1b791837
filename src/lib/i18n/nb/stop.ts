/** «Reell hendelse»: the words for staff. What participants see stands with the card. */
export const stop = {
	title: 'Reell hendelse – stopp øvelsen',
	lead: 'Stopper øvelsen på alle kort som er åpne, og sier at dette ikke er øvelse. Meld også fra på sambandet og med nødordet der folk er.',
	message: 'Beskjed til alle',
	messageHelp: 'Hva som har skjedd, og hva de skal gjøre nå. Alle markørene ser dette. Ikke skriv navn.',
	stop: 'Stopp øvelsen nå',
	open: 'Reell hendelse – stopp øvelsen',
	stopped: (when: string) => `Øvelsen ble stoppet kl.\u00a0${when}`,
	stoppedText: 'Reell hendelse. Alle som har kortet åpent, får vite at øvelsen er stoppet.',
	messageGiven: (message: string) => `Beskjeden til alle: ${message}`,
	end: 'Opphev stoppen',
	endQuestion: 'Skal øvelsen fortsette?',
	keep: 'Nei, la den stå',
	endHelp: 'Kortene blir som før. Meld også fra på sambandet at øvelsen fortsetter.',
	notNow: 'Øvelsen kan bare stoppes når den er klar eller i gang.',
	already: 'Øvelsen er allerede stoppet.',
	endedMeanwhile: 'Stoppen er allerede opphevet.'
};
