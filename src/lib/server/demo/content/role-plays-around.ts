import { lines, type RolePlayContent } from './role-play.ts';

/** Those around the accident: next of kin, the press and a caller. */
export const rolePlaysAround: RolePlayContent[] = [
	{
		number: 3,
		name: 'Sindre Olsen',
		age: '34',
		keyRole: false,
		script: {
			whoYouAre: 'Du er sønnen til Geir Olsen (markør 01). Du jobber i nærheten og er ikke skadd.',
			whatHasHappened:
				'Faren din skrev på telefonen at han satt på bussen. Så hørte du om ulykken, og nå svarer han ikke. Du har kommet til Nesbrua for å finne ham.',
			position: 'Står ved sperrebåndet',
			awake: 'Ja',
			breathing: 'Som vanlig',
			pain: 'Nei',
			bleeding: 'Nei',
			walking: 'Ja',
			mood: 'Redd og utålmodig, men ikke aggressiv',
			say: lines('«Faren min er på den bussen. Hvor er han?»', '«Hvem kan jeg ringe for å få vite noe?»'),
			sayIfAsked: lines(
				'Hvem leter du etter? | «Geir Olsen, 61 år, i snekkerbukse.»',
				'Er du skadd selv? | «Nei.»',
				'Hva er nummeret ditt? | «000 49 203.» Det er et øvelsesnummer.'
			),
			doNotSay: lines('At du ser hvor Geir ligger', 'Trusler eller skjellsord', 'Noe om virkelige ulykker'),
			doNot: lines(
				'Ikke gå innenfor sperrebåndet uten at noen følger deg',
				'Ikke dytt eller ta tak i noen',
				'Ikke film'
			),
			ifNobodyComes:
				'Kl. 09.50: spør nærmeste person med vest hvem du kan ringe. Kl. 10.10: ring {markøransvarlig} på {telefon}.',
			ifInDoubt: 'Still deg ved båndet og spør «Hvem kan jeg ringe?»',
			roleEnds: 'Du har fått ett nummer å ringe og fått svar der, eller {markøransvarlig} sier «rollen din er ferdig».',
			practicalException: ''
		},
		stages: [
			{
				when: 'Fra kl. 09.40',
				trigger: 'time',
				minutes: 10,
				become: 'Du kommer til sperrebåndet og spør etter faren din.',
				signs: 'Du snakker fort og ser over hodene på folk.',
				changedBy: 'noen sier hvem de er, og hva de vet og ikke vet. Da snakker du roligere.'
			},
			{
				when: 'Når du får et nummer å ringe',
				trigger: 'event',
				minutes: null,
				become: 'Du ringer med en gang og spør etter Geir Olsen.',
				signs: 'Du går litt unna og snakker i telefonen.',
				changedBy: ''
			},
			{
				when: 'Kl. 10.20, hvis du ikke har fått noe nummer',
				trigger: 'time',
				minutes: 50,
				become: 'Du blir mer oppgitt og spør de samme folkene en gang til.',
				signs: 'Du går fram og tilbake ved båndet.',
				changedBy: 'en voksen i vest blir stående hos deg.'
			}
		],
		staff: {
			purpose: 'Se om pårørende på stedet får ett nummer å ringe, og om pårørendesenteret har navnelisten.',
			criterion: '2.3',
			triage: null,
			handling:
				'Følges ut av skadestedet, får nummeret til pårørendesenteret og får beskjed der om at Geir er på vei til sykehuset.',
			vitalSigns: 'Ikke skadd.',
			makeUp: 'Ingen.'
		}
	},
	{
		number: 9,
		name: 'Kim Aas, journalist',
		age: '40',
		keyRole: false,
		script: {
			whoYouAre: 'Du er journalist i den oppdiktede lokalavisa Eksempelposten. Du er pågående, men saklig.',
			whatHasHappened: 'Du bor i nærheten og kom til Nesbrua ti minutter etter ulykken. Du vil ha tall og et intervju.',
			position: 'Står ved sperrebåndet med notatblokk',
			awake: 'Ja',
			breathing: 'Som vanlig',
			pain: 'Nei',
			bleeding: 'Nei',
			walking: 'Ja',
			mood: 'Våken og nysgjerrig',
			say: lines('«Hei, jeg er fra Eksempelposten. Hvor mange er skadd?»', '«Hvem er det som uttaler seg?»'),
			sayIfAsked: lines(
				'Hvem er du? | «Kim Aas fra Eksempelposten.»',
				'Har du snakket med noen skadde? | «Ikke ennå.»',
				'Kan du vente på presseansvarlig? | «Ja, hvis jeg får et klokkeslett.»'
			),
			doNotSay: lines(
				'Navn på virkelige aviser, journalister eller ulykker',
				'At noen er døde, hvis ingen har sagt det til deg',
				'Hva andre markører har fortalt deg utenfor rollen'
			),
			doNot: lines(
				'Ikke ta bilder. Kameraet er tomt',
				'Ikke gå innenfor sperrebåndet',
				'Ikke ring virkelige redaksjoner',
				'Ikke intervju Jonas (markør 12)'
			),
			ifNobodyComes:
				'Kl. 10.00: ring kommunens sentralbord på øvelsesnummeret 000 49 000 og be om en uttalelse. Kl. 10.20: ring {markøransvarlig} på {telefon}.',
			ifInDoubt: 'Spør «Når kan jeg få vite mer?» og skriv ned svaret.',
			roleEnds:
				'Du har fått en uttalelse fra kommunen, eller {markøransvarlig} sier «rollen din er ferdig». Gi notatene dine til Marte.',
			practicalException: 'Du får pressekort, notatblokk og et kamera uten minnekort når du møter.'
		},
		stages: [
			{
				when: 'Fra kl. 09.45',
				trigger: 'time',
				minutes: 15,
				become: 'Du spør alle i vest om hvor mange som er skadd.',
				signs: 'Du noterer alt som blir sagt, med klokkeslett.',
				changedBy: 'noen viser deg et sted å stå og sier når du får vite mer. Da venter du der.'
			},
			{
				when: 'Kl. 10.10',
				trigger: 'time',
				minutes: 40,
				become: 'Du ringer kommunen og spør om hvem som tar imot de skadde.',
				signs: 'Du sier at du har hørt to ulike tall, og spør hvilket som stemmer.',
				changedBy: ''
			}
		],
		staff: {
			purpose: 'Se om kommunen og skadestedet oppgir samme antall skadde.',
			criterion: '2.3',
			triage: null,
			handling:
				'Vises til presseplassen, får et klokkeslett og en uttalelse fra kriseledelsen. Tallet skal være det samme som i situasjonsbildet.',
			vitalSigns: 'Ikke skadd.',
			makeUp: 'Pressekort og notatblokk.'
		}
	},
	{
		number: 10,
		name: 'Solveig Rud, telefonmarkør',
		age: '58',
		keyRole: false,
		script: {
			whoYouAre: 'Du er datteren til Olga Lien (markør 04). Du bor to timer unna og får bare ringt.',
			whatHasHappened:
				'Moren din skulle ta bussen til frisøren. Du har lest om en ulykke og får ikke svar når du ringer henne. Hun er litt glemsk.',
			position: 'Sitter ved telefonen i spillstabens rom på skolen',
			awake: 'Ja',
			breathing: 'Som vanlig',
			pain: 'Nei',
			bleeding: 'Nei',
			walking: 'Ja',
			mood: 'Urolig og litt springende',
			say: lines(
				'«Øvelse, øvelse.» (først i hver samtale)',
				'«Jeg får ikke tak i moren min. Hun er åttitre.»',
				'«Jeg har ringt tre steder allerede.»'
			),
			sayIfAsked: lines(
				'Hva heter moren din? | «Olga Lien.»',
				'Hvordan ser hun ut? | «Liten, grått hår, svart håndveske.»',
				'Bruker hun medisiner? | «Ja, noe blodfortynnende.»',
				'Hvor ringer du fra? | «Hjemmefra. Jeg har to timer å kjøre.»'
			),
			doNotSay: lines(
				'At du har lest hvor moren din er',
				'Ekte navn, adresser eller fødselsnumre',
				'Noe om din egen helse'
			),
			doNot: lines(
				'Ikke ring andre numre enn de tre på listen',
				'Ikke ring 113',
				'Ikke ring mer enn én gang hvert tiende minutt'
			),
			ifNobodyComes:
				'Svarer ingen, legg på og prøv neste nummer på listen. Skriv ned klokkeslettet. Etter tre runder: si fra til spillstaben i rommet.',
			ifInDoubt: 'Si «Jeg vil bare vite om hun lever.»',
			roleEnds: 'Noen har fortalt deg hvor moren din er, eller spillstaben sier «rollen din er ferdig».',
			practicalException: 'Du møter rett i spillstabens rom, 2. etasje på skolen. Du trenger ikke gamle klær.'
		},
		stages: [
			{
				when: 'Kl. 09.50',
				trigger: 'time',
				minutes: 20,
				become: 'Du ringer legevakten og spør etter moren din.',
				signs: 'Du er urolig i stemmen og hopper fra det ene til det andre.',
				changedBy: 'den som svarer, gjentar navnet og sier hva de skal gjøre. Da venter du et kvarter.'
			},
			{
				when: 'Kl. 10.05',
				trigger: 'time',
				minutes: 35,
				become:
					'Du ringer pårørendesenteret på nummeret du har fått. Har du ikke fått noe, ringer du kommunens sentralbord.',
				signs: 'Du sukker og sier at du er sliten av å bli satt over.',
				changedBy: ''
			},
			{
				when: 'Kl. 10.35',
				trigger: 'time',
				minutes: 65,
				become: 'Du ringer en siste gang og forteller at moren din bruker blodfortynnende.',
				signs: 'Du snakker sakte og sier at dette er viktig.',
				changedBy: 'noen sier at de gir det videre til legesenteret. Da takker du og legger på.'
			}
		],
		staff: {
			purpose: 'Se om en viktig opplysning (blodfortynnende) når fram fra telefonen til legesenteret.',
			criterion: '2.3',
			triage: null,
			handling:
				'Pårørendesenteret finner Olga på listen, gir opplysningen videre til Nesbrua legesenter og ringer tilbake.',
			vitalSigns: 'Ikke skadd.',
			makeUp: 'Ingen.'
		}
	}
];
