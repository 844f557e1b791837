import { lines, type RolePlayContent } from './role-play.ts';

/** Those who need most care: an old woman, a pregnant one, and a child with his guardian. */
export const rolePlaysGentle: RolePlayContent[] = [
	{
		number: 4,
		name: 'Olga Lien',
		age: '83',
		keyRole: false,
		script: {
			whoYouAre:
				'Du er pensjonert lærer og bor alene. Du er litt glemsk til vanlig, men klarer deg fint. Du var på vei til frisøren.',
			whatHasHappened:
				'Du satt rett bak sjåføren. Du slo panna i setet foran da bussen bråstoppet. Du forstår ikke helt hva som har skjedd.',
			position: 'Sitter på en stol ved bussen med håndveska i fanget',
			awake: 'Ja, men forvirret. Du spør om det samme flere ganger',
			breathing: 'Som vanlig',
			pain: 'Litt, i panna',
			bleeding: 'Et lite kutt i panna',
			walking: 'Ja, sakte. Du reiser deg og vil hjem',
			mood: 'Urolig, men høflig',
			say: lines('«Når går bussen videre?»', '«Jeg har time hos frisøren.»', '«Har du sett hanskene mine?»'),
			sayIfAsked: lines(
				'Bruker du medisiner? | «En for hjertet, og en liten hvit som jeg ikke må glemme.» Vis lappen i veska.',
				'Hvilken dag er det? | «Det husker jeg ikke akkurat nå.»',
				'Har du vondt? | «Bare litt i panna.»',
				'Hvem kan vi ringe? | «Datteren min, Solveig. Nummeret står på lappen.»'
			),
			doNotSay: lines(
				'At du bruker blodfortynnende, uten å bli spurt',
				'Noe om virkelige mennesker du kjenner',
				'Noe om din egen helse'
			),
			doNot: lines(
				'Ikke gå lenger enn til sperrebåndet',
				'Ikke gå ut i veien',
				'Ikke spill på at eldre er dumme. Olga er klok og redd'
			),
			ifNobodyComes:
				'Kl. 09.50: gå til nærmeste person med vest og spør når bussen går. Kl. 10.00: ring {markøransvarlig} på {telefon}.',
			ifInDoubt: 'Spør «Når går bussen videre?» en gang til.',
			roleEnds:
				'En lege eller sykepleier på legesenteret sier at undersøkelsen er ferdig, eller {markøransvarlig} sier «rollen din er ferdig».',
			practicalException:
				'Du blir kjørt videre til Nesbrua legesenter. Marte sørger for at du kommer tilbake til gymsalen.'
		},
		stages: [
			{
				when: 'Fra kl. 09.30',
				trigger: 'start',
				minutes: null,
				become: 'Du sitter med veska i fanget og vil vite når bussen går videre.',
				signs: 'Du har et lite kutt i panna og ser deg rundt.',
				changedBy: ''
			},
			{
				when: 'Kl. 09.40, hvis ingen sitter hos deg',
				trigger: 'nobody',
				minutes: null,
				become: 'Du reiser deg og begynner å gå mot sperrebåndet.',
				signs: 'Du går sakte og holder veska foran deg.',
				changedBy: 'noen sier hvem de er, tar deg i armen og setter seg sammen med deg. Da blir du rolig.'
			},
			{
				when: 'Kl. 10.30, på legesenteret',
				trigger: 'time',
				minutes: 60,
				become: 'Du får mer vondt i hodet og blir kvalm.',
				signs: 'Du tar deg til panna, lukker øynene og svarer senere.',
				changedBy: ''
			}
		],
		staff: {
			purpose: 'Se om en eldre som bruker blodfortynnende, blir fanget opp når det lille kuttet ikke ser farlig ut.',
			criterion: '3.3',
			triage: 'yellow',
			handling:
				'Noen leser medisinlappen i veska: blodfortynnende og slag mot hodet. Skal vurderes på nytt på legesenteret og sendes videre til sykehus når hodepinen øker. Én fast person følger henne.',
			vitalSigns: 'Respirasjon 18, puls 88, uregelmessig. Våken, forvirret. Kl. 10.30: kvalm, hodepine 7 av 10.',
			makeUp: 'Lite kutt med litt blod i panna. Medisinlapp i veska.'
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
			ifNobodyComes: 'Kl. 09.55: rop «Jeg er gravid, kan noen komme?» Kl. 10.05: ring {markøransvarlig} på {telefon}.',
			ifInDoubt: 'Hold rundt magen og si at du er redd.',
			roleEnds:
				'Noen på Nesbrua legesenter har ringt fødeavdelingen (på øvelsesnummeret), eller {markøransvarlig} sier «rollen din er ferdig».',
			practicalException:
				'Magen du har på deg, er lett, men varm. Si fra hvis du vil ta den av. Er du selv gravid, skal du ikke ha denne rollen: ring {markøransvarlig} på {telefon}.'
		},
		stages: [
			{
				when: 'Fra kl. 09.30',
				trigger: 'start',
				minutes: null,
				become: 'Du sitter og holder rundt magen.',
				signs: 'Du puster fort og sier at du er gravid til alle som kommer.',
				changedBy: ''
			},
			{
				when: 'Kl. 10.00',
				trigger: 'time',
				minutes: 30,
				become: 'Magen strammer seg hvert femte minutt, og du kjenner ikke spark.',
				signs: 'Du lener deg fram og puster ut sakte i et halvt minutt om gangen.',
				changedBy: 'noen legger deg på venstre side og blir hos deg. Da puster du roligere.'
			},
			{
				when: 'Kl. 10.30, på legesenteret',
				trigger: 'time',
				minutes: 60,
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
					trigger: 'start',
					minutes: null,
					become: 'Du sitter og holder rundt magen.',
					signs: 'Du puster fort og sier at du er gravid til alle som kommer.',
					changedBy: ''
				},
				{
					when: 'Kl. 10.00',
					trigger: 'time',
					minutes: 30,
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
				trigger: 'time',
				minutes: 10,
				become: 'Du sitter på fanget og viser fram kneet.',
				signs: 'Du har et skrubbsår og ser deg rundt.',
				changedBy: ''
			},
			{
				when: 'Når en hjelper har snakket med deg',
				trigger: 'helped',
				minutes: null,
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
