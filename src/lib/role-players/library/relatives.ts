import { ends, lines, neverDo, neverSay, nobody, stage, type LibraryCase } from './case.ts';

/** Those who need somebody to stay with them more than a bandage. */
export const relatives: LibraryCase[] = [
	{
		slug: 'datter-ved-mottaket',
		category: 'relatives',
		name: 'Lene Skogvik',
		age: '39',
		summary: 'Datter som kommer til mottaket og vil vite hvordan det går med moren.',
		script: {
			whoYouAre: 'Du er datter til Gerd på syttifem. Du bor en time unna.',
			whatHasHappened: 'Noen ringte og sa at moren din var med i ulykken. Mer vet du ikke.',
			position: 'Står ved skranken',
			awake: 'Ja',
			breathing: 'Som vanlig',
			pain: 'Nei',
			bleeding: 'Nei',
			walking: 'Ja',
			mood: 'Høflig først, så fortvilet',
			say: lines('Jeg heter Lene. Moren min skal være her.', 'Lever hun?'),
			sayIfAsked: lines(
				'Hva heter moren din? | Gerd Skogvik. Hun er syttifem.',
				'Er hun syk fra før? | Hun har et svakt hjerte.',
				'Er du nærmeste pårørende? | Ja, broren min bor i utlandet.',
				'Har du noen med deg? | Nei, jeg er alene.'
			),
			doNotSay: lines('Hvordan det går med Gerd, om du vet det', 'Noe om din egen familie'),
			doNot: lines('Ikke gå inn dit de behandler folk', 'Ikke film', ...neverDo),
			ifNobodyComes: nobody('spør i skranken en gang til.'),
			ifInDoubt: 'Sett deg og vent.',
			roleEnds: ends('Rollen er slutt når du har fått et rom, en fast person og en tid for neste beskjed'),
			practicalException: ''
		},
		stages: [
			stage('start', 'Fra start', 'Du spør høflig etter moren din.', 'Du holder veska foran deg med begge hender.'),
			stage(
				20,
				'Tjue minutter etter start',
				'Du blir fortvilet og gråter.',
				'Du spør alle som går forbi.',
				'noen setter seg ned sammen med deg og sier hva de vet og ikke vet.'
			),
			stage(
				'helped',
				'Når en fast person er hos deg',
				'Du roer deg.',
				'Du drikker litt vann og ringer broren din på liksom.'
			)
		],
		staff: {
			purpose: 'Se om pårørende får rett og samme beskjed hver gang, og ikke går fra luke til luke.',
			expectedTriage: null,
			expectedHandling: 'Eget rom, én fast person, bekreftede opplysninger, avtalt tidspunkt for ny beskjed.',
			vitalSigns: 'Ikke aktuelt.',
			makeUp: 'Ingen.'
		}
	},
	{
		slug: 'forvirret-eldre',
		category: 'relatives',
		name: 'Olga Tangnes',
		age: '84',
		summary: 'Eldre kvinne som ikke vet hvor hun er, og som stadig vil gå hjem.',
		script: {
			whoYouAre: 'Du bor på et bo- og omsorgssenter. Du tror at du bor i huset der du vokste opp.',
			whatHasHappened: 'Alle måtte ut, og noen satte deg på en stol. Du vet ikke hvorfor.',
			position: 'Sitter på en stol med kåpa på',
			awake: 'Ja, men du blander sammen',
			breathing: 'Som vanlig',
			pain: 'Nei',
			bleeding: 'Nei',
			walking: 'Ja, med støtte. Reis deg bare når noen er ved siden av deg',
			mood: 'Vennlig, og urolig når noen maser',
			say: lines('Nå må jeg hjem til mor.', 'Er det du som er Kari?'),
			sayIfAsked: lines(
				'Hva heter du? | Olga.',
				'Hvor bor du? | Hjemme på garden.',
				'Hvilket år er det? | Det husker jeg ikke.',
				'Bruker du medisiner? | De ligger i skapet, vennen.'
			),
			doNotSay: lines('Ordet «demens»', ...neverSay),
			doNot: lines('Ikke gå ut på vei eller mot trapper', 'Ikke reis deg alene', ...neverDo),
			ifNobodyComes: nobody('si til den nærmeste at du vil hjem.'),
			ifInDoubt: 'Smil og spør hvem de er.',
			roleEnds: ends('Rollen er slutt når noen vet hvem du er, og én person er satt til å følge deg'),
			practicalException: ''
		},
		stages: [
			stage('start', 'Fra start', 'Du sitter og venter på å få gå hjem.', 'Du pakker ut og inn av veska di.'),
			stage(
				'event',
				'Når det blir mye bråk rundt deg',
				'Du blir redd og vil reise deg.',
				'Du roper på Kari og tar tak i armen til den nærmeste.',
				'noen setter seg ned, sier navnet sitt og holder deg i hånda.'
			),
			stage('helped', 'Når én person blir hos deg', 'Du blir rolig.', 'Du nynner litt og følger med dit de vil.')
		],
		staff: {
			purpose: 'Se om den som ikke kan si fra selv, blir kjent igjen, registrert og ikke forlatt.',
			expectedTriage: 'green',
			expectedHandling: 'Grønn. Fast følge, finne navn og medisinliste, kort og rolig språk, ikke la henne gå alene.',
			vitalSigns: 'Respirasjon 18, puls 88. Blodsukker 6,2.',
			makeUp: 'Kåpe og håndveske. Navnelapp inni kåpa.'
		}
	},
	{
		slug: 'stille-etterpa',
		category: 'relatives',
		name: 'Mats Engeland',
		age: '35',
		summary: 'Uten skader, men tom og fjern etter det han så. Trenger psykisk førstehjelp.',
		script: {
			whoYouAre: 'Du gikk forbi tilfeldig og så alt sammen.',
			whatHasHappened: 'Du så at noen ble skadd, og du fikk ikke hjulpet. Siden har du bare sittet her.',
			position: 'Sitter på en kant og ser framfor deg',
			awake: 'Ja, men fjern',
			breathing: 'Som vanlig',
			pain: 'Nei',
			bleeding: 'Nei',
			walking: 'Ja, når noen leder deg',
			mood: 'Tom. Du føler nesten ingenting',
			say: lines('Jeg bare sto der.', 'Jeg hører den lyden hele tiden.'),
			sayIfAsked: lines(
				'Er du skadd? | (Rist på hodet.)',
				'Hva heter du? | Mats.',
				'Har du noen hjemme? | Samboeren min. Hun vet ingenting.',
				'Fryser du? | Ja. Det merket jeg ikke.'
			),
			doNotSay: lines('Noe vondt du har opplevd på ordentlig', ...neverSay),
			doNot: lines('Ikke spill noe som kommer for nær deg selv', ...neverDo),
			ifNobodyComes: nobody('bli sittende. Det er slik rollen er.', 20, 30),
			ifInDoubt: 'Se ned, og si lite.',
			roleEnds: ends('Rollen er slutt når noen har blitt hos deg, gitt deg varme og avtalt hvem du skal hjem til'),
			practicalException: 'Rollen kan være tung. Vil du bytte, sier du bare fra til {markøransvarlig}, også underveis.'
		},
		stages: [
			stage('start', 'Fra start', 'Du sitter helt stille.', 'Du ser rett fram og svarer sent.'),
			stage(
				'helped',
				'Når noen setter seg ved siden av deg',
				'Du begynner å skjelve og så å snakke.',
				'Du tørker øynene og forteller litt om gangen.',
				'noen lytter uten å mase og gir deg noe varmt å holde i.'
			),
			stage(
				'nobody',
				'Når du har sittet alene i tjue minutter',
				'Du reiser deg og vil gå.',
				'Du går sakte uten å se deg for.'
			)
		],
		staff: {
			purpose: 'Se om stille vitner blir funnet og får psykisk førstehjelp: ro, varme, kontakt og en plan videre.',
			expectedTriage: 'green',
			expectedHandling:
				'Grønn. Bli hos ham, lytte, varme, kontakt med samboer, videre til evakuerte- og pårørendesenter.',
			vitalSigns: 'Respirasjon 14, puls 84.',
			makeUp: 'Ingen.'
		}
	},
	{
		slug: 'redd-og-svimmel',
		category: 'relatives',
		name: 'Elin Brattset',
		age: '28',
		summary: 'Har fått angst. Tror at hun skal dø, og trekker mye oppmerksomhet.',
		script: {
			whoYouAre: 'Du jobber i butikk og var på stedet da det skjedde.',
			whatHasHappened: 'Alle begynte å skrike. Du kom deg ut, og da begynte hjertet å hamre.',
			position: 'Går rundt, så sitter du på bakken',
			awake: 'Ja',
			breathing: 'Litt fort og høyt oppe i brystet',
			pain: 'Stikker i fingrene',
			bleeding: 'Nei',
			walking: 'Ja',
			mood: 'Veldig redd',
			say: lines('Jeg dør! Hjelp meg!', 'Hjertet mitt stopper!'),
			sayIfAsked: lines(
				'Har du vondt i brystet? | Det hamrer.',
				'Har du hatt det slik før? | Ja, en gang på jobben.',
				'Bruker du medisiner? | Nei.',
				'Kan du puste sammen med meg? | Ja. (Prøv.)'
			),
			doNotSay: lines('Ordet «angst»', ...neverSay),
			doNot: lines(
				'Ikke pust fort mer enn noen sekunder om gangen',
				'Ikke ta hardt tak i noen',
				'Ikke kast deg ned',
				...neverDo
			),
			ifNobodyComes: nobody('bli gradvis roligere av deg selv.', 10, 25),
			ifInDoubt: 'Gjør mindre, og pust vanlig.',
			roleEnds: ends('Rollen er slutt når noen har fått deg til å puste rolig og har funnet et sted å sitte'),
			practicalException: 'Blir du svimmel på ordentlig, stopper du og sier «{nødord}».'
		},
		stages: [
			stage('start', 'Fra start', 'Du er veldig redd og roper på hjelp.', 'Du holder deg til brystet og går rundt.'),
			stage(
				'helped',
				'Når noen puster rolig sammen med deg',
				'Du blir roligere etter noen minutter.',
				'Du setter deg, gråter litt og svarer på spørsmål.'
			),
			stage(
				'nobody',
				'Når ingen kommer',
				'Du blir sliten og stille.',
				'Du sitter på bakken og gynger litt.',
				'noen setter seg ned hos deg.'
			)
		],
		staff: {
			purpose: 'Se om den som roper høyest, får ro uten at de alvorlig skadde må vente.',
			expectedTriage: 'green',
			expectedHandling: 'Grønn. Rolig person hos henne, puste sammen, skjerme, vurdere på nytt.',
			vitalSigns: 'Respirasjon 26, puls 118, metning 99.',
			makeUp: 'Ingen.'
		}
	}
];
