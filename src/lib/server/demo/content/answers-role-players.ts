import type { AnswerContent } from './answer.ts';

/** Twelve markører, without names: the order says nothing about who played what. */
export const rolePlayerAnswers: AnswerContent<'role_player'>[] = [
	{
		key: 'm1',
		by: null,
		day: 0,
		generalFeedback: 'Gøy å være med! Jeg lærte mye om hvordan de jobber.',
		whatWorked: 'Sminken var helt rå. Alle var blide.',
		whatToImprove: 'Jeg visste ikke hva jeg skulle svare da legen spurte om medisiner. Så jeg sa bare noe.',
		answers: {
			inTime: 5,
			knewWhatToDo: 4,
			knewCourse: 4,
			knewAnswers: 2,
			makeUp: 5,
			missing: ['Hva jeg skulle si'],
			knewStopPhrase: 'Ja',
			feltSafe: 5,
			waiting: 'Under et kvarter',
			metByHelpers: 'Veldig fint. De sa hva de skulle gjøre før de gjorde det.',
			again: 'Ja'
		}
	},
	{
		key: 'm2',
		by: null,
		day: 0,
		generalFeedback: 'En meningsfull dag, men kald.',
		whatWorked: 'God mottakelse på skolen, god mat og tydelig beskjed om nødordet.',
		whatToImprove:
			'Jeg sto 25 minutter uten å vite om det var meningen at ingen skulle komme. Det sto ikke på kortet når jeg kunne gi meg. Kaldt var det også.',
		mostImportant: 'Skriv på kortet når rollen er slutt, med klokkeslett.',
		answers: {
			inTime: 4,
			knewWhatToDo: 3,
			knewCourse: 2,
			knewAnswers: 3,
			makeUp: 4,
			missing: ['Når rollen var slutt', 'Klær, mat eller drikke'],
			missingMore: 'Hva jeg skal gjøre hvis jeg blir glemt.',
			knewStopPhrase: 'Ja',
			feltSafe: 4,
			waiting: 'Et kvarter til en halvtime',
			metByHelpers: 'Bra da de først kom.',
			again: 'Kanskje'
		}
	},
	{
		key: 'm3',
		by: null,
		day: 0,
		generalFeedback: 'Dette vil jeg gjerne være med på igjen.',
		whatWorked:
			'Den som kom til meg først, satte seg ned, sa hvem hun var og spurte om to ting. Det gjorde meg rolig på ordentlig. Jeg følte at det var jeg som bestemte hvor langt det gikk.',
		whatToImprove:
			'Instruksen kom i god tid, men bare på telefonen. Jeg er pensjonist og leser helst på papir, så jeg ba barnebarnet skrive den ut.',
		answers: {
			inTime: 5,
			knewWhatToDo: 4,
			knewCourse: 4,
			knewAnswers: 4,
			makeUp: 4,
			missing: ['Noe annet'],
			knewStopPhrase: 'Ja',
			feltSafe: 5,
			waiting: 'Under et kvarter',
			metByHelpers: 'Med varme og ro.',
			again: 'Ja'
		}
	},
	{
		key: 'm4',
		by: null,
		day: 1,
		generalFeedback: '',
		whatWorked: 'bra opplegg, fint å ha kortet på telefonen',
		whatToImprove:
			'de spurte om allergi og fastlege og alt mulig, og ingenting av det sto på kortet. jeg fant på noe, og da ble det visst feil for dem',
		answers: {
			inTime: 4,
			knewWhatToDo: 3,
			knewCourse: 4,
			knewAnswers: 1,
			makeUp: 3,
			missing: ['Hva jeg skulle si', 'Hva jeg ikke skulle si'],
			knewStopPhrase: 'Ja',
			feltSafe: 4,
			waiting: 'Under et kvarter',
			again: 'Ja'
		}
	},
	{
		key: 'm5',
		by: null,
		day: 1,
		generalFeedback:
			'Jeg er glad jeg sa ja. Det er rart å ligge der og se hvor mange som faktisk stiller opp når noe skjer i en liten kommune.',
		whatWorked: 'Underlag, teppe og varmepose. Den markøransvarlige gikk rundt hele tiden og spurte hvordan det gikk.',
		whatToImprove: 'Ingenting stort. Kanskje si tydeligere fra om hvor lenge man må ligge i ro.',
		answers: {
			inTime: 5,
			knewWhatToDo: 5,
			knewCourse: 5,
			knewAnswers: 4,
			makeUp: 5,
			missing: [],
			knewStopPhrase: 'Ja',
			feltSafe: 5,
			waiting: 'Under et kvarter',
			metByHelpers: 'Profesjonelt. En av dem holdt meg i hånda hele veien.',
			again: 'Ja'
		}
	},
	{
		key: 'm6',
		by: null,
		day: 1,
		generalFeedback: 'Interessant, men jeg ble usikker på rollen min.',
		whatWorked: 'Oppmøtet og informasjonen om bilder.',
		whatToImprove:
			'Teksten min ble endret kvelden før, og det så jeg først i bussen. På legesenteret fikk jeg spørsmål jeg ikke hadde svar på, og da måtte jeg finne på.',
		answers: {
			inTime: 2,
			knewWhatToDo: 2,
			knewCourse: 3,
			knewAnswers: 2,
			makeUp: 4,
			missing: ['Hva jeg skulle si', 'Hvordan tilstanden skulle endre seg'],
			missingMore: 'Et sted å se hva som er nytt i teksten.',
			knewStopPhrase: 'Nei',
			feltSafe: 4,
			waiting: 'Et kvarter til en halvtime',
			metByHelpers: 'Vennlig, men litt travelt.',
			again: 'Kanskje'
		}
	},
	{
		key: 'm7',
		by: null,
		day: 1,
		generalFeedback: 'Lærerikt for barnet også. Vi kom og gikk akkurat som avtalt.',
		whatWorked:
			'At vi satt i teltet og ikke så noe skummelt, og at jeg som foresatt var med hele tiden. Han snakker fortsatt om ambulansen.',
		whatToImprove: '',
		answers: {
			inTime: 5,
			knewWhatToDo: 5,
			knewCourse: 5,
			knewAnswers: 5,
			makeUp: 5,
			knewStopPhrase: 'Ja',
			feltSafe: 5,
			waiting: 'Under et kvarter',
			metByHelpers: 'De satte seg på kne og snakket til ham, ikke bare til meg.',
			again: 'Ja'
		}
	},
	{
		key: 'm8',
		by: null,
		day: 2,
		generalFeedback: 'Bra øvelse. Litt mye venting.',
		whatWorked: 'Jeg visste hvem jeg skulle ringe, og hun svarte.',
		whatToImprove:
			'Jeg ble sittende igjen på legesenteret i en time etter at jeg var ferdig. Ingen visste hvordan jeg skulle komme meg tilbake til skolen.',
		answers: {
			inTime: 4,
			knewWhatToDo: 4,
			knewCourse: 3,
			knewAnswers: 3,
			makeUp: 4,
			missing: ['Når rollen var slutt'],
			knewStopPhrase: 'Ja',
			feltSafe: 3,
			waiting: 'En halvtime til en time',
			metByHelpers: 'Greit.',
			again: 'Ja'
		}
	},
	{
		key: 'm9',
		by: null,
		day: 2,
		generalFeedback:
			'Jeg spilte en som var redd, og ble faktisk litt redd. Det var greit, for jeg visste hvordan jeg kunne stoppe.',
		whatWorked: 'Telefonen fra markøransvarlig dagen etter. Den betydde mer enn jeg hadde trodd.',
		whatToImprove: 'Fint om det står på kortet at rollen kan kjennes tung.',
		answers: {
			inTime: 4,
			knewWhatToDo: 4,
			knewCourse: 4,
			knewAnswers: 3,
			makeUp: 0,
			missing: ['Sikkerhet'],
			knewStopPhrase: 'Ja',
			feltSafe: 4,
			waiting: 'Under et kvarter',
			metByHelpers: 'En la et teppe rundt meg uten å si så mye. Det var riktig.',
			again: 'Ja'
		}
	},
	{
		key: 'm10',
		by: null,
		day: 2,
		generalFeedback: 'Jeg satt på telefonen og så ingenting av resten, men det gikk fint.',
		whatWorked: 'Lista med de tre numrene. Spillstaben i rommet hjalp til.',
		whatToImprove:
			'Jeg ble satt over fire ganger og fikk to forskjellige tall. Den ene sa tjueni og den andre trettién.',
		answers: {
			inTime: 4,
			knewWhatToDo: 5,
			knewCourse: 4,
			knewAnswers: 4,
			makeUp: 0,
			missing: [],
			knewStopPhrase: 'Ja',
			feltSafe: 5,
			waiting: 'Under et kvarter',
			metByHelpers: 'De fleste var hyggelige. Én var kort.',
			again: 'Ja'
		}
	},
	{
		key: 'm11',
		by: null,
		day: 3,
		generalFeedback: 'Ok dag.',
		whatWorked: 'Suppa.',
		whatToImprove: 'Mer å gjøre. Etter at jeg hadde fått uttalelsen, var det bare å vente.',
		answers: {
			inTime: 5,
			knewWhatToDo: 5,
			knewCourse: 0,
			knewAnswers: 5,
			makeUp: 0,
			missing: ['Noe annet'],
			knewStopPhrase: 'Ja',
			feltSafe: 5,
			waiting: 'Et kvarter til en halvtime',
			again: 'Kanskje'
		}
	},
	{
		key: 'm12',
		by: null,
		day: 5,
		generalFeedback: 'Jeg har vært markør tre ganger nå. Denne var best forberedt av dem.',
		whatWorked:
			'De som hjalp meg, spurte alle om det samme og i den samme rekkefølgen. Da var det lett å holde seg til rollen.',
		whatToImprove:
			'Da jeg ble dårligere, var det ingen som så det på en god stund, for jeg var alene på rommet. Et svar på «hvor vondt har du fra null til ti» burde stå på kortet, for det spør alle om.',
		answers: {
			inTime: 4,
			knewWhatToDo: 4,
			knewCourse: 5,
			knewAnswers: 3,
			makeUp: 4,
			missing: ['Hva jeg skulle si'],
			knewStopPhrase: 'Ja',
			feltSafe: 5,
			waiting: 'Under et kvarter',
			metByHelpers: 'Rolig og likt.',
			again: 'Ja'
		}
	}
];
