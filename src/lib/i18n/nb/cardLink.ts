import { guardian } from './guardian.ts';
import { links } from './links.ts';

/** The pages of those who have no session: the one that a link opens, and a guardian's own. */
export const cardLink = {
	language: 'Språk',
	link: {
		title: links.title,
		lead: links.lead,
		leadUnnamed: links.leadUnnamed,
		open: links.open,
		aboutLink: links.aboutLink,
		personal: links.personal,
		noAccount: links.noAccount,
		scanners: links.scanners,
		unsure: links.unsure,
		callBefore: links.callBefore,
		callAfter: links.callAfter,
		callUnnamed: links.callUnnamed,
		dead: links.dead,
		deadHelp: links.deadHelp,
		wait: links.wait,
		endedTitle: links.endedTitle,
		endedLead: links.endedLead,
		keptTitle: links.keptTitle,
		keptLead: links.keptLead,
		keptOtherLead: links.keptOtherLead
	},
	code: {
		title: links.code.title,
		lead: links.code.lead,
		label: links.code.label,
		help: links.code.help,
		about: links.code.about,
		personal: links.code.personal,
		wrong: links.code.wrong,
		wait: links.code.wait
	},
	guardian: {
		title: guardian.title,
		titleOver: guardian.titleOver,
		lead: guardian.lead,
		question: guardian.question,
		questionOver: guardian.questionOver,
		help: guardian.help,
		yes: guardian.yes,
		no: guardian.no,
		takeBack: guardian.takeBack,
		notAnswered: guardian.notAnswered,
		neverAnswered: guardian.neverAnswered,
		saidYes: guardian.saidYes,
		saidNo: guardian.saidNo,
		change: guardian.change,
		storedTitle: guardian.storedTitle,
		stored: guardian.stored,
		you: guardian.you,
		doubt: guardian.doubt,
		dead: guardian.dead,
		deadHelp: guardian.deadHelp
	}
};
