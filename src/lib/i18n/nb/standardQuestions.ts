import type { EvaluationGroup } from '#lib/evaluations/evaluation.ts';
import type { StandardKeys } from '#lib/evaluations/standard.ts';

export type StandardWords = { text: string; help?: string; options?: string[] };

/** The questions each group's form begins with, after the three core fields. */
export const standardQuestions: { [Group in EvaluationGroup]: Record<StandardKeys[Group], StandardWords> } = {
	medical_centre: {
		knewDemands: { text: 'Vi visste i god tid hva øvelsen krevde av oss' },
		compensationClear: { text: 'Det var klart på forhånd hva vi fikk i kompensasjon' },
		roleClear: { text: 'Rollen vår i øvelsen var klar' },
		knewContact: { text: 'Vi visste hvem vi skulle kontakte, og på hvilken kanal' },
		alertedAt: { text: 'Når fikk dere første varsel?', help: 'Klokkeslett, for eksempel 10.05' },
		alertedBy: {
			text: 'Hvem varslet dere, og på hvilken kanal?',
			help: 'Skriv rollen, ikke navnet, for eksempel «legevakten, på SMS».'
		},
		acknowledgedAt: { text: 'Når kvitterte dere for varselet?', help: 'Klokkeslett, for eksempel 10.12' },
		gotAnswer: {
			text: 'Fikk dere svar når dere trengte det?',
			options: ['Ja, på første forsøk', 'Ja, etter flere forsøk', 'Nei', 'Ikke aktuelt']
		},
		whichLine: {
			text: 'Hvis det var vanskelig å få svar: Hvilken linje gjaldt det?',
			help: 'Skriv rollen dere prøvde å nå, ikke navnet.'
		},
		sharedPicture: { text: 'Vi hadde samme forståelse av situasjonen som de andre' },
		ordinaryWork: {
			text: 'Hvordan virket øvelsen inn på den vanlige driften?',
			options: ['Nesten ikke', 'Noe, men det gikk greit', 'Så mye at pasienter måtte vente', 'Ikke aktuelt']
		},
		rolePlayers: { text: 'Markørene var forberedt og troverdige' },
		planHelped: { text: 'Beredskapsplanen eller tiltakskortet vårt var til hjelp' },
		contribute: {
			text: 'Hvordan kan fastlegene best bidra videre?',
			options: [
				'Direkte i planleggingen av øvelser',
				'Gjennom allmennlegeutvalget (ALU)',
				'Gjennom lokalt samarbeidsutvalg (LSU)',
				'På en annen måte'
			]
		},
		nextYear: { text: 'Hva skal til for at dere blir med neste gang?' }
	},
	role_player: {
		inTime: { text: 'Jeg fikk instruksen i god tid' },
		knewWhatToDo: { text: 'Jeg visste hva jeg skulle gjøre og si' },
		knewCourse: { text: 'Jeg visste hvordan tilstanden min skulle utvikle seg' },
		knewAnswers: { text: 'Jeg visste hva jeg skulle svare når noen spurte' },
		makeUp: { text: 'Sminken passet til rollen' },
		missing: {
			text: 'Hva manglet i instruksen?',
			help: 'Velg alt som passer.',
			options: [
				'Når og hvor jeg skulle være',
				'Hva jeg skulle si',
				'Hva jeg ikke skulle si',
				'Hvordan tilstanden skulle endre seg',
				'Når rollen var slutt',
				'Sikkerhet',
				'Klær, mat eller drikke',
				'Noe annet'
			]
		},
		missingMore: { text: 'Fortell gjerne mer om det som manglet' },
		knewStopPhrase: {
			text: 'Kunne du nødordet da øvelsen begynte?',
			options: ['Ja', 'Nei', 'Jeg visste ikke at det fantes et nødord']
		},
		feltSafe: { text: 'Jeg følte meg trygg hele tiden' },
		waiting: {
			text: 'Hvor lenge ventet du uten å vite hva som skulle skje?',
			options: ['Under et kvarter', 'Et kvarter til en halvtime', 'En halvtime til en time', 'Over en time']
		},
		metByHelpers: { text: 'Hvordan ble du møtt av dem som hjalp deg?', help: 'Ikke skriv navn.' },
		again: { text: 'Vil du være markør igjen?', options: ['Ja', 'Kanskje', 'Nei'] }
	},
	evaluator: {
		seenWell: { text: 'Jeg sto slik at jeg så det jeg skulle vurdere' },
		criteriaUsable: { text: 'Vurderingskriteriene var til å bruke' },
		decisions: {
			text: 'Hvilke viktige beslutninger så du, og når ble de tatt?',
			help: 'Skriv roller, ikke navn, og klokkeslett der du har det.'
		},
		informationStopped: {
			text: 'Hvor stoppet informasjonen opp?',
			help: 'Mellom hvilke roller, og hva tror du var årsaken?'
		},
		unclearRoles: { text: 'Hvilke roller var uklare?' },
		sharedPicture: { text: 'De som øvde, hadde samme forståelse av situasjonen' },
		betterThanPlan: { text: 'Hva ble løst bedre enn det står i planen?' },
		exerciseFlaws: {
			text: 'Hva ved selve øvelsen virket inn på det du så?',
			help: 'For eksempel innspill som kom for sent.'
		},
		safety: { text: 'Så du noe som gjaldt sikkerheten?' }
	},
	staff: {
		deadlines: { text: 'Fristene i planleggingen var til å leve med' },
		measurable: { text: 'Øvingsmålene lot seg måle på dagen' },
		injects: { text: 'Hvilke innspill ble flyttet, sløyfet eller misforstått, og hvorfor?' },
		staffing: { text: 'Vi var nok folk i øvingsledelsen og spillstaben' },
		rolePlayersInOut: { text: 'Vi hadde kontroll på markørene, både inn og ut' },
		safety: { text: 'Hendte det noe som gjaldt sikkerheten?' },
		earlierLessons: {
			text: 'Ble læringspunktene fra tidligere øvelser øvd?',
			options: ['Ja, alle', 'Noen av dem', 'Nei', 'Det var ingen å øve']
		},
		hoursAndCost: { text: 'Hvor mange timer gikk med, og hva kostet det, sammenlignet med planen?' }
	},
	leadership: {
		roleClear: { text: 'Rollen min i kriseledelsen var klar' },
		basis: { text: 'Vi fikk det vi trengte for å ta beslutninger i tide' },
		sharedPicture: { text: 'Vi hadde samme forståelse av situasjonen som de andre' },
		linesWorked: { text: 'Kontaktlinjene til og fra kriseledelsen virket' },
		decisions: { text: 'Hvilken beslutning var vanskeligst å ta, og hva ville ha hjulpet?' },
		planHelped: { text: 'Beredskapsplanen var til hjelp' },
		needMore: { text: 'Hva bør kriseledelsen øve mer på?' }
	}
};
