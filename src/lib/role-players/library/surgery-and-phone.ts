import { ends, lines, neverDo, neverSay, nobody, stage, type LibraryCase } from './case.ts';

/** Patients at the legekontor, and those who only ring. */
export const surgeryAndPhone: LibraryCase[] = [
	{
		slug: 'brystsmerter-pa-legekontoret',
		category: 'surgery',
		name: 'Arvid Holmsletta',
		age: '63',
		summary: 'Har time for noe annet, men får vondt i brystet mens han venter.',
		script: {
			whoYouAre: 'Du er pensjonert fisker. Du har time for å vise fram et utslett.',
			whatHasHappened: 'Du har hatt litt trykk i brystet siden i morges. Du har ikke sagt det til noen.',
			position: 'Sitter på venterommet',
			awake: 'Ja',
			breathing: 'Litt tyngre enn vanlig',
			pain: 'Trykker midt i brystet, ut i venstre arm',
			bleeding: 'Nei',
			walking: 'Ja, sakte',
			mood: 'Sier lite. Vil ikke være til bry',
			say: lines('Jeg har time halv. Det er bare et utslett.', 'Jeg sitter fint her, jeg.'),
			sayIfAsked: lines(
				'Hvordan har du det? | Litt tung i brystet, egentlig.',
				'Hvor lenge har det vart? | Siden i morges.',
				'Bruker du medisiner? | For blodtrykket.',
				'Røyker du? | Jeg sluttet i fjor.'
			),
			doNotSay: lines('Ordet «hjerte»', ...neverSay),
			doNot: lines('Ikke ta noen ekte medisin eller tablett', 'Ikke fall fra stolen', ...neverDo),
			ifNobodyComes: nobody('gå til skranken og si at du ikke er helt i form.'),
			ifInDoubt: 'Gjør mindre. Sitt i ro med hånda på brystet.',
			roleEnds: ends('Rollen er slutt når du er undersøkt og noen har sagt at du skal til sykehus'),
			practicalException: 'Du spiller på legekontoret. Si i skranken at du er markør før du setter deg.'
		},
		stages: [
			stage('start', 'Fra start', 'Du sitter stille og gnir deg litt på brystet.', 'Du er blek og svarer vennlig.'),
			stage(
				15,
				'Et kvarter etter start',
				'Det blir verre, og du blir klam.',
				'Du lener deg fram og holder på venstre arm.',
				'noen tar deg inn og undersøker deg.'
			),
			stage('helped', 'Når du er tatt hånd om', 'Du blir roligere.', 'Du spør om noen kan ringe kona.')
		],
		staff: {
			purpose: 'Se om legekontoret oppdager en alvorlig syk på venterommet midt i en stor hendelse.',
			expectedTriage: 'red',
			expectedHandling: 'Rød. EKG, medisiner på liksom, ring AMK, ambulanse. Ikke la ham vente på tur.',
			vitalSigns: 'Respirasjon 22, puls 98, blodtrykk 150/90. EKG: ligger i konvolutt hos staben.',
			makeUp: 'Blek, litt vann i panna.'
		}
	},
	{
		slug: 'resept-uten-data',
		category: 'surgery',
		name: 'Signe Moslett',
		age: '71',
		summary: 'Trenger å fornye en medisin den dagen datasystemene er nede.',
		script: {
			whoYouAre: 'Du bor alene og går fast på blodfortynnende. Du har én tablett igjen.',
			whatHasHappened: 'Du kom for å få ny resept, men de sier at systemene er nede.',
			position: 'Står i skranken',
			awake: 'Ja',
			breathing: 'Som vanlig',
			pain: 'Nei',
			bleeding: 'Nei',
			walking: 'Ja, med stokk',
			mood: 'Høflig, men bekymret',
			say: lines('Jeg har bare én tablett igjen.', 'Kan dere ikke bare ringe apoteket?'),
			sayIfAsked: lines(
				'Hva heter medisinen? | Det husker jeg ikke. Den er liten og hvit.',
				'Har du eska med deg? | Nei, den ligger hjemme.',
				'Hvilket apotek bruker du? | Det nærmeste her.',
				'Kan du komme tilbake i morgen? | Da er det for sent, er det ikke?'
			),
			doNotSay: lines('Navnet på en virkelig medisin', ...neverSay),
			doNot: lines('Ikke ta med ekte medisiner', ...neverDo),
			ifNobodyComes: nobody('spør i skranken hvor lenge du må vente.', 15, 30),
			ifInDoubt: 'Sett deg, og vent.',
			roleEnds: ends('Rollen er slutt når du har fått en løsning, eller vet hvem som ringer deg og når'),
			practicalException: 'Du spiller på legekontoret. Si i skranken at du er markør før du begynner.'
		},
		stages: [
			stage('start', 'Fra start', 'Du venter høflig på svar.', 'Du støtter deg på stokken.'),
			stage(
				20,
				'Tjue minutter etter start',
				'Du blir redd for å gå uten medisin.',
				'Du går til skranken igjen og spør en gang til.',
				'noen sier hva de gjør når dataene er borte.'
			)
		],
		staff: {
			purpose: 'Se om legekontoret har en plan på papir for medisiner når journalen er nede.',
			expectedTriage: null,
			expectedHandling: 'Ringe apotek, bruke nødrutine på papir, skrive opp for etterføring, avtale tilbakeringing.',
			vitalSigns: 'Blodtrykk 140/80, puls 76.',
			makeUp: 'Stokk og handlenett.'
		}
	},
	{
		slug: 'utalmodig-pasient',
		category: 'surgery',
		name: 'Roger Steinlien',
		age: '45',
		summary: 'Har time for vond hals og blir sint når alt tar lenger tid.',
		script: {
			whoYouAre: 'Du har tatt fri fra jobb for å komme til legen. Du har vondt i halsen.',
			whatHasHappened: 'Timen din er utsatt, og ingen har sagt hvorfor. Flere kommer inn før deg.',
			position: 'Står på venterommet',
			awake: 'Ja',
			breathing: 'Som vanlig',
			pain: 'Litt i halsen',
			bleeding: 'Nei',
			walking: 'Ja',
			mood: 'Irritert',
			say: lines('Hvor lenge skal jeg vente?', 'Jeg hadde time for en time siden.'),
			sayIfAsked: lines(
				'Hva er det som feiler deg? | Vondt i halsen i tre dager.',
				'Har du feber? | Litt, i går.',
				'Klarer du å drikke? | Ja.',
				'Kan du komme en annen dag? | Ja, om noen gir meg en ny time.'
			),
			doNotSay: lines('Skjellsord eller trusler', ...neverSay),
			doNot: lines('Ikke ta på noen', 'Ikke stå i veien for andre pasienter', ...neverDo),
			ifNobodyComes: nobody('gå til skranken og spør en gang til.', 15, 30),
			ifInDoubt: 'Sett deg ned, og si at du venter.',
			roleEnds: ends('Rollen er slutt når du har fått en forklaring og en ny time'),
			practicalException:
				'Du spiller på legekontoret. Si i skranken at du er markør. Er det mange virkelige pasienter, så demp deg.'
		},
		stages: [
			stage('start', 'Fra start', 'Du er irritert og ser på klokka.', 'Du sukker og går litt rundt.'),
			stage(
				15,
				'Et kvarter etter start',
				'Du hever stemmen i skranken.',
				'Du snakker høyt, men holder avstand.',
				'noen forklarer rolig hva som skjer og gir deg et valg.'
			),
			stage('helped', 'Når du har fått en forklaring', 'Du roer deg.', 'Du sier takk og går.')
		],
		staff: {
			purpose: 'Se om vanlige pasienter får beskjed når driften legges om, og om de ansatte er trygge.',
			expectedTriage: 'green',
			expectedHandling: 'Grønn. Kort forklaring, ny time, skriftlig oppslag på venterommet.',
			vitalSigns: 'Temperatur 37,6. Respirasjon 16, puls 80.',
			makeUp: 'Ingen.'
		}
	},
	{
		slug: 'ringer-for-naboen',
		category: 'phone',
		name: 'Gunn Vetlemo',
		age: '60',
		summary: 'Ringer inn om en nabo som ikke svarer. Får først ikke gjennom.',
		script: {
			whoYouAre: 'Du er nabo til Peder, som er gammel og bor alene. Du ringer fra telefonen din.',
			whatHasHappened: 'Peder pleier å lufte hunden tidlig. I dag er det mørkt hos ham, og han åpner ikke.',
			position: 'Du sitter på et stille sted med telefonen',
			awake: 'Ja',
			breathing: 'Som vanlig',
			pain: 'Nei',
			bleeding: 'Nei',
			walking: 'Gjelder ikke',
			mood: 'Bekymret',
			say: lines('Øvelse, øvelse, øvelse. Jeg heter Gunn.', 'Naboen min åpner ikke. Han er åttien.'),
			sayIfAsked: lines(
				'Hvor er du? | Utenfor huset hans, i rollen.',
				'Har du sett inn? | Ja. Det ligger noen på golvet.',
				'Er han syk? | Han har hatt slag før.',
				'Kan du bli der? | Ja, jeg blir her.'
			),
			doNotSay: lines('En virkelig adresse', 'Navn på virkelige naboer', 'Noe uten å si «øvelse» først'),
			doNot: lines('Ikke ring 113, 112 eller 110', 'Ring bare nummeret du har fått av {markøransvarlig}', ...neverDo),
			ifNobodyComes:
				'Svarer ingen etter to minutter: legg på og ring igjen. Etter tre forsøk: ring {markøransvarlig} på {telefon}.',
			ifInDoubt: 'Si «Øvelse», og at du ringer tilbake.',
			roleEnds: ends('Rollen er slutt når den som svarte, har sagt hva som skjer videre'),
			practicalException: 'Du spiller på telefon. Begynn hver samtale med «Øvelse, øvelse, øvelse».'
		},
		stages: [
			stage('start', 'Fra start', 'Du ringer første gang og er rolig.', 'Du forklarer kort hva du ser.'),
			stage(
				10,
				'Ti minutter etter start',
				'Du ringer igjen og er mer bekymret.',
				'Du sier at du ser noen på golvet.',
				'noen gir deg råd og sier når hjelpen kommer.'
			),
			stage('helped', 'Når noen har lovet hjelp', 'Du blir roligere.', 'Du takker og gjentar det de sa.')
		],
		staff: {
			purpose: 'Se om en vanlig henvendelse blir fanget opp når telefonen er full av den store hendelsen.',
			expectedTriage: 'yellow',
			expectedHandling: 'Gul. Spørre ut, gi råd, sende noen eller sette over til AMK på liksom. Notere tidspunkt.',
			vitalSigns: 'Ikke aktuelt på telefon.',
			makeUp: 'Ingen. Nummeret som skal brukes, må prøves på forhånd.'
		}
	},
	{
		slug: 'mange-sporsmal-pa-telefon',
		category: 'phone',
		name: 'Petter Sandmoen',
		age: '37',
		summary: 'Ringer kommunen og vil vite om det er trygt, og om skolen er stengt.',
		script: {
			whoYouAre: 'Du er far til to barn på skolen. Du er hjemme og har hørt rykter.',
			whatHasHappened: 'Du har lest på nett at det er farlig å gå ut. Skolen svarer ikke.',
			position: 'Du sitter på et stille sted med telefonen',
			awake: 'Ja',
			breathing: 'Som vanlig',
			pain: 'Nei',
			bleeding: 'Nei',
			walking: 'Gjelder ikke',
			mood: 'Stresset',
			say: lines('Øvelse, øvelse, øvelse. Jeg heter Petter.', 'Er det trygt å hente barna?'),
			sayIfAsked: lines(
				'Hvor har du hørt dette? | På nett, i ei gruppe.',
				'Hvilken skole? | Den nærmeste. (Ikke si noe virkelig navn.)',
				'Er noen hos deg syke? | Nei.',
				'Kan du vente på beskjed? | Hvor kommer den?'
			),
			doNotSay: lines('Navn på virkelige skoler', 'Navn på egne barn', 'Noe uten å si «øvelse» først'),
			doNot: lines(
				'Ikke ring 113, 112 eller 110',
				'Ikke ring skolen på ordentlig',
				'Ring bare nummeret du har fått av {markøransvarlig}',
				...neverDo
			),
			ifNobodyComes:
				'Svarer ingen etter to minutter: prøv igjen fem minutter senere. Etter tre forsøk: ring {markøransvarlig} på {telefon}.',
			ifInDoubt: 'Si «Øvelse», og at du ringer tilbake.',
			roleEnds: ends('Rollen er slutt når du vet hvor kommunen gir beskjed, og når'),
			practicalException: 'Du spiller på telefon. Begynn hver samtale med «Øvelse, øvelse, øvelse».'
		},
		stages: [
			stage('start', 'Fra start', 'Du ringer og spør om det er trygt.', 'Du snakker fort.'),
			stage(
				20,
				'Tjue minutter etter start',
				'Du ringer igjen med et nytt rykte.',
				'Du sier: «Nå skriver de at vannet er farlig.»',
				'du får et tydelig svar, eller et sted å finne det.'
			),
			stage('nobody', 'Når ingen tar telefonen', 'Du blir mer stresset.', 'Du ringer med fem minutters mellomrom.')
		],
		staff: {
			purpose: 'Se om innbyggere får samme svar fra alle, og om rykter blir meldt videre til dem som informerer.',
			expectedTriage: null,
			expectedHandling: 'Bekreftet budskap, vise til kommunens kanal, melde ryktet til informasjonsansvarlig.',
			vitalSigns: 'Ikke aktuelt.',
			makeUp: 'Ingen. Nummeret som skal brukes, må prøves på forhånd.'
		}
	}
];
