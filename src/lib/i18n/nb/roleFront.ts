/** What is the same for all role players, on a page of its own. */
export const roleFront = {
	frontTitle: 'Praktisk for alle markører',
	frontLead:
		'Dette står først på alle kortene. Skriv «Gjelder ikke» der noe ikke gjelder. Ikke skriv noe om scenarioet.',
	frontSaved: 'Det praktiske er lagret. Publiser på nytt for at markørene skal se endringene.',
	frontGroups: {
		about: 'Om øvelsen',
		meeting: 'Oppmøte og hjemreise',
		bring: 'Klær, mat og utstyr',
		safety: 'Trygghet',
		after: 'Bilder og etterpå'
	},
	front: {
		about: 'Én setning om øvelsen',
		aboutHelp: 'For eksempel «Du hjelper legevakt og legesentre å øve på at mange trenger hjelp samtidig.»',
		contactName: 'Markøransvarlig',
		contactNameHelp: 'Den markørene spør etter når de kommer.',
		contactPhone: 'Telefon til markøransvarlig',
		contactPhoneHelp: 'Et nummer som blir besvart hele øvingsdagen.',
		meetingPlace: 'Oppmøtested',
		meetingPlaceHelp: 'For eksempel «Gymsalen på skolen, inngang B»',
		talkGroup: 'Talegruppe',
		talkGroupHelp: 'Bare hvis markørene trenger å kjenne den. For eksempel «Øvelse 3»',
		mapWords: 'Slik finner du fram',
		mapUrl: 'Lenke til kart',
		mapUrlHelp: 'Begynner med https://',
		meetDate: 'Dato for oppmøte',
		meetTime: 'Oppmøte klokka',
		endsDate: 'Ferdig en annen dag',
		endsDateHelp: 'Bare når markørene blir ferdige en annen dag enn de møter.',
		endsTime: 'Senest ferdig klokka',
		gettingHome: 'Hjemreise',
		gettingHomeHelp: 'For eksempel «Minibuss hjem kl. 13.45»',
		bring: 'Ta med',
		bringHelp: 'For eksempel «Legitimasjon, varmt undertøy, dine egne medisiner»',
		wear: 'Ha på',
		wearHelp: 'For eksempel «Gamle klær som tåler sminke og søle»',
		leaveAtHome: 'La ligge hjemme',
		leaveAtHomeHelp: 'For eksempel «Smykker og verdisaker»',
		food: 'Mat, vann og toalett',
		foodHelp: 'For eksempel «Frokost når du kommer, varm suppe etterpå. Toalett i gymsalen.»',
		respondersWill: 'Dette kan hjelperne gjøre',
		respondersWillHelp: 'Én ting på hver linje. For eksempel «Snakke med deg, ta pulsen og legge på teppe»',
		respondersWillNot: 'Dette skal hjelperne ikke gjøre',
		respondersWillNotHelp:
			'Én ting på hver linje. For eksempel «Stikke deg eller gi deg medisin» og «Ta av deg klær innenfor jakka»',
		photos: 'Bilder',
		photosHelp: 'Hvem tar bilder, hva brukes de til, og hvordan sier man nei?',
		afterwards: 'Etterpå',
		afterwardsHelp: 'Utsjekk, førsteinntrykk, skjema, og hvem man kan snakke med.'
	}
};
