import { lines, type RolePlayContent } from './role-play.ts';

/** Those who can walk: one comes to a legesenter unannounced, one waits for the others, one is not hurt. */
export const rolePlaysWalking: RolePlayContent[] = [
	{
		number: 2,
		name: 'Mina Berge',
		age: '23',
		keyRole: false,
		script: {
			whoYouAre: 'Du er student og har det travelt. Du har fastlege på Havna legesenter.',
			whatHasHappened:
				'Du sto i midtgangen og falt på høyre hånd da bussen bråstoppet. Du gikk ut selv. En bilist kjørte deg rett til Havna legesenter, før noen fikk skrevet deg opp.',
			position: 'Står i døra på legesenteret og holder høyre arm mot magen',
			awake: 'Ja, helt klar',
			breathing: 'Som vanlig',
			pain: 'Mye i høyre håndledd, særlig når du rører fingrene',
			bleeding: 'Skrubbsår på håndflaten',
			walking: 'Ja',
			mood: 'Stresset og utålmodig',
			say: lines('«Jeg kommer fra bussulykken ved Nesbrua.»', '«Det er mange flere etter meg.»'),
			sayIfAsked: lines(
				'Hvor mange er skadd? | «Jeg vet ikke. Kanskje tjue, tretti.»',
				'Har noen på skadestedet sett på deg? | «Nei, jeg fikk sitte på med en bil.»',
				'Bruker du medisiner? | «Bare p-piller.»',
				'Er du allergisk? | «Mot penicillin.»'
			),
			doNotSay: lines('At legesenteret burde visst om ulykken', 'Hva de andre markørene har', 'Noe om din egen helse'),
			doNot: lines(
				'Ikke gå forbi virkelige pasienter i køen',
				'Ikke hev stemmen på venterommet',
				'Ikke snakk om ulykken med virkelige pasienter'
			),
			ifNobodyComes:
				'Vent ti minutter på venterommet. Gå så til luka og si «Jeg kommer fra øvelsen.» Etter ti minutter til: ring {markøransvarlig} på {telefon}.',
			ifInDoubt: 'Si at du har vondt i hånda, og ikke noe mer.',
			roleEnds:
				'En lege eller sykepleier har sett på hånda og sagt hva som skjer videre, eller {markøransvarlig} sier «rollen din er ferdig».',
			practicalException:
				'En fra spillstaben kjører deg til Havna legesenter kl. 09.35. Du har en gul vest i bilen, så alle ser at du er markør.'
		},
		stages: [
			{
				when: 'Fra kl. 09.45, på legesenteret',
				trigger: 'time',
				minutes: 15,
				become: 'Du har vondt og vil bli sett på med en gang.',
				signs: 'Du holder armen inntil kroppen og tripper.',
				changedBy: 'noen tar imot navnet ditt og sier hvor lenge du må vente. Da setter du deg.'
			},
			{
				when: 'Kl. 10.15',
				trigger: 'time',
				minutes: 45,
				become: 'Fingrene blir numne.',
				signs: 'Du rister på hånda og sier at den sover.',
				changedBy: 'hånda blir lagt høyt og spjelket. Da gjør det mindre vondt.'
			}
		],
		staff: {
			purpose: 'Se hva legesenteret gjør når den første kommer uanmeldt, før varselet: melder de fra, og til hvem?',
			criterion: '2.2',
			triage: 'green',
			handling:
				'Tas imot, registreres og meldes til legevakten, siden hun mangler på listen fra skadestedet. Håndleddet spjelkes, penicillinallergi noteres.',
			vitalSigns: 'Respirasjon 18, puls 90. Nedsatt følelse i fingrene fra kl. 10.15.',
			makeUp: 'Hovent, blått høyre håndledd og skrubbsår på håndflaten.'
		}
	},
	{
		number: 5,
		name: 'Ali Hosseini',
		age: '34',
		keyRole: false,
		script: {
			whoYouAre:
				'Du er kokk og har bodd i Norge i to år. Du forstår norsk når folk snakker rolig. Du svarer helst på engelsk.',
			whatHasHappened:
				'Du satt bakerst. Et vindu knuste, og du fikk glass i underarmen. Du hjalp en eldre dame ut før du kjente at det blødde.',
			position: 'Står og holder et håndkle rundt venstre underarm',
			awake: 'Ja, helt klar',
			breathing: 'Som vanlig',
			pain: 'Svir i armen, stiv i nakken',
			bleeding: 'Ja, fra flere små kutt. Det stopper når du trykker',
			walking: 'Ja',
			mood: 'Rolig og hjelpsom',
			say: lines('«I am okay. Help the others first.»', '«Snakk litt saktere, vær så snill.»'),
			sayIfAsked: lines(
				'Har du vondt i nakken? | «Little bit, when I turn.»',
				'Bruker du medisiner? | «No.»',
				'Hvem hjalp du ut? | «One old lady, with a bag.»',
				'Trenger du tolk? | «If it is difficult words, yes.»'
			),
			doNotSay: lines(
				'At du forstår alt, hvis de snakker fort',
				'Hvor mange som er skadd. Det vet du ikke',
				'Noe om din egen helse'
			),
			doNot: lines(
				'Ikke løft eller bær andre markører',
				'Ikke ta av håndkleet uten at noen ber om det',
				'Ikke spill dårligere norsk enn du har'
			),
			ifNobodyComes: 'Kl. 10.00: vink til nærmeste person med vest. Kl. 10.15: ring {markøransvarlig} på {telefon}.',
			ifInDoubt: 'Si «I don’t understand, say again please.»',
			roleEnds: 'Legen på Torget legekontor har sett på armen, eller {markøransvarlig} sier «rollen din er ferdig».',
			practicalException: 'Du blir kjørt videre til Torget legekontor sammen med Astrid Berg (markør 07).'
		},
		stages: [
			{
				when: 'Fra kl. 09.30',
				trigger: 'start',
				minutes: null,
				become: 'Du står rolig og sier at de andre må få hjelp først.',
				signs: 'Du holder et håndkle med blod rundt armen.',
				changedBy: ''
			},
			{
				when: 'Kl. 10.05',
				trigger: 'time',
				minutes: 35,
				become: 'Nakken blir stivere, og du snur hele kroppen når noen snakker til deg.',
				signs: 'Du holder hodet stille og tar deg til nakken.',
				changedBy: 'noen støtter nakken og forklarer hva de gjør. Da slapper du av.'
			}
		],
		staff: {
			purpose:
				'Se om informasjon blir gitt slik at den blir forstått, og om en som sier «ta de andre først», likevel blir fulgt opp.',
			criterion: '3.1',
			triage: 'green',
			handling: 'Trykkbandasje, nakken vurderes, grønt skadekort. Legesenteret spør om tolk og bruker enkle ord.',
			vitalSigns: 'Respirasjon 16, puls 84. Normal følelse og kraft i begge armer.',
			makeUp: 'Mange små kutt med blod på venstre underarm, glass av plast i ermet.'
		}
	},
	{
		number: 11,
		name: 'Vidar Moe, sjåføren',
		age: '39',
		keyRole: false,
		script: {
			whoYouAre: 'Du har kjørt buss i ti år og har aldri hatt en ulykke. Du er far til to.',
			whatHasHappened:
				'En bil stanset brått foran deg på brua. Du bremset, bussen skled og la seg mot rekkverket. Du hjalp folk ut.',
			position: 'Sitter på fortauskanten med hendene foran ansiktet',
			awake: 'Ja, men fjern',
			breathing: 'Rykkvis, som når man prøver å la være å gråte',
			pain: 'Litt i nakken',
			bleeding: 'Nei',
			walking: 'Ja',
			mood: 'Fortvilet, skjelver',
			say: lines('«Det er min skyld.»', '«Er alle ute?»'),
			sayIfAsked: lines(
				'Hvor mange var på bussen? | «Jeg solgte tjueåtte billetter. Så var det noen barn.»',
				'Er du skadd? | «Jeg vet ikke. Nakken.»',
				'Hvem kan vi ringe? | «Samboeren min, Hege.»'
			),
			doNotSay: lines(
				'At noen andre har skylda',
				'Noe om virkelige busselskaper eller ulykker',
				'Noe om din egen helse'
			),
			doNot: lines(
				'Ikke gå ut på brua',
				'Ikke rop',
				'Ikke fortsett hvis rollen blir tung. Si «Dette er ekte», så er du ferdig'
			),
			ifNobodyComes:
				'Kl. 09.55: gå til nærmeste person med vest og spør om alle er ute. Kl. 10.10: ring {markøransvarlig} på {telefon}.',
			ifInDoubt: 'Sitt stille og se ned.',
			roleEnds:
				'Noen har tatt deg med til varmeteltet og sittet hos deg i ti minutter, eller {markøransvarlig} sier «rollen din er ferdig».',
			practicalException:
				'Dette er en rolle med sterke følelser. Marte snakker med deg før og etter, og ringer deg dagen etter.'
		},
		stages: [
			{
				when: 'Fra kl. 09.30',
				trigger: 'start',
				minutes: null,
				become: 'Du sitter på fortauskanten og skjelver.',
				signs: 'Du holder hendene foran ansiktet og svarer med ett ord.',
				changedBy: 'noen setter seg ned ved siden av deg og legger et teppe rundt deg. Da begynner du å fortelle.'
			},
			{
				when: 'Kl. 09.50, hvis ingen har snakket med deg',
				trigger: 'nobody',
				minutes: null,
				become: 'Du reiser deg og går mot bussen for å se om alle er ute.',
				signs: 'Du går fort og ser ikke på noen.',
				changedBy: 'noen sier navnet ditt og stanser deg rolig.'
			},
			{
				when: 'I varmeteltet',
				trigger: 'event',
				minutes: null,
				become: 'Du blir roligere og forteller hvor mange som var på bussen.',
				signs: 'Du drikker vann og ser folk i øynene.',
				changedBy: ''
			}
		],
		staff: {
			purpose: 'Se om noen tar seg av den som ikke er skadd, og om antallet passasjerer når fram til innsatsleder.',
			criterion: '2.1',
			triage: 'green',
			handling:
				'Psykososial støtte i varmeteltet. Skal ikke sitte alene. Opplysningen om 28 billetter og barn uten billett gis til innsatsleder.',
			vitalSigns: 'Respirasjon 22, puls 100.',
			makeUp: 'Sotete hender, ingen skader.'
		}
	}
];
