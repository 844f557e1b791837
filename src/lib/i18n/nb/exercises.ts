import type { ExerciseFormat, ExerciseState, Phase } from '#lib/exercises/exercise.ts';
import type { ClosedReason } from '#lib/exercises/open.ts';

export const exercises = {
	plural: 'Øvelser',
	format: {
		discussion: 'Diskusjonsøvelse',
		command_post: 'Spilløvelse',
		functional: 'Funksjonsøvelse',
		full_scale: 'Fullskalaøvelse'
	} satisfies Record<ExerciseFormat, string>,
	formatHelp: {
		discussion: 'Diskusjonsøvelse: rundt bordet, ingen rykker ut',
		command_post: 'Spilløvelse: staber øver mot en spillstab',
		functional: 'Funksjonsøvelse: én funksjon prøves, som varsling',
		full_scale: 'Fullskalaøvelse: alle er ute, med markører'
	} satisfies Record<ExerciseFormat, string>,
	stateTitle: 'Status',
	state: {
		planned: 'Planlagt',
		ready: 'Klar',
		running: 'Pågår',
		evaluating: 'Evalueres',
		reported: 'Rapportert',
		archived: 'Arkivert'
	} satisfies Record<ExerciseState, string>,
	/** Why nothing may be changed any more. */
	closed: {
		reported: 'Rapporten er godkjent. Øvelsen kan ikke endres lenger.',
		calledOff: 'Øvelsen er avlyst og kan ikke endres lenger.'
	} satisfies Record<ClosedReason, string>,
	closedTitle: 'Dette kan ikke endres lenger',
	closedTyped: 'Dette skrev du',
	closedTypedHelp: 'Det er ikke lagret. Kopier det du trenger.',
	toExercise: 'Gå til øvelsen',
	phase: {
		plan: 'Planlegg',
		prepare: 'Forbered',
		run: 'Gjennomfør',
		evaluate: 'Evaluer',
		learn: 'Lær'
	} satisfies Record<Phase, string>,
	// The list
	newExercise: 'Ny øvelse',
	none: 'Her kommer øvelsene. Begynn med den neste dere skal ha.',
	noDate: 'Dato ikke satt',
	when: 'Når',
	series: 'Serie',
	outsideSeries: 'Utenfor serie',
	archived: 'Arkiverte øvelser',
	// Pages within an exercise
	pages: 'Sider i øvelsen',
	tabs: {
		overview: 'Oversikt',
		objectives: 'Mål og scenario',
		participants: 'Deltakere',
		roles: 'Roller og kontaktlinjer',
		rolePlayers: 'Markører',
		msel: 'Dreiebok',
		evaluation: 'Evaluering',
		lessons: 'Læring',
		report: 'Rapport',
		papers: 'Papirer'
	},
	// The form
	editTitle: (title: string) => `Rediger ${title}`,
	edit: 'Rediger øvelsen',
	create: 'Opprett øvelsen',
	createLead: 'Navn og øvingsform er nok til å begynne. Resten kan dere fylle ut etter hvert.',
	about: 'Om øvelsen',
	moreTitle: 'Mer om øvelsen',
	seriesAndCase: 'Serie og saksnummer',
	scenarioTitle: 'Scenario',
	timeAndPlace: 'Tid og sted',
	safety: 'Sikkerhet: nødord, reell hendelse og sikkerhetsansvarlig',
	fields: {
		title: 'Navn på øvelsen',
		titleHelp: 'For eksempel Strømbrudd 2027',
		format: 'Øvingsform',
		seriesId: 'Serie',
		seriesHelp: 'Velg en serie, eller skriv navnet på en ny under.',
		newSeries: 'Ny serie',
		purpose: 'Hensikt',
		purposeHelp: 'Hvorfor øver dere? Én til tre setninger.',
		scenario: 'Scenario',
		scenarioHelp: 'Hva skjer? Bare øvingsledelsen ser dette. Ikke skriv noe om virkelige pasienter.',
		startDate: 'Dato',
		startTime: 'Fra klokka',
		endDate: 'Til dato',
		endDateHelp: 'Fyll ut bare hvis øvelsen varer over midnatt.',
		endTime: 'Til klokka',
		place: 'Sted',
		stopPhrase: 'Nødord',
		stopPhraseHelp: 'Ordene som stopper spillet når noe skjer på ordentlig, for eksempel «Dette er ekte».',
		realIncidentProcedure: 'Reell hendelse',
		realIncidentProcedureHelp: 'Hva gjør alle hvis noe skjer på ordentlig mens dere øver?',
		safetyContact: 'Sikkerhetsansvarlig',
		safetyPhone: 'Telefon på dagen',
		caseNumber: 'Saksnummer i arkivet'
	},
	errors: {
		startNeedsDate: 'Skriv datoen også, eller fjern klokkeslettet.',
		dateNeedsTimes: 'Skriv når øvelsen begynner og slutter på dagen.',
		endBeforeStart: 'Øvelsen må slutte etter at den har begynt.',
		clockSkipped: (clock: string) => `Klokka ${clock} finnes ikke den dagen: klokka stilles fram til sommertid.`
	},
	// Objectives
	objectivesTitle: 'Mål og scenario',
	objectives: 'Øvingsmål',
	objectivesHelp: 'To til fem mål er nok. Hvert mål trenger minst ett vurderingskriterium: noe som kan ses på dagen.',
	noObjectives: 'Her kommer øvingsmålene. Hva skal dere kunne etter øvelsen som dere ikke er sikre på nå?',
	addObjective: 'Legg til øvingsmål',
	editObjective: 'Rediger målet',
	removeObjective: 'Fjern målet og kriteriene',
	objectiveTitle: 'Øvingsmål',
	objectiveTitleHelp: 'For eksempel «Varsle legesentrene i tide»',
	objectiveDescription: 'Utdyping',
	criteria: 'Vurderingskriterier',
	noCriteria: 'Målet har ingen vurderingskriterier ennå.',
	addCriterion: 'Legg til kriterium',
	removeCriterion: (number: string) => `Fjern kriterium ${number}`,
	criterionText: 'Vurderingskriterium',
	criterionTextHelp: 'For eksempel «Alle legesentre har kvittert innen 15 minutter»',
	howSeen: 'Hvordan det ses, og av hvem',
	objectiveInUse: 'Målet er knyttet til læring fra en tidligere øvelse. Gjør om avgjørelsen under Læring først.',
	criterionInUse: 'Kriteriet er knyttet til læring fra en tidligere øvelse. Gjør om avgjørelsen under Læring først.',
	objectiveObserved:
		'Målet har observasjoner eller en vurdering, og kan ikke slettes. De hører til det som skjedde i øvelsen.',
	criterionObserved:
		'Kriteriet har observasjoner eller en vurdering, og kan ikke slettes. De hører til det som skjedde i øvelsen.'
};
