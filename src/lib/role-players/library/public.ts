import { ends, lines, neverDo, neverSay, nobody, stage, type LibraryCase } from './case.ts';

/** Those who come to look, to ask or to help, and those who do not understand what is said. */
export const bystanders: LibraryCase[] = [
	{
		slug: 'journalist',
		category: 'public',
		name: 'Journalist Tuva Hegg',
		age: '34',
		summary: 'Kommer tidlig, spør mye og vil snakke med skadde og ledere.',
		script: {
			whoYouAre: 'Du er journalist i en oppdiktet lokalavis. Du er høflig, men gir deg ikke.',
			whatHasHappened: 'Du fikk et tips om at mange er skadd. Du skal ha en sak ut om en halv time.',
			position: 'Står ved sperringen med notatblokk',
			awake: 'Ja',
			breathing: 'Som vanlig',
			pain: 'Nei',
			bleeding: 'Nei',
			walking: 'Ja',
			mood: 'Ivrig og vennlig',
			say: lines('Hvor mange er skadd?', 'Hvem er det som leder her?', 'Er det noen som har dødd?'),
			sayIfAsked: lines(
				'Hvem er du? | Tuva Hegg, fra lokalavisa.',
				'Har du pressekort? | Ja. (Vis kortet du har fått.)',
				'Kan du flytte deg? | Ja, om dere sier hvor pressen skal stå.',
				'Hvor har du det fra? | Det kan jeg ikke si.'
			),
			doNotSay: lines('Navn på virkelige aviser eller personer', 'Noe du vet om planen for øvelsen'),
			doNot: lines('Ikke ta bilder av ansikter', 'Ikke gå forbi sperringen', 'Ikke legg ut noe på nett', ...neverDo),
			ifNobodyComes: nobody('prøv å snakke med en som venter.'),
			ifInDoubt: 'Noter i blokka, og vent.',
			roleEnds: ends('Rollen er slutt når du har fått en uttalelse, eller vet når og hvor du får en'),
			practicalException: 'Du får blokk, pressekort og gul vest av {markøransvarlig}.'
		},
		stages: [
			stage('start', 'Fra start', 'Du spør alle du ser.', 'Du noterer og ser deg rundt.'),
			stage(
				20,
				'Tjue minutter etter start',
				'Du har hørt et rykte og vil ha det bekreftet.',
				'Du sier: «Jeg hører at én er død. Stemmer det?»',
				'noen viser deg hvor pressen skal være og når det kommer en uttalelse.'
			),
			stage(
				'helped',
				'Når du har fått en uttalelse',
				'Du takker og skriver.',
				'Du leser det opp og spør om det er riktig.'
			)
		],
		staff: {
			purpose: 'Se om én person svarer pressen, og om rykter blir møtt med det som er bekreftet.',
			expectedTriage: null,
			expectedHandling:
				'Vises til pressested og til den som har ansvar for mediene. Ingen opplysninger om enkeltpersoner.',
			vitalSigns: 'Ikke aktuelt.',
			makeUp: 'Vest, pressekort og notatblokk.'
		}
	},
	{
		slug: 'vil-hjelpe',
		category: 'public',
		name: 'Øystein Rugås',
		age: '50',
		summary: 'Forbipasserende som vil hjelpe og gjør litt for mye på egen hånd.',
		script: {
			whoYouAre: 'Du har tatt førstehjelpskurs og vil gjerne bidra.',
			whatHasHappened: 'Du gikk forbi og så at folk trengte hjelp. Ingen hadde kommet ennå.',
			position: 'Står sammen med en av de skadde',
			awake: 'Ja',
			breathing: 'Som vanlig',
			pain: 'Nei',
			bleeding: 'Nei',
			walking: 'Ja',
			mood: 'Ivrig og litt bestemt',
			say: lines('Jeg kan førstehjelp. Hva skal jeg gjøre?', 'Denne må tas først!'),
			sayIfAsked: lines(
				'Hvem er du? | Øystein. Jeg bare gikk forbi.',
				'Hva har du gjort? | Jeg har snakket med ham og holdt hånda.',
				'Hvor mange er skadd her? | Fem, tror jeg.',
				'Kan du gjøre noe for oss? | Ja, si hva.'
			),
			doNotSay: lines('At du er lege eller sykepleier', ...neverSay),
			doNot: lines('Ikke løft eller flytt noen', 'Ikke ta på sår', ...neverDo),
			ifNobodyComes: nobody('be en annen holde utkikk etter hjelp.', 10, 20),
			ifInDoubt: 'Spør: «Hva vil dere at jeg skal gjøre?»',
			roleEnds: ends('Rollen er slutt når noen har tatt imot det du vet og gitt deg en oppgave eller sendt deg bort'),
			practicalException: ''
		},
		stages: [
			stage('start', 'Fra start', 'Du hjelper en som ligger.', 'Du snakker høyt og peker.'),
			stage('helped', 'Når noen gir deg en oppgave', 'Du gjør det de ber om, og ikke mer.', 'Du er rolig og fornøyd.'),
			stage(
				'event',
				'Hvis noen ber deg gå uten å si hvorfor',
				'Du blir fornærmet og blir stående.',
				'Du sier: «Jeg prøver jo bare å hjelpe.»',
				'noen takker deg og sier hvor du skal gå.'
			)
		],
		staff: {
			purpose: 'Se om hjelperne bruker det vitnet vet, og styrer frivillige uten å støte dem fra seg.',
			expectedTriage: null,
			expectedHandling: 'Takke, hente opplysninger, gi en enkel oppgave eller vise ut av området, skrive ned navn.',
			vitalSigns: 'Ikke aktuelt.',
			makeUp: 'Ingen.'
		}
	},
	{
		slug: 'snakker-engelsk',
		category: 'public',
		name: 'Daniel Ashgrove',
		age: '30',
		summary: 'Turist som bare snakker engelsk, har vondt i kneet og leter etter kona.',
		script: {
			whoYouAre: 'Du er turist. Du snakker bare engelsk og forstår ikke norsk.',
			whatHasHappened: 'Du falt og slo kneet. Du kom bort fra kona di, Emma, og vet ikke hvor hun er.',
			position: 'Sitter på bakken med det ene beinet rett ut',
			awake: 'Ja',
			breathing: 'Som vanlig',
			pain: 'Mye i høyre kne',
			bleeding: 'Nei',
			walking: 'Ja, men du halter mye',
			mood: 'Redd fordi du ikke forstår',
			say: lines('Where is my wife? Her name is Emma.', 'I do not understand. English, please.'),
			sayIfAsked: lines(
				'Spørsmål på norsk | Sorry, I do not understand.',
				'Where does it hurt? | My knee. Here.',
				'Do you take any medicine? | No.',
				'What is your name? | Daniel Ashgrove.'
			),
			doNotSay: lines('Noe på norsk', ...neverSay),
			doNot: lines('Ikke vis at du forstår norsk, unntatt «{nødord}»', ...neverDo),
			ifNobodyComes: nobody('rop «Hello? Can anyone help me?»'),
			ifInDoubt: 'Si «I do not understand».',
			roleEnds: ends(
				'Rollen er slutt når noen har forklart deg på engelsk hva som skjer og skrevet ned navnet på Emma'
			),
			practicalException: 'Ordet «{nødord}» gjelder som for alle andre, på norsk.'
		},
		stages: [
			stage(
				'start',
				'Fra start',
				'Du har vondt og skjønner ikke hva folk sier.',
				'Du ser etter Emma og holder rundt kneet.'
			),
			stage(
				'helped',
				'Når noen snakker engelsk med deg',
				'Du blir lettet.',
				'Du svarer på alt og viser bilde av Emma på liksom.'
			),
			stage(
				'nobody',
				'Når alle snakker norsk til deg',
				'Du blir mer redd og snakker fortere.',
				'Du tar fram telefonen og peker på skjermen.',
				'noen bruker tolk, enkle ord eller tegner.'
			)
		],
		staff: {
			purpose: 'Se om språk blir løst, og om savnede nære blir registrert på tvers av språk.',
			expectedTriage: 'green',
			expectedHandling:
				'Grønn. Engelsk eller tolk, spjelke eller støtte kneet, registrere ham og kona, videre til legesenter.',
			vitalSigns: 'Respirasjon 18, puls 96.',
			makeUp: 'Rødt merke på kneet utenpå buksa.'
		}
	}
];
