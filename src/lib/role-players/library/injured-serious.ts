import { ends, lines, neverDo, neverSay, nobody, stage, type LibraryCase } from './case.ts';

/** Those who must be found early, though they make little noise. */
export const injuredSerious: LibraryCase[] = [
	{
		slug: 'slag-mot-magen',
		category: 'injured',
		name: 'Torgeir Askmyr',
		age: '58',
		summary: 'Ligger stille etter et slag mot magen og blir sakte dårligere.',
		script: {
			whoYouAre: 'Du er sjåfør og var på vei hjem fra jobb. Du er til vanlig frisk.',
			whatHasHappened: 'Du fikk et hardt slag mot magen. Andre hjalp deg bort, og så la du deg ned.',
			position: 'Ligger på siden på et underlag, med knærne trukket opp',
			awake: 'Ja, men trøtt. Svarer med få ord',
			breathing: 'Litt fortere enn vanlig',
			pain: 'Mye, øverst i magen på venstre side',
			bleeding: 'Nei, ikke noe som synes',
			walking: 'Nei. Du prøver ikke å reise deg',
			mood: 'Stille og litt redd',
			say: lines('Jeg har så vondt i magen.', 'Jeg fryser.'),
			sayIfAsked: lines(
				'Bruker du medisiner? | Nei, ingen.',
				'Er du allergisk? | Nei.',
				'Slo du hodet? | Nei, bare magen.',
				'Hvor vondt er det, fra null til ti? | Åtte.'
			),
			doNotSay: lines('At du blør inni deg', ...neverSay),
			doNot: lines('Ikke reis deg opp', 'Ikke hold pusten', ...neverDo),
			ifNobodyComes: nobody('si høyt «Hallo, jeg trenger hjelp!»', 10, 20),
			ifInDoubt: 'Gjør mindre. Lukk øynene og si at du er sliten.',
			roleEnds: ends('Rollen er slutt når du er lagt i ambulansen eller levert på sykehuset'),
			practicalException: 'Du ligger på bakken en stund. Ta på varmt undertøy. Fryser du, si «{nødord}».'
		},
		stages: [
			stage(
				'start',
				'Fra start',
				'Du ligger stille og har vondt i magen.',
				'Du er blek, svarer kort og vil helst ikke bli tatt på.'
			),
			stage(
				15,
				'Et kvarter etter start',
				'Du blir slapp og kald.',
				'Du lukker øynene mellom hvert spørsmål og svarer saktere.',
				'noen legger deg flatt, pakker deg inn og blir hos deg. Da svarer du litt bedre.'
			),
			stage('helped', 'Når du løftes på båre', 'Du blir svimmel og kvalm.', 'Du stønner litt og holder hånda på magen.')
		],
		staff: {
			purpose: 'Se om den alvorlig skadde blir funnet tidlig, selv om andre roper høyere.',
			expectedTriage: 'red',
			expectedHandling: 'Rød. Mistanke om indre blødning. Flatt leie, varme, tidlig transport til sykehus.',
			vitalSigns: 'Respirasjon 28, puls 124 og svak, kald og klam hud, kapillærfylling 4 sekunder.',
			makeUp: 'Blek hud, litt vann i panna, blått merke utenpå trøya øverst på magen.'
		}
	},
	{
		slug: 'slag-mot-hodet',
		category: 'injured',
		name: 'Randi Solhaugen',
		age: '47',
		summary: 'Ør etter et slag mot hodet. Spør om det samme om igjen og blir trøttere.',
		script: {
			whoYouAre: 'Du er lærer og var her sammen med en venn. Du er til vanlig rask i hodet.',
			whatHasHappened: 'Du falt og slo bakhodet. Du var borte et lite øyeblikk. Nå husker du lite av det.',
			position: 'Sitter på bakken eller på en kasse, med hånda på bakhodet',
			awake: 'Ja, men ør',
			breathing: 'Som vanlig',
			pain: 'Dunker i bakhodet',
			bleeding: 'Litt, i håret bak på hodet',
			walking: 'Ja, men ustø. Gå bare når noen holder i deg',
			mood: 'Forvirret og vennlig',
			say: lines('Hva har skjedd?', 'Hvor er vennen min?', 'Har jeg vært her lenge?'),
			sayIfAsked: lines(
				'Hva heter du? | Randi.',
				'Hvilken dag er det? | Jeg husker ikke helt.',
				'Er du kvalm? | Ja, litt.',
				'Bruker du medisiner? | Noe for stoffskiftet. Jeg husker ikke navnet.'
			),
			doNotSay: lines('Ordet «hjernerystelse»', ...neverSay),
			doNot: lines('Ikke lat som du besvimer', 'Ikke rist på hodet', ...neverDo),
			ifNobodyComes: nobody('spør den nærmeste hva som har skjedd.'),
			ifInDoubt: 'Spør «Hva har skjedd?» en gang til.',
			roleEnds: ends('Rollen er slutt når en lege har undersøkt deg ferdig'),
			practicalException: ''
		},
		stages: [
			stage('start', 'Fra start', 'Du er ør og spør om det samme flere ganger.', 'Du ser deg rundt etter noen.'),
			stage(
				20,
				'Tjue minutter etter start',
				'Du blir kvalm og trøtt.',
				'Du lukker øynene og svarer sent.',
				'noen snakker rolig med deg og blir hos deg. Da holder du deg våken.'
			),
			stage(
				'nobody',
				'Når ingen har sett til deg på en stund',
				'Du legger deg ned på siden.',
				'Du svarer bare når noen sier navnet ditt.'
			)
		],
		staff: {
			purpose: 'Se om en hodeskade blir fulgt over tid, og ikke bare vurdert én gang.',
			expectedTriage: 'yellow',
			expectedHandling: 'Gul. Tilsyn hele tiden, ny vurdering hvert kvarter. Blir hun vanskelig å vekke: rød.',
			vitalSigns: 'Respirasjon 16, puls 78, GCS 14. Etter tjue minutter: GCS 13.',
			makeUp: 'Kul i bakhodet av skumgummi, litt sminkeblod i håret.'
		}
	},
	{
		slug: 'royk-i-lungene',
		category: 'injured',
		name: 'Jonas Fjellro',
		age: '33',
		summary: 'Har pustet inn røyk. Sier at det går bra, men blir tyngre i pusten.',
		script: {
			whoYouAre: 'Du jobber på stedet. Du gikk inn igjen for å sjekke at alle var ute.',
			whatHasHappened: 'Det brant, og du pustet inn røyk i noen minutter. Du kom deg ut selv.',
			position: 'Sitter og lener deg fram',
			awake: 'Ja, helt våken',
			breathing: 'Hoster litt og er hes',
			pain: 'Svir i halsen og i øynene',
			bleeding: 'Nei',
			walking: 'Ja',
			mood: 'Rolig. Du vil helst ikke være til bry',
			say: lines('Det går fint med meg. Ta de andre først.', 'Jeg må bare hoste litt.'),
			sayIfAsked: lines(
				'Hvor lenge var du i røyken? | Tre–fire minutter, tror jeg.',
				'Er stemmen din slik til vanlig? | Nei, den er hes.',
				'Har du hodepine? | Ja, ganske mye.',
				'Har du astma? | Nei.'
			),
			doNotSay: lines('At du må ha oksygen', ...neverSay),
			doNot: lines('Ikke hold pusten', 'Ikke host så mye at du blir svimmel', ...neverDo),
			ifNobodyComes: nobody('gå rolig bort til en i vest og si «Jeg er litt tung i pusten.»'),
			ifInDoubt: 'Gjør mindre. Sitt i ro og host litt.',
			roleEnds: ends('Rollen er slutt når du har fått oksygen i rollen og noen har sagt hvor du skal videre'),
			practicalException: ''
		},
		stages: [
			stage('start', 'Fra start', 'Du hoster litt og er hes.', 'Du har sot rundt nesa og tørker deg i øynene.'),
			stage(
				20,
				'Tjue minutter etter start',
				'Du blir tyngre i pusten.',
				'Du lener deg fram og sier bare noen få ord om gangen. Ta pauser, så du ikke blir svimmel.',
				'noen setter på maske og blir hos deg. Da puster du roligere.'
			),
			stage(
				'helped',
				'Når du har fått hjelp',
				'Du blir trøtt, men puster bedre.',
				'Du svarer med hele setninger igjen.'
			)
		],
		staff: {
			purpose: 'Se om den som sier at det går bra, blir vurdert på nytt.',
			expectedTriage: 'yellow',
			expectedHandling: 'Gul fra start, rød når han blir tung i pusten. Oksygen, rask transport, åpen luftvei følges.',
			vitalSigns: 'Respirasjon 22, puls 100. Etter tjue minutter: respirasjon 32, puls 120.',
			makeUp: 'Sot rundt nese og munn, røde øyekanter.'
		}
	},
	{
		slug: 'nedkjolt',
		category: 'injured',
		name: 'Sindre Vasslia',
		age: '26',
		summary: 'Har vært våt og kald lenge. Slutter å skjelve og blir sløv.',
		script: {
			whoYouAre: 'Du er student og var ute på tur alene.',
			whatHasHappened: 'Du ble våt og satt lenge ute før noen fant deg. Du har ikke skadet deg.',
			position: 'Sitter sammenkrøpet på et underlag, med armene rundt knærne',
			awake: 'Ja, men treg',
			breathing: 'Som vanlig',
			pain: 'Vondt i fingre og tær',
			bleeding: 'Nei',
			walking: 'Ja, men stivt og sakte',
			mood: 'Sliten og litt sur',
			say: lines('Jeg fryser så fælt.', 'Kan vi gå inn?'),
			sayIfAsked: lines(
				'Hvor lenge har du sittet her? | Jeg vet ikke. Noen timer.',
				'Kjenner du fingrene? | Nesten ikke.',
				'Har du slått deg? | Nei.',
				'Har du spist i dag? | Bare frokost.'
			),
			doNotSay: lines('Ordet «nedkjølt»', ...neverSay),
			doNot: lines('Ikke bli kald på ordentlig', 'Ikke ta av deg klær', ...neverDo),
			ifNobodyComes: nobody('rop «Hallo, er det noen der?»', 10, 20),
			ifInDoubt: 'Gjør mindre. Sitt i ro og svar sent.',
			roleEnds: ends('Rollen er slutt når du er pakket inn og har kommet i hus eller i bil'),
			practicalException:
				'Du er varm og tørr hele tiden: varmt undertøy, underlag og teppe. Fryser du på ordentlig, si «{nødord}».'
		},
		stages: [
			stage('start', 'Fra start', 'Du skjelver og fryser.', 'Du hakker tenner og vil helst sitte i ro.'),
			stage(
				15,
				'Et kvarter etter start',
				'Du slutter å skjelve og blir sløv.',
				'Du svarer sent og snakker utydelig.',
				'noen skjermer deg for vind og pakker deg inn. Da begynner du å skjelve igjen.'
			),
			stage('helped', 'Når du er pakket inn', 'Du blir gradvis varmere.', 'Du skjelver litt og svarer bedre.')
		],
		staff: {
			purpose: 'Se om hjelperne måler, verner mot kulde og er forsiktige når de flytter på den kalde.',
			expectedTriage: 'yellow',
			expectedHandling:
				'Gul. Vern mot vind og kulde, ligge i ro, forsiktig flytting, videre til sykehus når han er sløv.',
			vitalSigns: 'Temperatur 33,5. Respirasjon 14, puls 62. Etter et kvarter: temperatur 32,5, GCS 14.',
			makeUp: 'Blek hud, blålige lepper, fuktig jakke over tørre klær.'
		}
	}
];
