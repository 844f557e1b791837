import type { TriageCategory } from '#lib/role-players/instruction.ts';
import { rolePlayerCard as card } from './rolePlayerCard.ts';

/** A role's own text, as the coordinator writes it: who it is, its start, its stages, and what only staff see. */
export const roleText = {
	newTitle: 'Ny markørrolle',
	newLead:
		'Rollen er oppdiktet. Hvem som spiller den, velger dere etterpå. Ikke bruk opplysninger om virkelige pasienter.',
	create: 'Opprett markørrollen',
	number: 'Markørnummer',
	name: 'Rollens navn',
	nameHelp: 'Et oppdiktet navn, eller hva rollen er: «Astrid Berg», «Journalist»',
	age: 'Alder',
	ageHelp: 'For eksempel «54»',
	keyRole: 'Nøkkelrolle',
	keyRoleHelp: 'Et øvingsmål faller hvis rollen mangler på dagen. Den må ha reserve.',
	// The editor
	editTitle: (number: string, name: string) => `Markør ${number}: ${name}`,
	toList: 'Alle markører',
	saved: 'Teksten er lagret.',
	sectionFacts: 'Hvem rollen er',
	sectionRole: 'Rollen',
	sectionRoleHelp:
		'Skriv til markøren, som «du», i korte setninger uten fagord. Skriv «Gjelder ikke» der noe ikke gjelder for rollen.',
	sectionStart: 'Slik har du det fra start',
	sectionStages: 'Forløp',
	sectionStagesHelp:
		'Hvordan blir du underveis, og hva utløser det? Minst ett steg. Tøm et steg for å fjerne det, og endre rekkefølgen med tallene.',
	sectionAfterStages: 'Underveis og til slutt',
	sectionSay: 'Hva du sier',
	sectionStaff: 'Bare for staben',
	neverShown: 'Vises aldri for markøren',
	sectionStaffHelp: 'Til spillstab, sminkører og evaluatorer.',
	script: {
		whoYouAre: 'Hvem du er',
		whatHasHappened: 'Hva som har skjedd',
		...card.state,
		say: 'Si dette',
		sayIfAsked: 'Si dette hvis de spør',
		doNotSay: 'Ikke si',
		doNot: 'Ikke gjør',
		ifNobodyComes: card.ifNobodyComes,
		ifInDoubt: card.ifInDoubt,
		roleEnds: card.roleEnds,
		practicalException: 'Unntak fra det praktiske'
	},
	scriptHelp: {
		whoYouAre: 'For eksempel «Du er på vei hjem fra jobb, sammen med mannen din.»',
		whatHasHappened: 'Slik markøren selv har opplevd det, ikke det staben vet.',
		position: 'Sitter, ligger, står? For eksempel «Sitter, holder hånda inn til brystet»',
		awake: 'For eksempel «Ja. Svarer, men litt sent»',
		breathing: 'For eksempel «Litt fortere enn vanlig»',
		pain: 'Hvor, og hvor mye?',
		bleeding: 'Hvor, og hvor mye?',
		walking: 'For eksempel «Ja, med støtte»',
		mood: 'For eksempel «Redd og stille»',
		say: 'Én setning på hver linje, slik den skal sies.',
		sayIfAsked: 'Ett spørsmål på hver linje, en loddrett strek og svaret: Bruker du medisiner? | Noe for blodtrykket.',
		doNotSay: 'Én ting på hver linje. For eksempel «Hva du tror feiler deg»',
		doNot: 'Én ting på hver linje. For eksempel løpe, sloss, ringe 113, gå fra stedet, finne på nye skader.',
		ifNobodyComes: 'Hva gjør markøren etter hvor mange minutter, og hvem skal den ringe?',
		ifInDoubt: 'For eksempel «Gjør mindre, og spør markøransvarlig.»',
		roleEnds: 'Hvem sier at rollen er over, og hvor går markøren da?',
		practicalException: 'Bare hvis noe i det praktiske er annerledes for denne markøren.'
	},
	stageTitle: (number: number) => `Steg ${number}`,
	stageNew: 'Nytt steg',
	stageAdd: 'Legg til flere steg',
	stage: {
		order: 'Rekkefølge',
		when: 'Når, eller på hva',
		whenHelp: 'For eksempel «Fra start», «Kl. 09.50, eller når noen har snakket med deg»',
		become: 'Slik blir du',
		becomeHelp: 'For eksempel «Du blir tungpusten og urolig»',
		signs: 'Dette ser hjelperne',
		changedBy: 'Dette endrer det',
		changedByHelp: 'For eksempel «Noen lar deg sitte oppreist og blir hos deg»',
		trigger: 'Begynner',
		triggerHelp: 'Telefonen viser «nå» og «neste» etter dette.',
		minutes: 'Minutter etter start',
		minutesHelp: 'Bare når klokka styrer.'
	},
	staff: {
		purpose: 'Hensikten med rollen',
		purposeHelp: 'Hva skal rollen få øvingsdeltakerne til å gjøre eller oppdage?',
		criterionId: 'Vurderingskriterium',
		criterionNone: 'Ikke knyttet til noe kriterium',
		expectedTriage: 'Forventet triage',
		triageNone: 'Ikke satt',
		expectedHandling: 'Forventet håndtering',
		vitalSigns: 'Vitale tegn',
		vitalSignsHelp: 'Det som står på lappen hjelperne får når de måler.',
		makeUp: 'Sminke og rekvisitter'
	},
	triage: {
		red: 'Rød',
		yellow: 'Gul',
		green: 'Grønn',
		grey: 'Grå',
		dead: 'Død'
	} satisfies Record<TriageCategory, string>,
	remove: 'Fjern markørrollen',
	removeConfirm: 'Rollen, teksten og alle publiserte versjoner blir borte. Det kan ikke gjøres om.',
	removeYes: 'Ja, fjern rollen'
};
