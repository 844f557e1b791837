import { ends, lines, neverDo, neverSay, nobody, stage, type LibraryCase } from './case.ts';

/** Those who can wait, if somebody tells them so. */
export const injuredLight: LibraryCase[] = [
	{
		slug: 'vond-handledd',
		category: 'injured',
		name: 'Grethe Nordmo',
		age: '66',
		summary: 'Har falt på hånda. Kan gå, venter tålmodig, men får mer vondt.',
		script: {
			whoYouAre: 'Du er pensjonist og var på vei til butikken.',
			whatHasHappened: 'Du snublet og tok deg for med høyre hånd. Det knakk litt i håndleddet.',
			position: 'Står eller sitter og holder høyre hånd mot magen',
			awake: 'Ja',
			breathing: 'Som vanlig',
			pain: 'Mye i høyre håndledd',
			bleeding: 'Nei',
			walking: 'Ja',
			mood: 'Rolig og litt flau',
			say: lines('Jeg har bare slått hånda.', 'Det er sikkert andre som trenger dere mer.'),
			sayIfAsked: lines(
				'Kan du bevege fingrene? | Ja, men det gjør vondt.',
				'Bruker du medisiner? | Noe blodfortynnende.',
				'Er du allergisk? | Mot plaster.',
				'Slo du hodet? | Nei.'
			),
			doNotSay: lines('Ordet «brudd»', ...neverSay),
			doNot: lines('Ikke bær noe tungt', ...neverDo),
			ifNobodyComes: nobody('gå bort til en i vest og spør hvor du skal vente.', 20, 30),
			ifInDoubt: 'Gjør mindre, og hold hånda i ro.',
			roleEnds: ends('Rollen er slutt når hånda er støttet opp og du har fått vite hvor du skal videre'),
			practicalException: ''
		},
		stages: [
			stage('start', 'Fra start', 'Du har vondt i hånda, men klarer deg.', 'Du holder hånda tett inntil deg.'),
			stage(
				25,
				'Tjuefem minutter etter start',
				'Fingrene blir kalde og prikker.',
				'Du gnir på fingrene og ber om hjelp.',
				'noen løsner på ermet og støtter armen. Da blir det bedre.'
			)
		],
		staff: {
			purpose: 'Se om de som kan vente, får beskjed og blir sett til igjen.',
			expectedTriage: 'green',
			expectedHandling: 'Grønn. Spjelke, ta av ringer, spørre om medisiner. Kan behandles på legesenter.',
			vitalSigns: 'Respirasjon 16, puls 84. Puls i håndleddet kjennes.',
			makeUp: 'Hovent håndledd av vatt under bandasje, litt blått.'
		}
	},
	{
		slug: 'brannskade-hand',
		category: 'injured',
		name: 'Amir Lindseth',
		age: '41',
		summary: 'Har brent hånd og underarm på damp. Får mer vondt etter hvert.',
		script: {
			whoYouAre: 'Du er kokk og jobbet på kjøkkenet da det skjedde.',
			whatHasHappened: 'Du fikk varm damp over venstre hånd og underarm. Du har ikke kjølt den ned.',
			position: 'Står og holder venstre arm ut fra kroppen',
			awake: 'Ja',
			breathing: 'Som vanlig',
			pain: 'Svir mye i hånda og armen',
			bleeding: 'Nei',
			walking: 'Ja',
			mood: 'Urolig. Du går litt fram og tilbake',
			say: lines('Det svir!', 'Har dere vann?'),
			sayIfAsked: lines(
				'Hva brente du deg på? | Damp fra ei gryte.',
				'Har du kjølt den ned? | Nei, det var ikke noe vann.',
				'Har du pustet inn damp eller røyk? | Nei.',
				'Bruker du medisiner? | Nei.'
			),
			doNotSay: lines('Hvilken grad skaden har', ...neverSay),
			doNot: lines('Ikke hold hånda i kaldt vann lenge på ordentlig', ...neverDo),
			ifNobodyComes: nobody('gå bort til en i vest og spør etter vann.', 10, 20),
			ifInDoubt: 'Gjør mindre, og hold armen i ro.',
			roleEnds: ends('Rollen er slutt når skaden er kjølt og dekket til'),
			practicalException: ''
		},
		stages: [
			stage('start', 'Fra start', 'Det svir, og du er urolig.', 'Du blåser på hånda og går litt rundt.'),
			stage(
				'helped',
				'Når hånda blir kjølt ned',
				'Det svir mindre, og du blir roligere.',
				'Du setter deg ned og svarer på spørsmål.'
			),
			stage(
				'nobody',
				'Når ingen har hjulpet deg på et kvarter',
				'Du får mer vondt og blir blek.',
				'Du setter deg ned og sier lite.',
				'noen kjøler hånda med lunkent vann i rollen. Da blir du bedre.'
			)
		],
		staff: {
			purpose: 'Se om skaden blir kjølt riktig og tidlig, og om noen spør om luftveiene.',
			expectedTriage: 'yellow',
			expectedHandling: 'Gul. Lunkent vann i tjue minutter, ta av ringer, rent og løst omslag. Følges over tid.',
			vitalSigns: 'Respirasjon 20, puls 104.',
			makeUp: 'Rød hud på hånd og underarm, to blemmer av voks.'
		}
	},
	{
		slug: 'smakutt',
		category: 'injured',
		name: 'Vilde Haugstrand',
		age: '22',
		summary: 'Har små kutt av glass. Ser verre ut enn det er, og er redd for å se blod.',
		script: {
			whoYouAre: 'Du er student og sto i nærheten da et vindu knuste.',
			whatHasHappened: 'Du fikk små glassbiter mot ansiktet og hånda. Du så ned og så blod.',
			position: 'Står og holder et tørkle mot kinnet',
			awake: 'Ja',
			breathing: 'Som vanlig',
			pain: 'Litt, på kinnet og i hånda',
			bleeding: 'Litt, fra kinnet og to fingre',
			walking: 'Ja',
			mood: 'Skjelven og snakkesalig',
			say: lines('Er det mye blod?', 'Blir det arr?'),
			sayIfAsked: lines(
				'Har du fått noe i øynene? | Nei.',
				'Er det glass igjen? | Kanskje i fingeren.',
				'Har du stivkrampevaksine? | Det tror jeg.',
				'Kan du gå bort dit? | Ja.'
			),
			doNotSay: lines(...neverSay),
			doNot: lines('Ikke ta på glass', 'Ikke lat som du besvimer', ...neverDo),
			ifNobodyComes: nobody('sett deg ned sammen med andre som venter.', 20, 30),
			ifInDoubt: 'Gjør mindre, og vent rolig.',
			roleEnds: ends('Rollen er slutt når sårene er sett på, eller du er sendt til et sted for lettere skadde'),
			practicalException: ''
		},
		stages: [
			stage('start', 'Fra start', 'Du er skjelven og snakker mye.', 'Du trykker tørkleet mot kinnet.'),
			stage(
				'helped',
				'Når noen har sett på såret',
				'Du blir roligere.',
				'Du smiler litt og spør om du kan hjelpe andre.'
			),
			stage('nobody', 'Når du har ventet lenge', 'Du blir kald og stille.', 'Du setter deg ned og fryser litt.')
		],
		staff: {
			purpose: 'Se om lett skadde blir samlet, og om blod i ansiktet får gå foran dem som er dårligere.',
			expectedTriage: 'green',
			expectedHandling:
				'Grønn. Trykk på såret, sjekk øynene, til sted for lettere skadde. Kan behandles på legesenter.',
			vitalSigns: 'Respirasjon 18, puls 96.',
			makeUp: 'Små kutt av sminke på kinn og fingre, litt sminkeblod på tørkleet. Ikke ekte glass.'
		}
	},
	{
		slug: 'horer-ikke',
		category: 'injured',
		name: 'Kåre Bekkvoll',
		age: '52',
		summary: 'Hører nesten ikke etter et smell. Svarer feil og blir lett oversett.',
		script: {
			whoYouAre: 'Du er vaktmester og sto nær da det smalt.',
			whatHasHappened: 'Det smalt høyt. Nå piper det i ørene, og du hører nesten ingenting.',
			position: 'Står og holder seg for ørene',
			awake: 'Ja',
			breathing: 'Som vanlig',
			pain: 'Litt i ørene',
			bleeding: 'Nei',
			walking: 'Ja, litt ustø',
			mood: 'Forvirret og oppskaket',
			say: lines('Hva sier du?', 'Det piper i ørene mine.'),
			sayIfAsked: lines(
				'Spørsmål bak ryggen din | (Du svarer ikke.)',
				'Spørsmål rett foran deg, tydelig | Svar kort på det de spør om.',
				'Skrevet spørsmål | Les det og svar. Da går det fint.',
				'Bruker du høreapparat? | Nei.'
			),
			doNotSay: lines('At du egentlig hører', ...neverSay),
			doNot: lines('Ikke rop hele tiden', ...neverDo),
			ifNobodyComes: nobody('gå bort til en i vest og pek på ørene.'),
			ifInDoubt: 'Pek på ørene og rist på hodet.',
			roleEnds: ends('Rollen er slutt når noen har funnet en måte å snakke med deg på og sagt hva du skal gjøre'),
			practicalException: 'Hører du ordet «{nødord}», skal du reagere på det, som alle andre.'
		},
		stages: [
			stage('start', 'Fra start', 'Du hører nesten ingenting.', 'Du ser på munnen til folk og svarer feil.'),
			stage(
				'event',
				'Når noen skriver eller peker',
				'Du forstår, og blir roligere.',
				'Du nikker og gjør som de viser.'
			),
			stage('nobody', 'Når ingen har sett deg på en stund', 'Du blir redd.', 'Du går sakte rundt og ser deg om.')
		],
		staff: {
			purpose: 'Se om beskjeder når fram til den som ikke hører rop.',
			expectedTriage: 'green',
			expectedHandling:
				'Grønn. Snakke tydelig ansikt til ansikt, skrive, følge til samlingssted, hørsel undersøkes siden.',
			vitalSigns: 'Respirasjon 16, puls 90.',
			makeUp: 'Støv i håret og på jakka.'
		}
	}
];
