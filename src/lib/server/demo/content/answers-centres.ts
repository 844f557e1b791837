import type { AnswerContent } from './answer.ts';

/** Four offices and one doctor. Prøveneset legesenter has not answered yet: its link is the one the demo prints. */
export const centreAnswers: AnswerContent<'medical_centre'>[] = [
	{
		key: 'torget',
		by: 'torget',
		day: 2,
		generalFeedback:
			'Nyttig, og mer krevende enn vi trodde. Vi fikk prøvd hvordan vi prioriterer når ti kommer på en halv time.',
		whatWorked:
			'Tiltakskortet lå ved telefonen og ble brukt fra første minutt. Fordelingen mellom luka og legene satt. Fint at vi visste på forhånd hvor mange timer det gjaldt, og at de ble dekket.',
		whatToImprove:
			'Første varsel kom ikke fram til oss, for nummeret i katalogen gikk til en telefon vi sa opp i fjor. Da vi ringte kommuneoverlegen for å si at vi var fulle, kom vi ikke gjennom. Vi prøvde tre ganger. Det må stå hvem som svarer når han er opptatt.',
		mostImportant: 'En stedfortreder for kommuneoverlegen, med eget nummer på tiltakskortet.',
		answers: {
			knewDemands: 5,
			compensationClear: 5,
			roleClear: 4,
			knewContact: 2,
			alertedAt: '10:07',
			alertedBy: 'Kommuneoverlegen, på telefon til luka',
			acknowledgedAt: '10:08',
			gotAnswer: 'Nei',
			whichLine: 'Kommuneoverlegen, da vi ville melde fra om at vi var fulle',
			sharedPicture: 2,
			ordinaryWork: 'Noe, men det gikk greit',
			rolePlayers: 4,
			planHelped: 5,
			contribute: ['Direkte i planleggingen av øvelser', 'Gjennom allmennlegeutvalget (ALU)'],
			nextYear: 'At datoen kommer minst tre måneder før, og at det ikke blir en mandag.'
		}
	},
	{
		key: 'havna',
		by: 'havna',
		day: 3,
		generalFeedback:
			'Vi sitter igjen med at det meste gikk bra hos oss, men at vi gikk i blinde. Vi visste hva vi skulle gjøre, ikke hva de andre gjorde.',
		whatWorked:
			'SMS-en var kort og klar: hva, hvor mange, når. Den ene som kom av seg selv (markøren med hånda) var en god prøve på luka. Tiltakskortet virket.',
		whatToImprove:
			'Vi fikk ikke vite hvor mange som var på vei før de sto i døra. Et tall hvert kvarter hadde holdt. Vi ringte legevakten for å få råd om en som ble dårligere, og ble sittende i kø i åtte minutter.',
		mostImportant: 'Et tall på SMS hvert kvarter, også når det ikke er noe nytt.',
		answers: {
			knewDemands: 4,
			compensationClear: 3,
			roleClear: 5,
			knewContact: 4,
			alertedAt: '09:46',
			alertedBy: 'Kommuneoverlegen, på SMS',
			acknowledgedAt: '09:52',
			gotAnswer: 'Ja, etter flere forsøk',
			whichLine: 'Legevakten, rådgivning',
			sharedPicture: 2,
			ordinaryWork: 'Noe, men det gikk greit',
			rolePlayers: 5,
			planHelped: 4,
			contribute: ['Direkte i planleggingen av øvelser', 'Gjennom lokalt samarbeidsutvalg (LSU)'],
			nextYear: 'Svar på spørsmål om kompensasjon innen en uke, så kan vi si ja med en gang.'
		}
	},
	{
		key: 'nesbrua',
		by: 'nesbrua',
		day: 4,
		generalFeedback:
			'For oss på feil side av brua var dette svært relevant. Vi var alene i halvannen time og greide det, men det var på nippet.',
		whatWorked:
			'At vi fikk øve på å være avskåret. Samarbeidet med hjelpekorpset om teltet. Tiltakskortet for avskåret kontor var riktig, og vi fulgte det.',
		whatToImprove:
			'To markører fant på egne symptomer da vi spurte videre. Det gjorde prioriteringen tilfeldig. Vi har bare én telefonlinje inn, og den var opptatt da varselet kom. Vi ante ikke om legevakten fortsatt var full, og holdt derfor igjen pasienter som kunne vært sendt.',
		answers: {
			knewDemands: 5,
			compensationClear: 4,
			roleClear: 4,
			knewContact: 3,
			alertedAt: '09:49',
			alertedBy: 'Kommuneoverlegen, på telefon i andre forsøk',
			acknowledgedAt: '10:01',
			gotAnswer: 'Ja, etter flere forsøk',
			whichLine: 'Legevakten og kommuneoverlegen',
			sharedPicture: 1,
			ordinaryWork: 'Så mye at pasienter måtte vente',
			rolePlayers: 3,
			planHelped: 5,
			contribute: ['Direkte i planleggingen av øvelser'],
			nextYear: 'At noen ser på hva vi gjør når brua faktisk er stengt, også utenom øvelser.'
		}
	},
	{
		key: 'moen',
		by: 'moen',
		day: 6,
		generalFeedback:
			'Godt organisert. Vi er mange og merket det minst. Kvitterte på SMS og hadde fem rom klare etter elleve minutter.',
		whatWorked:
			'Varslingen på SMS og e-post samtidig. Øvingsdirektivet på én side var det eneste vi rakk å lese, og det holdt. Markørene våre var troverdige og godt forberedt.',
		whatToImprove:
			'Vi stengte telefonen for vanlige pasienter i et kvarter, og det burde vi ikke. Ta oss gjerne med når neste øvelse planlegges, så kan vi si hva som er mulig på en vanlig formiddag.',
		mostImportant: 'Ta fastlegene med i planleggingen, én fra hvert kontor, to møter.',
		answers: {
			knewDemands: 5,
			compensationClear: 5,
			roleClear: 5,
			knewContact: 5,
			alertedAt: '09:46',
			alertedBy: 'Kommuneoverlegen, på SMS og e-post',
			acknowledgedAt: '09:49',
			gotAnswer: 'Ja, på første forsøk',
			sharedPicture: 4,
			ordinaryWork: 'Så mye at pasienter måtte vente',
			rolePlayers: 5,
			planHelped: 4,
			contribute: [
				'Direkte i planleggingen av øvelser',
				'Gjennom allmennlegeutvalget (ALU)',
				'Gjennom lokalt samarbeidsutvalg (LSU)'
			],
			nextYear: 'Vi blir med. Gi oss datoen før ferieplanene er lagt.'
		}
	},
	{
		key: 'lege',
		by: null,
		day: 3,
		generalFeedback: 'Jeg har vært fastlege i elleve år og har aldri øvd på dette før. Det var på tide.',
		whatWorked: 'Å få gjøre det på ekte rom med ekte kolleger, og ikke rundt et bord på rådhuset.',
		whatToImprove:
			'Jeg visste ikke om jeg hadde lov til å sende en pasient rett til sykehuset uten å gå om legevakten. Spill gjerne øvelsen to ganger på rad, den andre gangen hadde vi visst hva vi skulle gjøre.',
		answers: {
			knewDemands: 4,
			compensationClear: 4,
			roleClear: 3,
			knewContact: 3,
			gotAnswer: 'Ikke aktuelt',
			sharedPicture: 2,
			rolePlayers: 4,
			planHelped: 4,
			contribute: ['Direkte i planleggingen av øvelser']
		}
	}
];
