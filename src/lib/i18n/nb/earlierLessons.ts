import type { TakenInAs } from '#lib/lessons/lesson.ts';
import { lessons } from './lessons.ts';

/** Læringspunkter from earlier exercises: decided on, judged, and carried into the next one. */
export const earlierLessons = {
	toVerifyIn: (exercise: string) => `Læring å verifisere i ${exercise}`,
	decideLead: (decided: number, all: number) =>
		`Ta hvert punkt inn i øvelsen, eller utelat det med en begrunnelse. ${decided} av ${all} er avgjort. ${decided < all ? 'Øvelsen kan ikke bli klar før alle er det.' : ''}`.trim(),
	judgeLead: (judged: number, all: number) =>
		`Hva viste øvelsen? ${judged} av ${all} punkter som ble tatt inn, er vurdert. Eieren kan ikke vurdere sitt eget punkt.`,
	standing: (state: string, date: string | null) => (date ? `${state} ${date}` : state),
	fromExercise: (exercise: string) => `fra ${exercise}`,
	ownedBy: (name: string) => `eier ${name}`,
	underWorkNote: 'Arbeidet er ikke ferdig.',
	leftOutDone: 'Utelatt med begrunnelse',
	undecided: 'Ikke avgjort',
	decidedBy: (name: string | null, date: string | null) => [name, date].filter(Boolean).join(', '),
	takeIn: 'Ta inn',
	adjust: 'Endre teksten eller velg øvingsmål',
	leaveOut: 'Utelat',
	leaveOutOpen: 'Utelat …',
	undo: 'Gjør om',
	undoOf: (ref: string) => `Gjør om avgjørelsen for ${ref}`,
	choose: 'Velg',
	judge: 'Vurder',
	judgeOf: (ref: string) => `Vurder ${ref}`,
	ownLesson: 'Du eier dette punktet. En annen må vurdere det.',
	notJudged: 'Ikke vurdert',
	judgedBy: (name: string | null, date: string | null) =>
		`Vurdert av ${[name ?? 'slettet bruker', date].filter(Boolean).join(', ')}`,

	// The next exercise
	nextTitle: 'Start neste øvelse',
	nextLead: (exercise: string) => `Den nye øvelsen begynner der ${exercise} sluttet: med det som ennå ikke er vist.`,
	seriesSame: (name: string) => `I serien ${name}`,
	seriesOutside: 'Utenfor serien',
	seriesQuestion: 'Hører øvelsen til serien?',
	dateHelp: 'Kan vente.',
	copy: 'Ta med fra øvelsen',
	copyHelp: 'Det dere tar med, blir egne kopier. Endringer i den nye øvelsen rører ikke den gamle.',
	copyPlace: (place: string) => `Sted: ${place}`,
	copySafety: 'Sikkerhet: nødord, reell hendelse og sikkerhetsansvarlig',
	copyRoles: (count: number) => `Roller (${count})`,
	copyLines: (count: number) => `Kontaktlinjer (${count})`,
	copyLinesHelp: 'Linjer som er bekreftet, må prøves på nytt.',
	carried: 'Læring som følger med',
	carriedLead: 'Disse venter på å bli vist, og står først i planleggingen. Hvert punkt tas inn eller utelates der.',
	noneCarried: 'Ingen læringspunkter venter på å bli vist.',
	underWork: 'Under arbeid',
	underWorkLead: 'Arbeidet er ikke ferdig. Kryss av for dem dere regner med å vise i den nye øvelsen.',
	createNext: 'Opprett øvelsen',
	/** Written in the lesson's history when an exercise takes it in. */
	takenInReason: (as: TakenInAs, text: string) => `Tatt inn som ${lessons.takenInAs[as].toLowerCase()}: ${text}`
};
