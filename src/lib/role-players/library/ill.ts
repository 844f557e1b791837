import { ends, lines, neverDo, neverSay, nobody, stage, type LibraryCase } from './case.ts';

/** Those who were ill or with child before anything happened. */
export const ill: LibraryCase[] = [
	{
		slug: 'lavt-blodsukker',
		category: 'ill',
		name: 'Marius Tveitdal',
		age: '29',
		summary: 'Har diabetes og har ikke spist. Blir sur og ustø, og mange tror han er full.',
		script: {
			whoYouAre: 'Du har hatt diabetes siden du var barn. Du har vesken din et annet sted.',
			whatHasHappened: 'Du tok medisinen din som vanlig i dag, men fikk ikke spist. Nå har du ventet lenge.',
			position: 'Sitter og lener deg mot en vegg',
			awake: 'Ja, men sløv',
			breathing: 'Som vanlig',
			pain: 'Nei',
			bleeding: 'Nei',
			walking: 'Ja, ustø. Gå bare når noen holder i deg',
			mood: 'Sur og fjern',
			say: lines('La meg være i fred.', 'Hvor er vesken min?'),
			sayIfAsked: lines(
				'Har du noen sykdommer? | Diabetes. (Si det først når de spør om sykdom.)',
				'Når spiste du sist? | I går kveld, tror jeg.',
				'Har du drukket noe? | Nei!',
				'Hva heter du? | Marius … noe.'
			),
			doNotSay: lines('At du har lavt blodsukker', ...neverSay),
			doNot: lines('Ikke spis eller drikk noe du får i rollen', 'Ikke ta noen medisin', 'Ikke vær truende', ...neverDo),
			ifNobodyComes: nobody('si «Jeg føler meg rar.» til den nærmeste.'),
			ifInDoubt: 'Gjør mindre. Lukk øynene litt.',
			roleEnds: ends('Rollen er slutt når noen har målt blodsukker i rollen og gitt deg noe søtt på liksom'),
			practicalException: 'Har du selv diabetes eller allergi, si det til {markøransvarlig} før du begynner.'
		},
		stages: [
			stage('start', 'Fra start', 'Du er sur og litt fjern.', 'Du svetter i panna og svarer uvennlig.'),
			stage(
				15,
				'Et kvarter etter start',
				'Du blir sløv og snakker utydelig.',
				'Du leter etter vesken og finner ikke ordene.',
				'noen gir deg noe søtt på liksom. Vent fem minutter, så blir du klarere.'
			),
			stage('helped', 'Når du har fått noe søtt på liksom', 'Du blir deg selv igjen.', 'Du sier unnskyld og takk.')
		],
		staff: {
			purpose: 'Se om noen måler blodsukker på den som virker full eller vanskelig.',
			expectedTriage: 'yellow',
			expectedHandling: 'Gul. Måle blodsukker, gi sukker, vurdere på nytt. Ikke sende bort som beruset.',
			vitalSigns: 'Blodsukker 2,4. Respirasjon 18, puls 108, klam hud. Etter sukker: blodsukker 5,1.',
			makeUp: 'Litt vann i panna, blek hud. Legg et diabeteskort i lomma.'
		}
	},
	{
		slug: 'astma',
		category: 'ill',
		name: 'Ida Kvernhus',
		age: '19',
		summary: 'Har astma og mistet inhalatoren. Blir tyngre i pusten av støv og stress.',
		script: {
			whoYouAre: 'Du går på skole og har hatt astma siden du var liten.',
			whatHasHappened: 'Det ble støv i lufta, og du mistet inhalatoren din da alle skulle ut.',
			position: 'Sitter oppreist med hendene på knærne',
			awake: 'Ja',
			breathing: 'Tungt. Piper litt',
			pain: 'Stramt i brystet',
			bleeding: 'Nei',
			walking: 'Noen få skritt',
			mood: 'Redd, men prøver å være rolig',
			say: lines('Jeg får … ikke pust.', 'Inhalatoren min ligger der inne.'),
			sayIfAsked: lines(
				'Har du astma? | Ja.',
				'Har du medisin med deg? | Nei, den ligger igjen.',
				'Har du ligget på sykehus for det før? | Ja, én gang.',
				'Er du allergisk? | Mot katt.'
			),
			doNotSay: lines('Hva de skal gjøre', ...neverSay),
			doNot: lines(
				'Ikke pust så fort at du blir svimmel',
				'Ikke bruk noen ekte inhalator i rollen',
				'Ikke gå inn etter noe',
				...neverDo
			),
			ifNobodyComes: nobody('vink til den nærmeste i vest.', 5, 15),
			ifInDoubt: 'Gjør mindre, og pust helt vanlig.',
			roleEnds: ends('Rollen er slutt når du har fått inhalator og oksygen på liksom'),
			practicalException:
				'Har du selv astma, si det til {markøransvarlig}. Ta med din egen medisin, og bruk den når du vil.'
		},
		stages: [
			stage(
				'start',
				'Fra start',
				'Du er tung i pusten.',
				'Du snakker med tre–fire ord om gangen. Pust rolig på ordentlig, og ta pauser.'
			),
			stage(
				10,
				'Ti minutter etter start',
				'Du blir mer sliten og orker mindre.',
				'Du svarer bare med nikk.',
				'noen setter deg godt, snakker rolig og gir medisin på liksom.'
			),
			stage('helped', 'Når du har fått hjelp', 'Du puster lettere.', 'Du snakker med hele setninger igjen.')
		],
		staff: {
			purpose: 'Se om noen oppdager at en som sitter stille, er i ferd med å bli utslitt.',
			expectedTriage: 'red',
			expectedHandling: 'Gul fra start, rød når hun bare nikker. Sitte oppreist, oksygen, inhalasjon, sykehus.',
			vitalSigns: 'Respirasjon 30, puls 120, metning 92. Etter ti minutter: metning 88.',
			makeUp: 'Blek, litt blålige lepper.'
		}
	},
	{
		slug: 'gravid',
		category: 'ill',
		name: 'Hanne Ravnli',
		age: '31',
		summary: 'Er gravid i åttende måned og har fått vondt i magen etter et fall.',
		script: {
			whoYouAre: 'Du er gravid i uke 34. Det er ditt første barn.',
			whatHasHappened: 'Noen dyttet borti deg, og du falt på siden. Etterpå ble magen hard.',
			position: 'Sitter på siden og holder rundt magen',
			awake: 'Ja',
			breathing: 'Som vanlig',
			pain: 'Kommer og går nederst i magen',
			bleeding: 'Nei',
			walking: 'Ja, sakte og med støtte',
			mood: 'Engstelig for barnet',
			say: lines('Kjenner dere om det er liv?', 'Jeg falt på siden.'),
			sayIfAsked: lines(
				'Hvor langt er du på vei? | Uke 34.',
				'Har vannet gått? | Nei.',
				'Kjenner du spark? | Ja, litt i sted.',
				'Bruker du medisiner? | Bare jern.'
			),
			doNotSay: lines('At fødselen er i gang', ...neverSay),
			doNot: lines('Ikke la noen trykke hardt på magen', 'Ikke legg deg flatt på ryggen', ...neverDo),
			ifNobodyComes: nobody('rop «Kan noen hjelpe meg? Jeg er gravid!»', 10, 20),
			ifInDoubt: 'Gjør mindre, og hold rundt magen.',
			roleEnds: ends('Rollen er slutt når du er lagt på siden i ambulansen eller en lege har tatt over'),
			practicalException: 'Er du gravid på ordentlig, skal du ikke spille denne rollen. Si det til {markøransvarlig}.'
		},
		stages: [
			stage('start', 'Fra start', 'Du har litt vondt og er redd for barnet.', 'Du stryker deg over magen.'),
			stage(
				15,
				'Et kvarter etter start',
				'Det gjør vondt hvert femte minutt.',
				'Du blir stille, lukker øynene og puster rolig i et halvt minutt.',
				'noen legger deg på venstre side og blir hos deg. Da blir du tryggere.'
			),
			stage('helped', 'Når du er på vei videre', 'Det roer seg.', 'Du spør etter telefonen for å ringe hjem.')
		],
		staff: {
			purpose: 'Se om hjelperne tenker på to, spør om liv og blødning, og varsler fødeavdelingen.',
			expectedTriage: 'yellow',
			expectedHandling: 'Gul. Venstre sideleie, spørre om blødning og vann, varsle fødeavdeling, ikke legesenter.',
			vitalSigns: 'Respirasjon 20, puls 102, blodtrykk 110/70.',
			makeUp: 'Pute under genseren.'
		}
	},
	{
		slug: 'rullestol',
		category: 'ill',
		name: 'Bjørnar Elvestad',
		age: '38',
		summary: 'Bruker rullestol og er ikke skadd, men kommer seg ikke videre uten hjelp.',
		script: {
			whoYouAre: 'Du bruker rullestol og har gjort det i ti år. Du klarer deg selv til vanlig.',
			whatHasHappened: 'Heisen står, og utgangen har trapp. Alle andre har gått ut.',
			position: 'Sitter i rullestolen',
			awake: 'Ja',
			breathing: 'Som vanlig',
			pain: 'Nei',
			bleeding: 'Nei',
			walking: 'Nei. Du kan ikke gå',
			mood: 'Rolig, men bestemt',
			say: lines('Jeg er ikke skadd. Jeg trenger bare hjelp ut.', 'Spør meg før dere løfter, er dere snille.'),
			sayIfAsked: lines(
				'Hvordan kan vi løfte deg? | To personer. Jeg sier hvordan.',
				'Kan stolen være igjen? | Nei, den må bli med meg.',
				'Har du vondt noe sted? | Nei.',
				'Kan du vente? | Ja, om noen sier hvor lenge.'
			),
			doNotSay: lines(...neverSay),
			doNot: lines('Ikke la noen bære deg i trapp på ordentlig', ...neverDo),
			ifNobodyComes: nobody('rop «Hallo, jeg er her inne!»', 10, 20),
			ifInDoubt: 'Si rolig hva du trenger.',
			roleEnds: ends('Rollen er slutt når noen har laget en plan sammen med deg for å få deg og stolen ut'),
			practicalException:
				'Du blir ikke båret. Hjelperne sier høyt hvordan de ville gjort det, og så trilles du en trygg vei.'
		},
		stages: [
			stage('start', 'Fra start', 'Du venter der du er.', 'Du vinker til dem som går forbi.'),
			stage(
				'helped',
				'Når noen spør hva du trenger',
				'Du forklarer hvordan de kan hjelpe deg.',
				'Du er rolig og tydelig.'
			),
			stage(
				'nobody',
				'Når ingen har kommet på ti minutter',
				'Du blir redd for å være glemt.',
				'Du roper og banker på døra.',
				'noen sier navnet sitt og når de kommer tilbake.'
			)
		],
		staff: {
			purpose: 'Se om den som ikke er skadd, men trenger hjelp ut, blir talt med og spurt.',
			expectedTriage: 'green',
			expectedHandling: 'Grønn. Spørre ham selv, planlegge løft, ta med stolen, gi beskjed om ventetid.',
			vitalSigns: 'Alt som vanlig.',
			makeUp: 'Ingen. Rullestol må skaffes og prøves på forhånd.'
		}
	}
];
