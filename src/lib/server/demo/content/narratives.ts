import type { NarrativeKey } from '#lib/report/narratives.ts';

type Narratives = Partial<Record<NarrativeKey, string>>;
const list = (...items: string[]) => items.join('\n');

/** What people wrote in the main exercise's report. */
export const mainNarratives: Narratives = {
	worked: list(
		'Fire av fem legesentre var varslet innen 15 minutter. I fjor var ingen det.',
		'Tiltakskortet lå ved telefonen og ble brukt på alle kontorer som har svart.',
		'Alle som forlot skadestedet, hadde skadekort med farge.'
	),
	toImprove: list(
		'Markørene må vite hva de skal svare, og når rollen er slutt.',
		'Varslingen av legesentrene kan ikke avhenge av at én person er ledig.',
		'Situasjonsbildet må skrives ned og sendes legesentrene.'
	),
	decisions: list(
		'Å peke ut to stedfortredere for kommuneoverlegen på varslingslinjene.',
		'Å gi loggføreren oppgaven med å skrive og sende situasjonsbildet.',
		'Å invitere én fastlege til planleggingsgruppa for neste øvelse, med møtehonorar.'
	),
	exercise:
		'Øvelsen begynte fire minutter senere enn planlagt og sluttet åtte minutter før tiden. Tolv av tolv markører var sjekket ut kl. 12.47. Nødordet ble brukt én gang, av en markør som frøs, og virket som det skulle.',
	earlierLessons:
		'Tre læringspunkter fra Ekstremvær ventet på denne øvelsen. Ett er lært, ett ble ikke bekreftet, og ett ble utelatt fordi strømmen ikke går i dette scenarioet.',
	objectives:
		'Øvelsen hadde tre mål. Varslingen gikk raskere enn i Ekstremvær, og alle fem legesentrene tok imot pasienter innen en time. Den felles forståelsen av situasjonen kom sent og nådde ikke ut til legesentrene.',
	contactLines:
		'Åtte av tolv linjer virket som beskrevet eller med små avvik. To er fortsatt ikke prøvd. Kommuneoverlegen er eneste vei til legesentrene, og det er den viktigste svakheten vi fant.',
	rolePlayers:
		'Tolv markører gjorde øvelsen mulig. De møtte opp, holdt ut ventetida og ga ærlige tilbakemeldinger. Det de manglet, var vårt ansvar: svar på vanlige spørsmål, og beskjed om når rollen var slutt.',
	feedback:
		'Vi har fått 30 svar. De er lest av to personer hver for seg, og setninger som sier det samme, er samlet i åtte funn.',
	assessment:
		'Mye av det som gikk bra, hadde en enkel årsak: noen hadde øvd på det, eller det sto på én side ved telefonen. Mye av det som gikk dårlig, hadde også en enkel årsak: ingen hadde fått oppgaven.',
	involvementDirect:
		'Alle fire kontorer som har svart, vil bidra direkte i planleggingen. Én fastlege inviteres til planleggingsgruppa for neste øvelse. Kompensasjonen avklares før invitasjonen sendes, og spørsmål besvares innen en uke.',
	planChangesKind: 'changes',
	planChangesText: list(
		'Beredskapsplan helse: stedfortredere på varslingslinjene, og tiltakskortet tatt inn som kapittel 4',
		'Plan for kriseledelse: loggføreren skriver og sender situasjonsbildet',
		'ROS for Eksempelvik: stengt bru er lagt til som egen hendelse'
	),
	nextExercise:
		'Neste øvelse er en spilløvelse om strømbrudd. Den hører ikke til Brønnvakt-serien, men tar med læringspunktene derfra.',
	method:
		'Måloppnåelsen bygger på tolv observasjoner, på skjemaene og på loggene fra legevakten og kriseledelsen. Skjemaet til markørene gikk også til reserven. Evalueringslederen har vurdert hvert kriterium, og øvingsleder og kommuneoverlegen har lest utkastet.',
	limits: list(
		'Prøveneset legesenter hadde ikke svart da rapporten ble godkjent. Fristen er forlenget, og svaret tas med i neste versjon.',
		'Mobildekningen var bedre enn scenarioet sa, så reservekanalene ble lite prøvd.',
		'Kriterium 3.3 bygger på tre markører.'
	)
};

/** And in last year's. */
export const earlierNarratives: Narratives = {
	worked: list(
		'Loggen var fullstendig.',
		'Kriseledelsen var samlet etter 18 minutter.',
		'Pårørendetelefonen ble åpnet uten at noen ba om det.'
	),
	toImprove: list(
		'Situasjonsbildet må skrives ned.',
		'Legesentrene må varsles samtidig med kommunens egne.',
		'Legesentrene trenger en plan for drift uten strøm.'
	),
	decisions: list('Å ta de fem legesentrene inn på varslingslisten.', 'Å gi tilskudd til aggregat på tre legesentre.'),
	planChangesKind: 'changes',
	planChangesText: list(
		'Varslingslisten: de fem legesentrene er tatt inn',
		'ROS for Eksempelvik: strømbrudd på legesentre er lagt til'
	),
	method: 'Én evaluator fulgte kriseledelsen hele tiden. To legesentre ble spurt på telefon.',
	limits: 'Legesentrene deltok ikke selv.'
};
