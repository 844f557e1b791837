import { ui } from './ui.ts';

/** When a participant's page cannot be shown. */
export const cardFaults = {
	title: ui.errorTitle,
	help: ui.errorHelpParticipant,
	/** For every link that does not open: tells nothing about which exist. */
	linkTitle: ui.errorParticipantTitle,
	linkHelp: ui.errorParticipantHelp
};
