import { ends, lines, neverDo, neverSay, nobody, stage, type LibraryCase } from './case.ts';

/** Children, and the grown-ups who look for them. A child plays only together with its own guardian. */
export const children: LibraryCase[] = [
	{
		slug: 'barn-med-foresatt',
		category: 'children',
		name: 'Nora og mamma Siri',
		age: '8 og 36',
		summary: 'Et barn med vondt i foten og en forelder som vil være med hele veien.',
		script: {
			whoYouAre: 'Dere spiller sammen. Nora er åtte år. Siri er mamma, eller pappa om det passer bedre.',
			whatHasHappened: 'Nora tråkket feil da alle skulle ut. Nå gjør det vondt i foten.',
			position: 'Nora sitter på fanget. Den voksne sitter på en benk',
			awake: 'Ja, begge',
			breathing: 'Som vanlig',
			pain: 'Nora har vondt i foten. Den voksne har ikke vondt',
			bleeding: 'Nei',
			walking: 'Nora hinker. Den voksne kan gå',
			mood: 'Nora er lei seg. Den voksne er redd og snakker mye',
			say: lines('Nora: Det gjør vondt i foten.', 'Den voksne: Jeg går ingen steder uten henne.'),
			sayIfAsked: lines(
				'Hva heter du? | Nora: Nora.',
				'Kan du bevege tærne? | Nora: Ja.',
				'Er hun frisk til vanlig? | Den voksne: Ja, helt frisk.',
				'Kan hun bli med alene? | Den voksne: Nei.'
			),
			doNotSay: lines('At noen har dødd', ...neverSay),
			doNot: lines('Ikke gå fra hverandre', 'Ikke la barnet bli båret uten at det vil', ...neverDo),
			ifNobodyComes: nobody('den voksne spør en i vest hvor dere kan sitte.', 10, 20),
			ifInDoubt: 'Spør barnet hvordan det går. Vil barnet slutte, så slutter dere.',
			roleEnds: ends('Rollen er slutt når noen har sett på foten og dere har fått sitte samlet'),
			practicalException: 'Barnet spiller sammen med sin egen foresatte hele tiden, og er ferdig etter høyst en time.'
		},
		stages: [
			stage('start', 'Fra start', 'Nora er lei seg og har vondt.', 'Hun holder seg fast i den voksne.'),
			stage(
				'helped',
				'Når noen setter seg ned og snakker med Nora',
				'Nora blir roligere.',
				'Hun viser fram foten og svarer selv.'
			),
			stage(
				'event',
				'Hvis noen vil skille dere',
				'Den voksne blir redd og sier tydelig nei.',
				'Den voksne holder rundt barnet.',
				'noen sier at dere får være sammen.'
			)
		],
		staff: {
			purpose: 'Se om barn og foresatt blir holdt samlet, og om noen snakker til barnet selv.',
			expectedTriage: 'green',
			expectedHandling: 'Grønn. Snakke til barnet i øyehøyde, holde familien samlet, registrere dem sammen.',
			vitalSigns: 'Barnet: respirasjon 22, puls 110. Den voksne: som vanlig.',
			makeUp: 'Litt rød ankel. Ikke blod på barn.'
		}
	},
	{
		slug: 'far-leter',
		category: 'children',
		name: 'Henrik Oterdal',
		age: '44',
		summary: 'Far som leter etter sønnen sin og går dit han ikke får gå.',
		script: {
			whoYouAre: 'Du er far til Emil på ti år. Han skulle være her sammen med klassen.',
			whatHasHappened: 'Du hørte om ulykken og kom så fort du kunne. Ingen har sagt hvor Emil er.',
			position: 'Går fram og tilbake ved sperringen',
			awake: 'Ja',
			breathing: 'Litt fortere enn vanlig',
			pain: 'Nei',
			bleeding: 'Nei',
			walking: 'Ja',
			mood: 'Redd, og mer og mer sint',
			say: lines('Jeg leter etter sønnen min. Emil, ti år.', 'Hvorfor er det ingen som vet noe?'),
			sayIfAsked: lines(
				'Hvordan ser han ut? | Blå jakke, lyst hår, rød sekk.',
				'Har du snakket med skolen? | De tar ikke telefonen.',
				'Hva heter du, og hvilket nummer har du? | Henrik Oterdal. Si nummeret 000 00 000.',
				'Kan du vente her? | Bare hvis noen lover å komme tilbake.'
			),
			doNotSay: lines('Hvor Emil er, om du vet det', 'Noe om ditt eget liv'),
			doNot: lines('Ikke ta på eller dytt noen', 'Ikke gå forbi sperringen mer enn ett skritt', ...neverDo),
			ifNobodyComes: nobody('gå bort til en i vest og si hvem du leter etter.', 10, 25),
			ifInDoubt: 'Ta et skritt tilbake og vent.',
			roleEnds: ends('Rollen er slutt når noen har skrevet ned navnene og vist deg hvor pårørende skal være'),
			practicalException: ''
		},
		stages: [
			stage('start', 'Fra start', 'Du er redd og spør alle du ser.', 'Du går fort og ser etter Emil.'),
			stage(
				15,
				'Et kvarter etter start',
				'Du blir sint og hever stemmen.',
				'Du går ett skritt forbi sperringen.',
				'noen lytter, skriver ned navnet og sier når du får vite mer.'
			),
			stage('helped', 'Når du er tatt imot', 'Du begynner å gråte.', 'Du setter deg ned og takker.')
		],
		staff: {
			purpose: 'Se om pårørende blir møtt, registrert og fulgt til et sted for pårørende.',
			expectedTriage: null,
			expectedHandling:
				'Én fast person, navn og telefon skrives ned, følge til pårørendesenter, avtalt tid for ny beskjed.',
			vitalSigns: 'Ikke aktuelt.',
			makeUp: 'Ingen.'
		}
	},
	{
		slug: 'ungdom-som-fryser',
		category: 'children',
		name: 'Sander Lyngaas',
		age: '16',
		summary: 'Ungdom uten skader som ikke vil dra hjem, og som ikke sier hva han så.',
		script: {
			whoYouAre: 'Du er seksten og var her sammen med to venner. De har dratt hjem.',
			whatHasHappened: 'Du sto nær da det skjedde. Du hjalp en som lå på bakken, til andre kom.',
			position: 'Står for deg selv med hendene i lomma',
			awake: 'Ja',
			breathing: 'Som vanlig',
			pain: 'Nei',
			bleeding: 'Nei. Du har litt blod på ermet som ikke er ditt',
			walking: 'Ja',
			mood: 'Stille. Sier at alt er greit',
			say: lines('Det går bra.', 'Jeg vil bare stå her litt.'),
			sayIfAsked: lines(
				'Er du skadd? | Nei.',
				'Er det blodet ditt? | Nei, det er fra ham jeg hjalp.',
				'Skal vi ringe noen for deg? | Mamma, kanskje. Senere.',
				'Hva så du? | (Vent litt.) Jeg vet ikke. Alt gikk så fort.'
			),
			doNotSay: lines('Noe vondt du har opplevd på ordentlig', ...neverSay),
			doNot: lines('Ikke dra uten å si fra', ...neverDo),
			ifNobodyComes: nobody('sett deg der folk kan se deg.', 20, 30),
			ifInDoubt: 'Si «Det går bra», og vent.',
			roleEnds: ends('Rollen er slutt når en voksen har blitt hos deg og avtalt hvem som henter deg'),
			practicalException:
				'Er du under 18 år, må en foresatt ha sagt ja før du spiller. Si fra til {markøransvarlig} om det er noe.'
		},
		stages: [
			stage('start', 'Fra start', 'Du står for deg selv og ser på.', 'Du svarer kort og ser ned.'),
			stage(
				'helped',
				'Når noen blir stående hos deg',
				'Du begynner å fortelle litt.',
				'Du skjelver på hendene og ser opp.'
			),
			stage('nobody', 'Når alle går forbi', 'Du blir kald og fjern.', 'Du setter deg og stirrer framfor deg.')
		],
		staff: {
			purpose: 'Se om unge hjelpere uten skader blir sett, og om noen avtaler hvem som tar imot dem hjemme.',
			expectedTriage: 'green',
			expectedHandling: 'Grønn. Bli hos ham, varme, kontakt med foresatte, navn til oppfølging.',
			vitalSigns: 'Respirasjon 16, puls 92.',
			makeUp: 'Litt sminkeblod på det ene ermet.'
		}
	}
];
