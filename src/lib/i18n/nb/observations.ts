import type { Attainment } from '#lib/observations/attainment.ts';

/** Observasjoner og vurderinger: what evaluators saw, and how each vurderingskriterium was reached. */
export const observations = {
	title: 'Observasjoner og vurderinger',
	lead: 'Skriv det du så, når og hvor. Vurderingen kommer etterpå. Ikke skriv navn på deltakere eller noe om virkelige pasienter.',
	attainment: {
		attained: 'Nådd',
		attained_with_challenges: 'Nådd med noen utfordringer',
		partly_attained: 'Delvis nådd',
		not_attained: 'Ikke nådd',
		not_exercised: 'Ikke øvd'
	} satisfies Record<Attainment, string>,
	attainmentHelp: {
		not_exercised: 'Sier ikke noe om evnen: det ble ikke prøvd, eller ingen så det.'
	} as Partial<Record<Attainment, string>>,
	notRated: 'Ikke vurdert',
	fields: {
		criterion: 'Vurderingskriterium',
		noCriterion: 'Gjelder ikke noe bestemt kriterium',
		date: 'Dato',
		time: 'Klokka',
		place: 'Sted',
		placeHelp: 'For eksempel legevakten eller samleplassen',
		fact: 'Hva så eller hørte du?',
		factHelp: 'Fakta, ikke vurdering: «Kl. 10.05 ringte vaktleder legekontoret, som tok telefonen på andre forsøk.»',
		rating: 'Vurdering',
		reason: 'Begrunnelse',
		reasonHelp: 'Minst én setning om hva vurderingen bygger på. Skriv gjerne også hva du tror var årsaken.'
	},
	add: 'Noter observasjon',
	save: 'Lagre observasjonen',
	edit: 'Endre observasjonen',
	editShort: 'Endre',
	remove: 'Fjern observasjonen',
	removeAsk: 'Observasjonen blir borte for alle.',
	removeSure: 'Ja, fjern den',
	skipped: 'Klokkeslettet finnes ikke den dagen: klokka stilles fram til sommertid.',
	none: 'Ingen observasjoner ennå.',
	count: (count: number) => (count === 1 ? '1 observasjon' : `${count} observasjoner`),
	ofCriterion: (number: string) => `Observasjoner av kriterium ${number}`,
	other: 'Andre observasjoner',
	noCriteria:
		'Øvelsen har ingen vurderingskriterier ennå. Observasjoner kan noteres likevel, og knyttes til et kriterium senere.',
	toObjectives: 'Gå til mål og scenario',
	objective: (number: number, title: string) => `${number} ${title}`,
	rate: 'Vurder kriteriet',
	changeRating: 'Endre vurderingen',
	rateTitle: (number: string) => `Vurder kriterium ${number}`,
	rateQuestion: 'I hvor stor grad ble kriteriet nådd?',
	saveRating: 'Lagre vurderingen',
	ratedBy: (name: string, when: string) => `Vurdert av ${name} ${when}`,
	ratedOn: (when: string) => `Vurdert ${when}`,
	columns: { when: 'Når', place: 'Sted', fact: 'Observasjon', by: 'Notert av', act: 'Endre' },
	errors: {
		needsObservation:
			'Vurderingen trenger minst én observasjon av kriteriet. Noter den først, eller velg «Ikke øvd» hvis det ikke ble prøvd.',
		lastOfRated:
			'Dette er den eneste observasjonen av et kriterium som er vurdert. Endre vurderingen til «Ikke øvd» først, eller noter en observasjon til.',
		marked:
			'Observasjonen er brukt i et funn. Ordene kan ikke endres så lenge de er merket der. Fjern merkingen under «Hva svarene forteller» først.',
		notYours: 'Bare den som noterte observasjonen, kan endre den.',
		gone: 'Observasjonen finnes ikke lenger.'
	}
};
