/** Next year's exercise, started from the main one and outside its series. */
export const next = {
	title: 'Strømbrudd',
	startClock: '09:00',
	endClock: '12:00',
	purpose:
		'Øve kommunen og legesentrene i et langvarig strømbrudd, uten pasienter, og prøve om det vi lærte i de to siste øvelsene, virker.',
	scenario:
		'Strømmen går i hele kommunen kl. 09.05 en vanlig hverdag. Nettselskapet regner med minst åtte timer. Telefonnettet holder i fire.',
	place: 'Rådhuset, og legesentrene på egne kontorer',
	objective: {
		title: 'Holde kontakten når strømmen er borte',
		description: 'Legesentrene, legevakten og kriseledelsen når hverandre, også når den første kanalen faller ut.',
		criterion: 'Hver kontaktlinje til legesentrene er brukt på reservekanalen minst én gang innen kl. 11.00.',
		howSeen: 'Loggen på hvert kontor.'
	},
	takenIn: {
		lesson: 3,
		text: 'Hvert legesenter kan ta imot øyeblikkelig hjelp i fire timer uten strøm.',
		howSeen: 'Evaluator på tre kontorer. To svarer på telefon hver time.'
	},
	leftOut: { lesson: 5, reason: 'Ingen markører i en spilløvelse. Tas i neste øvelse i Brønnvakt-serien.' }
};
