import { lines, type RolePlayContent } from './role-play.ts';

/** Those who sit or lie at the bus until somebody moves them. */
export const rolePlaysBus: RolePlayContent[] = [
	{
		number: 1,
		name: 'Geir Olsen',
		age: '61',
		keyRole: true,
		script: {
			whoYouAre: 'Du er snekker og på vei hjem fra jobb. Du bor med kona di i Eksempelvik. Du er til vanlig frisk.',
			whatHasHappened:
				'Du satt ved vinduet foran i bussen. Da den veltet mot rekkverket, fikk du en stang hardt i magen. Andre hjalp deg ut, og du la deg ned ved veikanten.',
			position: 'Ligger på siden på et underlag, med knærne trukket opp',
			awake: 'Ja, men trøtt. Svarer med få ord',
			breathing: 'Fortere enn vanlig, og grunt',
			pain: 'Mye, øverst i magen på venstre side',
			bleeding: 'Nei, ikke noe som synes',
			walking: 'Nei. Du prøver ikke å reise deg',
			mood: 'Stille, litt redd',
			say: lines('«Jeg har så vondt i magen.»', '«Jeg fryser.»'),
			sayIfAsked: lines(
				'Bruker du medisiner? | «Nei, ingen.»',
				'Er du allergisk mot noe? | «Nei.»',
				'Slo du hodet? | «Nei, bare magen.»',
				'Hvem kan vi ringe? | «Sønnen min, Sindre.»'
			),
			doNotSay: lines(
				'Ordet «blødning» eller hva du tror feiler deg',
				'At du vet hvilken farge du skal få',
				'Noe om din egen helse'
			),
			doNot: lines('Ikke reis deg opp', 'Ikke hold pusten', 'Ikke ring 113 for Geir', 'Ikke finn på andre skader'),
			ifNobodyComes: 'Kl. 09.50: si høyt «Hallo, jeg trenger hjelp!» Kl. 10.00: ring {markøransvarlig} på {telefon}.',
			ifInDoubt: 'Gjør mindre. Lukk øynene og si at du er sliten.',
			roleEnds:
				'Du er båret inn i ambulansen og døra er lukket, eller {markøransvarlig} sier «rollen din er ferdig». Bli liggende til noen hjelper deg opp. Gå så til utsjekk.',
			practicalException:
				'Du ligger på bakken i opptil en halv time. Du får liggeunderlag, ullteppe og en varmepose under jakka. Fryser du, si «Dette er ekte».'
		},
		stages: [
			{
				when: 'Fra kl. 09.30',
				trigger: 'start',
				minutes: null,
				become: 'Du ligger med knærne trukket opp og har vondt i magen.',
				signs: 'Du er blek, svarer med få ord og vil helst ikke bli tatt på.',
				changedBy: ''
			},
			{
				when: 'Kl. 09.45, eller når du har fått skadekort',
				trigger: 'time',
				minutes: 15,
				become: 'Du blir slapp og kald, og du orker ikke å svare på mer enn ett spørsmål om gangen.',
				signs: 'Du er svett i panna (sminke), puster fort og lukker øynene mellom spørsmålene.',
				changedBy: 'noen legger deg flatt, pakker deg inn og blir hos deg. Da åpner du øynene og svarer litt bedre.'
			},
			{
				when: 'Når du løftes på båre',
				trigger: 'helped',
				minutes: null,
				become: 'Du stønner når du blir flyttet, og sier at du er svimmel.',
				signs: 'Du holder hånda over magen.',
				changedBy: 'båren står i ro. Da blir du stille.'
			}
		],
		staff: {
			purpose: 'Se om den alvorlig skadde blir funnet først, selv om andre roper høyere.',
			criterion: '3.1',
			triage: 'red',
			handling:
				'Mistanke om indre blødning. Prioriteres først, flatt leie, varme, oksygen (later som), rask transport til sykehus. Skal ikke til legesenter.',
			vitalSigns: 'Respirasjon 28, puls 124, svak. Huden kald og klam. Våken, men slapp. Kapillærfylling 4 sekunder.',
			makeUp: 'Blek hud, svettedråper i panna, lett blåmerke øverst på magen utenpå trøya (klistremerke).'
		}
	},
	{
		number: 7,
		name: 'Astrid Berg',
		age: '54',
		keyRole: true,
		script: {
			whoYouAre:
				'Du er bibliotekar og på vei til et møte. Du er gift med Rolf, som også er på bussen. Du går på en medisin for blodtrykket.',
			whatHasHappened:
				'Du satt på andre rad da bussen bråbremset. Du slo venstre hånd og brystet mot setet foran. Mannen din, Rolf, satt bak deg. Du vet ikke hvor han er.',
			position: 'Sitter, holder hånda inn til brystet',
			awake: 'Ja. Svarer, men litt sent',
			breathing: 'Litt fortere enn vanlig',
			pain: 'Mye i hånda, noe i brystet',
			bleeding: 'Nei',
			walking: 'Ja, med støtte',
			mood: 'Redd og stille',
			say: lines('«Jeg får ikke puste ordentlig.» (først fra kl. 09.50)', '«Hvor er mannen min? Han satt bak meg.»'),
			sayIfAsked: lines(
				'Bruker du medisiner? | «Noe for blodtrykket. Jeg husker ikke navnet.»',
				'Er du allergisk? | «Nei.»',
				'Hvem er fastlegen din? | «Jeg hører til Torget legekontor.»',
				'Hvor vondt har du, fra null til ti? | «Sju i hånda. Fire i brystet.»'
			),
			doNotSay: lines('Hva du tror feiler deg', 'Hva som skal skje senere i forløpet', 'Noe om din egen helse'),
			doNot: lines(
				'Ikke løp eller sloss',
				'Ikke ring 113 for Astrid',
				'Ikke gå fra stedet alene',
				'Ikke finn på nye skader'
			),
			ifNobodyComes: 'Kl. 10.00: rop «Hallo, her trenger vi hjelp!» Kl. 10.15: ring {markøransvarlig} på {telefon}.',
			ifInDoubt: 'Gjør mindre. Hold deg til brystet og be om å få sitte.',
			roleEnds:
				'En lege har undersøkt deg ferdig, eller {markøransvarlig} sier «rollen din er ferdig». Gå da til utsjekk i gymsalen.',
			practicalException: 'Du blir kjørt videre til Torget legekontor. Minibussen henter deg der kl. 12.15.'
		},
		stages: [
			{
				when: 'Fra kl. 09.30',
				trigger: 'start',
				minutes: null,
				become: 'Du sitter stille og har vondt.',
				signs: 'Du er blek og holder venstre hånd. Du svarer når noen spør.',
				changedBy: ''
			},
			{
				when: 'Kl. 09.50, eller når noen har snakket med deg',
				trigger: 'time',
				minutes: 20,
				become: 'Du blir tungpusten og urolig.',
				signs: 'Du puster fort, gnir deg på brystet og svarer kort.',
				changedBy: 'noen lar deg sitte oppreist og blir hos deg. Da puster du roligere.'
			},
			{
				when: 'Når du får høre at Rolf er funnet',
				trigger: 'event',
				minutes: null,
				become: 'Du blir roligere, men har fortsatt vondt når du puster dypt.',
				signs: 'Du gråter litt, senker skuldrene og svarer lengre.',
				changedBy: ''
			},
			{
				when: 'Kl. 10.40, på legesenteret',
				trigger: 'time',
				minutes: 70,
				become: 'Det blir tyngre å puste igjen, og du blir svimmel.',
				signs: 'Du lener deg fram, støtter deg på knærne og klarer bare korte setninger.',
				changedBy: 'legen har lyttet på lungene og sagt at du skal til sykehuset. Da blir du sittende i ro.'
			}
		],
		staff: {
			purpose:
				'Se om noen oppdager at en som først virker lettere skadd, blir verre, både på skadestedet og på legesenteret.',
			criterion: '3.3',
			triage: 'yellow',
			handling:
				'Grønn eller gul på skadestedet. Skal prioriteres på nytt når hun blir tungpusten kl. 09.50, og sendes fra legesenteret til sykehus etter kl. 10.40 (mistanke om luft i brysthulen). Håndleddet spjelkes.',
			vitalSigns:
				'Kl. 09.30: respirasjon 20, puls 96. Kl. 09.50: respirasjon 26, puls 108. Kl. 10.40: respirasjon 30, puls 118, oksygenmetning 90.',
			makeUp: 'Blek hud, hoven og blå venstre hånd, rødt merke over brystbeinet utenpå genseren.'
		}
	},
	{
		number: 8,
		name: 'Rolf Berg',
		age: '57',
		keyRole: false,
		script: {
			whoYouAre: 'Du er lærer og gift med Astrid. Du er til vanlig rolig og blid.',
			whatHasHappened:
				'Du satt på tredje rad og slo bakhodet i vinduet. Du var borte et lite øyeblikk. Nå husker du ikke hvordan du kom ut av bussen.',
			position: 'Sitter på en kasse på den andre siden av bussen enn Astrid',
			awake: 'Ja, men ør. Du spør om det samme om og om igjen',
			breathing: 'Som vanlig',
			pain: 'Dunkende i bakhodet',
			bleeding: 'Nei',
			walking: 'Ja, men ustø',
			mood: 'Forvirret og vennlig',
			say: lines('«Hva har skjedd?»', '«Hvor er Astrid?»', '«Var vi på bussen?»'),
			sayIfAsked: lines(
				'Hva heter du? | «Rolf Berg.»',
				'Hva er det siste du husker? | «At vi gikk på bussen.»',
				'Er du kvalm? | «Ja, litt.»',
				'Bruker du medisiner? | «Nei.»'
			),
			doNotSay: lines('«Jeg har hjernerystelse»', 'Hvor Astrid sitter, selv om du ser henne', 'Noe om din egen helse'),
			doNot: lines(
				'Ikke gå fra kassa uten at noen holder i deg',
				'Ikke lat som du besvimer',
				'Ikke let etter Astrid på egen hånd'
			),
			ifNobodyComes:
				'Kl. 09.55: spør nærmeste person med vest hva som har skjedd. Kl. 10.10: ring {markøransvarlig} på {telefon}.',
			ifInDoubt: 'Spør «Hva har skjedd?» en gang til.',
			roleEnds:
				'Du er kommet til Nesbrua legesenter og en lege har undersøkt deg, eller {markøransvarlig} sier «rollen din er ferdig».',
			practicalException: ''
		},
		stages: [
			{
				when: 'Fra kl. 09.30',
				trigger: 'start',
				minutes: null,
				become: 'Du er ør og spør om det samme flere ganger.',
				signs: 'Du holder deg til bakhodet og ser deg rundt etter noen.',
				changedBy: ''
			},
			{
				when: 'Kl. 10.00, eller når noen har snakket med deg to ganger',
				trigger: 'time',
				minutes: 30,
				become: 'Du blir kvalm og trøtt.',
				signs: 'Du lukker øynene, holder for munnen og svarer sent.',
				changedBy: 'noen forteller at Astrid er funnet. Da blir du roligere, men du spør igjen etter en stund.'
			}
		],
		staff: {
			purpose: 'Se om to som hører sammen, blir koblet, og om hodeskade blir fulgt over tid.',
			criterion: '3.3',
			triage: 'yellow',
			handling:
				'Hjernerystelse med kort bevisstløshet. Tilsyn hele tiden, ny vurdering hvert kvarter. Skal få vite om Astrid.',
			vitalSigns: 'Respirasjon 16, puls 78, GCS 14. Kl. 10.00: kvalm, ellers uendret.',
			makeUp: 'Kul i bakhodet (skumgummi under lua).'
		}
	}
];
