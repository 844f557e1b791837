import { forms } from './forms.ts';
import { ui } from './ui.ts';

/** What stands around every page that a participant opens. */
export const cardFrame = {
	exercise: ui.exercise,
	municipality: ui.municipality,
	demoShort: ui.demoShort,
	storedAboutMe: ui.storedAboutMe,
	privacy: ui.privacy,
	accessibilityShort: ui.accessibilityShort,
	optional: forms.optional,
	summaryTitle: forms.summaryTitle,
	summaryKept: forms.summaryKept,
	// What a field may say
	required: forms.required,
	choose: forms.choose,
	tooLong: forms.tooLong,
	controlCharacters: forms.controlCharacters,
	time: forms.time
};
