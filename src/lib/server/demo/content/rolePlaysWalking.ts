import { lines, type RolePlayContent } from './rolePlay.ts';

/** Those who can walk, and who go to a legesenter in one way or another. */
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
				'Vent ti minutter på venterommet. Gå så til luka og si «Jeg kommer fra øvelsen.» Etter ti minutter til: ring Marte.',
			ifInDoubt: 'Si at du har vondt i hånda, og ikke noe mer.',
			roleEnds:
				'En lege eller sykepleier har sett på hånda og sagt hva som skjer videre, eller Marte sier «rollen din er ferdig».',
			practicalException:
				'En fra spillstaben kjører deg til Havna legesenter kl. 09.35. Du har en gul vest i bilen, så alle ser at du er markør.'
		},
		stages: [
			{
				when: 'Fra kl. 09.45, på legesenteret',
				become: 'Du har vondt og vil bli sett på med en gang.',
				signs: 'Du holder armen inntil kroppen og tripper.',
				changedBy: 'noen tar imot navnet ditt og sier hvor lenge du må vente. Da setter du deg.'
			},
			{
				when: 'Kl. 10.15',
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
			ifNobodyComes: 'Kl. 10.00: vink til nærmeste person med vest. Kl. 10.15: ring Marte.',
			ifInDoubt: 'Si «I don’t understand, say again please.»',
			roleEnds: 'Legen på Torget legekontor har sett på armen, eller Marte sier «rollen din er ferdig».',
			practicalException: 'Du blir kjørt videre til Torget legekontor sammen med Astrid Berg (markør 07).'
		},
		stages: [
			{
				when: 'Fra kl. 09.30',
				become: 'Du står rolig og sier at de andre må få hjelp først.',
				signs: 'Du holder et håndkle med blod rundt armen.',
				changedBy: ''
			},
			{
				when: 'Kl. 10.05',
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
		number: 6,
		name: 'Tone Lunde',
		age: '31',
		keyRole: true,
		script: {
			whoYouAre:
				'Du er gravid i uke 30 med ditt første barn. Svangerskapet har gått fint til nå. Du følges opp på Nesbrua legesenter.',
			whatHasHappened:
				'Du satt midt i bussen. Setebeltet strammet hardt over magen da bussen bråstoppet. Du kom ut selv.',
			position: 'Sitter og støtter deg bakover med hendene',
			awake: 'Ja, helt klar',
			breathing: 'Litt fort, fordi du er redd',
			pain: 'Stramt og vondt nederst i magen, i rier',
			bleeding: 'Nei',
			walking: 'Ja, men du vil helst sitte',
			mood: 'Redd for barnet',
			say: lines('«Jeg er gravid.»', '«Jeg kjenner ikke at det sparker.» (først fra kl. 10.00)'),
			sayIfAsked: lines(
				'Hvor langt er du på vei? | «Tretti uker.»',
				'Har du blødd? | «Nei.»',
				'Kommer smertene i rier? | «Ja, omtrent hvert femte minutt.»',
				'Har du helsekortet ditt? | «Det ligger i veska.»'
			),
			doNotSay: lines('At du føder', 'Noe om egne svangerskap', 'Noe om din egen helse'),
			doNot: lines('Ikke press eller skrik', 'Ikke legg deg flatt på ryggen', 'Ikke si ja til å løfte genseren'),
			ifNobodyComes: 'Kl. 09.55: rop «Jeg er gravid, kan noen komme?» Kl. 10.05: ring Marte.',
			ifInDoubt: 'Hold rundt magen og si at du er redd.',
			roleEnds:
				'Noen på Nesbrua legesenter har ringt fødeavdelingen (på øvelsesnummeret), eller Marte sier «rollen din er ferdig».',
			practicalException:
				'Magen du har på deg, er lett, men varm. Si fra hvis du vil ta den av. Er du selv gravid, skal du ikke ha denne rollen: ring Marte.'
		},
		stages: [
			{
				when: 'Fra kl. 09.30',
				become: 'Du sitter og holder rundt magen.',
				signs: 'Du puster fort og sier at du er gravid til alle som kommer.',
				changedBy: ''
			},
			{
				when: 'Kl. 10.00',
				become: 'Magen strammer seg hvert femte minutt, og du kjenner ikke spark.',
				signs: 'Du lener deg fram og puster ut sakte i et halvt minutt om gangen.',
				changedBy: 'noen legger deg på venstre side og blir hos deg. Da puster du roligere.'
			},
			{
				when: 'Kl. 10.30, på legesenteret',
				become: 'Riene blir svakere, og du kjenner ett spark.',
				signs: 'Du smiler litt og legger hånda på magen.',
				changedBy: ''
			}
		],
		staff: {
			purpose: 'Se om legesenteret vet hvem de skal ringe når pasienten må videre, og om linjen virker.',
			criterion: '1.2',
			triage: 'yellow',
			handling:
				'Venstre sideleie, tett tilsyn. Legesenteret ringer fødeavdelingen (øvelsesnummer 000 49 310) og avtaler transport. Skal ikke vente på venterommet.',
			vitalSigns: 'Respirasjon 22, puls 104, blodtrykk 128/80. Fosterlyd: legen får «130» på et kort fra spillstaben.',
			makeUp: 'Gravidmage, rødt merke etter setebelte over hofta utenpå klærne.'
		},
		firstVersion: {
			script: {
				say: lines('«Jeg er gravid.»', '«Jeg kjenner ikke at det sparker.»'),
				sayIfAsked: lines('Hvor langt er du på vei? | «Tretti uker.»', 'Har du blødd? | «Nei.»')
			},
			stages: [
				{
					when: 'Fra kl. 09.30',
					become: 'Du sitter og holder rundt magen.',
					signs: 'Du puster fort og sier at du er gravid til alle som kommer.',
					changedBy: ''
				},
				{
					when: 'Kl. 10.00',
					become: 'Magen strammer seg, og du kjenner ikke spark.',
					signs: 'Du lener deg fram og puster ut sakte.',
					changedBy: 'noen legger deg på venstre side og blir hos deg. Da puster du roligere.'
				}
			]
		}
	},
	{
		number: 12,
		name: 'Jonas Dahl',
		age: '9',
		keyRole: false,
		script: {
			whoYouAre:
				'Du er ni år og på tur med mamma. I øvelsen heter hun Kristin. Hun er med deg hele tiden, og hun er din egen voksne.',
			whatHasHappened:
				'Bussen stoppet veldig brått. Du falt ned fra setet og skrapte opp kneet. Ingen andre rundt deg ble skadd.',
			position: 'Sitter på fanget til mamma i varmeteltet',
			awake: 'Ja',
			breathing: 'Som vanlig',
			pain: 'Litt, i kneet',
			bleeding: 'Et skrubbsår på kneet',
			walking: 'Ja, og du halter litt',
			mood: 'Litt lei deg, mest nysgjerrig',
			say: lines('«Jeg skrapte meg på kneet.»', '«Er det en ekte ambulanse?»'),
			sayIfAsked: lines(
				'Hva heter du? | «Jonas. Jeg er ni.»',
				'Hvem er du sammen med? | «Mamma.»',
				'Har du vondt andre steder? | «Nei.»'
			),
			doNotSay: lines('Noe du ikke har lyst til å si. Da svarer mamma'),
			doNot: lines('Ikke gå fra mamma', 'Ikke gå bort til bussen', 'Ikke lat som du gråter hvis du ikke vil'),
			ifNobodyComes: 'Dere sitter i varmeteltet. Etter ti minutter går mamma og henter noen.',
			ifInDoubt: 'Spør mamma.',
			roleEnds: 'Kneet har fått plaster, eller mamma sier at dere er ferdige. Dere kan slutte når dere vil.',
			practicalException:
				'Til den voksne: Dere møter kl. 09.00, sitter i varmeteltet og ser verken sminkede skader eller bussen. Dere er ferdige senest kl. 10.30. Samtykket ditt er gitt skriftlig, og ingen tar bilder av Jonas.'
		},
		stages: [
			{
				when: 'Fra kl. 09.40',
				become: 'Du sitter på fanget og viser fram kneet.',
				signs: 'Du har et skrubbsår og ser deg rundt.',
				changedBy: ''
			},
			{
				when: 'Når en hjelper har snakket med deg',
				become: 'Du blir modigere og spør om ambulansen.',
				signs: 'Du slutter å holde mamma i hånda.',
				changedBy: 'noen setter på plaster. Da er du blid.'
			}
		],
		staff: {
			purpose:
				'Se at barn og foresatt holdes sammen og møtes i øyehøyde. Lav belastning: rollen er kort, inne i telt, uten dramatikk.',
			criterion: '3.1',
			triage: 'green',
			handling:
				'Grønn. Barn og foresatt får samme nummer og blir ikke skilt. Plaster, noe varmt å drikke av egen termos, utsjekk først av alle.',
			vitalSigns: 'Alt normalt.',
			makeUp: 'Lite skrubbsår på kneet, sminket hjemme av foresatt.'
		}
	}
];
