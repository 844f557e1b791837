import { aboutMe } from './aboutMe.ts';
import { consent } from './consent.ts';
import { organisations } from './organisations.ts';
import { participants } from './participants.ts';

/** «Hva er lagret om meg?» and what the person may do about it, as one whole. */
export const cardAbout = {
	me: participants.me,
	more: aboutMe,
	kind: participants.kind,
	answer: organisations.answer,
	consent: {
		kinds: consent.kinds,
		sources: consent.sources,
		line: consent.line,
		needsGuardian: consent.needsGuardian
	}
};
