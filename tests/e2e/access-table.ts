import type { Kind } from './app.ts';

/** Who is let in, by what is asked for: the page itself (`load`), each action, each method of an endpoint. */
export type Rule = Record<string, readonly Kind[] | 'everyone'>;

/*
 * What should be, decided by the permissions in lib/municipalities/member.ts; the build is held against it. Somebody who is
 * let in may still be told that a form is empty.
 */
const read = ['administrator', 'coordinator', 'planner', 'evaluator', 'reader'] as const;
const plan = ['administrator', 'coordinator', 'planner'] as const;
const evaluate = ['administrator', 'coordinator', 'evaluator'] as const;
const decide = ['administrator', 'coordinator'] as const;
const administer = ['administrator'] as const;
/** A coordinator elsewhere has the same pages for the municipality's own things, and none of these things. */
const readOwn = [...read, 'stranger'] as const;
const planOwn = [...plan, 'stranger'] as const;
const participants = ['rolePlayer', 'medicalCentre'] as const;
const everyone = 'everyone';

const exercise = '/(coordinator)/ovelser/[exercise]';

export const access: Record<string, Rule> = {
	'/healthz': { GET: everyone },
	'/readyz': { GET: everyone },

	'/(public)/logg-inn': { load: everyone, '?/behold': everyone, '?/login': everyone },
	'/(public)/lenke-utlopt': { load: everyone, '?/behold': everyone },
	'/(public)/oppsett': { load: everyone, '?/default': everyone },
	'/(public)/invitasjon/[token]': { load: everyone, '?/default': everyone },
	'/(public)/horing/[token]': { load: everyone, '?/remark': everyone },
	'/(public)/personvern': { load: everyone },
	'/(public)/tilgjengelighet': { load: everyone },

	'/(participant)/d/[token]': { load: everyone, '?/default': everyone },
	'/(participant)/foresatt/[token]': { load: everyone, '?/answer': everyone },
	'/(participant)/kode': { load: everyone, '?/default': everyone },
	'/(participant)/min': { load: participants, '?/sprak': participants },
	'/(participant)/min/status': { GET: participants },
	'/(participant)/min/send': { POST: ['rolePlayer'] },
	'/(participant)/min/kart/[picture]': { GET: ['rolePlayer'] },
	'/(participant)/min/sporsmal': { load: ['rolePlayer'], '?/default': ['rolePlayer'] },
	'/(participant)/min/instruks': { load: ['rolePlayer'], '?/les': ['rolePlayer'], '?/oppmote': ['rolePlayer'] },
	'/(participant)/min/deltakelse': { load: ['medicalCentre'], '?/default': ['medicalCentre'] },
	'/(participant)/min/evaluering': { load: participants, '?/send': participants, '?/lagre': participants },
	'/(participant)/min/evaluering/kvittering': { load: participants },
	'/(public)/slettet': { load: everyone },
	'/(participant)/min/takk': { load: ['rolePlayer'], '?/impression': ['rolePlayer'], '?/contact': ['rolePlayer'] },
	'/(participant)/min/om-meg': { load: participants, '?/photos': ['rolePlayer'], '?/withdraw': ['rolePlayer'] },
	'/(participant)/min/om-meg/slett': { load: participants, '?/remove': participants },
	'/(participant)/min/om-meg/opplysninger.json': { GET: participants },

	'/(coordinator)': { load: readOwn },
	'/(coordinator)/lovkrav': { load: readOwn },
	'/(coordinator)/laering': { load: readOwn },
	'/(coordinator)/laering/historikk.pdf': { GET: readOwn },
	// The owner of a læringspunkt may move it too, which nobody here is.
	'/(coordinator)/laering/[lesson]': { load: read, '?/move': decide },
	'/(coordinator)/laering/[lesson]/rediger': { load: evaluate, '?/default': evaluate },
	'/(coordinator)/innstillinger/epost': { load: administer, '?/save': administer, '?/test': administer },
	'/(coordinator)/utboks': { load: planOwn, '?/retryFailed': planOwn },
	'/(coordinator)/utboks/[mail]': { load: plan, '?/retry': plan, '?/withdraw': plan, '?/markSent': plan },
	[`${exercise}/deltakere/invitasjon`]: { load: plan, '?/default': plan },
	[`${exercise}/evaluering/send/[group]`]: { load: plan, '?/default': plan },
	'/(coordinator)/innstillinger/utseende': {
		load: administer,
		'?/colour': administer,
		'?/arms': administer,
		'?/remove': administer
	},
	'/(coordinator)/innstillinger/utseende/kommunevapen': { GET: administer },
	'/(coordinator)/innstillinger': {
		load: administer,
		'?/municipality': administer,
		'?/invite': administer,
		'?/reinvite': administer,
		'?/role': administer,
		'?/remove': administer
	},
	'/(coordinator)/min-konto': { load: readOwn, '?/password': readOwn, '?/logout': readOwn },

	'/(coordinator)/register': { load: readOwn },
	'/(coordinator)/register/ny': { load: planOwn, '?/default': planOwn },
	'/(coordinator)/register/[organisation]': {
		load: read,
		'?/addContact': plan,
		'?/updateContact': plan,
		'?/removeContact': plan,
		'?/archive': plan,
		'?/restore': plan
	},
	'/(coordinator)/register/[organisation]/rediger': { load: plan, '?/default': plan },
	'/(coordinator)/register/arenaer/ny': { load: planOwn, '?/default': planOwn },
	'/(coordinator)/register/arenaer/[forum]': {
		load: read,
		'?/update': plan,
		'?/addMeeting': plan,
		'?/removeMeeting': plan,
		'?/remove': plan
	},

	'/(coordinator)/ovelser': { load: readOwn },
	'/(coordinator)/ovelser/ny': { load: planOwn, '?/default': planOwn },
	[exercise]: { load: read, '?/move': decide, '?/callOff': decide },
	[`${exercise}/rediger`]: { load: plan, '?/default': plan },
	[`${exercise}/mal`]: {
		load: read,
		'?/addObjective': plan,
		'?/updateObjective': plan,
		'?/removeObjective': plan,
		'?/addCriterion': plan,
		'?/removeCriterion': plan
	},
	[`${exercise}/neste`]: { load: plan, '?/default': plan },

	[`${exercise}/deltakere`]: { load: read, '?/issue': plan, '?/issueMissing': plan },
	[`${exercise}/deltakere/folk/ny`]: { load: plan, '?/default': plan },
	[`${exercise}/deltakere/folk/[participant]`]: {
		load: plan,
		'?/save': plan,
		'?/consent': plan,
		'?/guardian': plan,
		'?/stopGuardian': plan,
		'?/issue': plan,
		'?/revoke': plan,
		'?/remove': plan
	},
	[`${exercise}/deltakere/virksomheter/ny`]: { load: plan, '?/default': plan },
	[`${exercise}/deltakere/virksomheter/[participation]`]: {
		load: plan,
		'?/save': plan,
		'?/reply': plan,
		'?/remove': plan
	},

	[`${exercise}/roller`]: { load: read, '?/addUsual': plan },
	[`${exercise}/roller/ny`]: { load: plan, '?/default': plan },
	[`${exercise}/roller/[role]`]: { load: plan, '?/save': plan, '?/remove': plan },
	[`${exercise}/roller/linjer/ny`]: { load: plan, '?/default': plan },
	[`${exercise}/roller/sambandsprove`]: { load: read, '?/note': evaluate, '?/remove': evaluate },
	[`${exercise}/roller/linjer/[line]`]: { load: read, '?/save': plan, '?/remove': plan },

	[`${exercise}/stopp/status`]: { GET: read },
	[`${exercise}/stopp`]: { load: plan, '?/stop': plan, '?/end': plan },
	[`${exercise}/markorer`]: { load: read, '?/publishAll': plan },
	[`${exercise}/markorer/dagen`]: { load: plan, '?/attendance': plan },
	[`${exercise}/markorer/sporsmal`]: { load: plan, '?/answer': plan },
	[`${exercise}/markorer/oppfolging`]: { load: plan, '?/done': plan, '?/followedUp': plan, '?/coordinator': decide },
	[`${exercise}/evaluering/forsteinntrykk`]: { load: evaluate },
	[`${exercise}/markorer/ny`]: { load: plan, '?/default': plan },
	[`${exercise}/markorer/praktisk`]: { load: plan, '?/default': plan },
	[`${exercise}/markorer/praktisk/kartskisse`]: { load: plan, '?/save': plan, '?/remove': plan },
	[`${exercise}/markorer/praktisk/kartskisse/[picture]`]: { GET: plan },
	[`${exercise}/markorer/excel`]: { load: plan, '?/check': plan, '?/take': plan },
	[`${exercise}/markorer/excel/roller.xlsx`]: { GET: plan },
	[`${exercise}/markorer/praktisk/sprak`]: { load: plan, '?/default': plan },
	[`${exercise}/markorer/[rolePlay]/sprak`]: { load: plan, '?/default': plan },
	[`${exercise}/markorer/bibliotek`]: { load: plan, '?/add': plan, '?/copy': plan },
	[`${exercise}/markorer/utsending`]: {
		load: plan,
		'?/mail': plan,
		'?/remind': plan,
		'?/given': plan,
		'?/cards': plan,
		'?/sms': plan
	},
	[`${exercise}/markorer/utsending/kort.pdf`]: { POST: plan },
	// What stands on the card and in the staff's notes would give the play away to a reader who is to be exercised.
	[`${exercise}/markorer/[rolePlay]`]: {
		load: plan,
		'?/save': plan,
		'?/skip': plan,
		'?/publish': plan,
		'?/copy': plan,
		'?/remove': plan
	},
	[`${exercise}/markorer/[rolePlay]/kort`]: { load: plan },
	[`${exercise}/markorer/[rolePlay]/markor`]: {
		load: plan,
		'?/choose': plan,
		'?/add': plan,
		'?/swap': plan,
		'?/uncast': plan,
		'?/issue': plan,
		'?/revoke': plan
	},

	[`${exercise}/dreiebok`]: { load: read, '?/mark': plan },
	[`${exercise}/dreiebok/ny`]: { load: plan, '?/default': plan },
	[`${exercise}/dreiebok/[inject]`]: { load: plan, '?/save': plan, '?/remove': plan },

	[`${exercise}/evaluering`]: { load: read, '?/setUp': plan, '?/open': plan },
	[`${exercise}/evaluering/skjema/[group]`]: {
		load: read,
		'?/add': plan,
		'?/update': plan,
		'?/remove': plan,
		'?/move': plan,
		'?/anonymous': plan,
		'?/period': plan,
		'?/open': plan
	},
	[`${exercise}/evaluering/svar`]: { load: evaluate },
	[`${exercise}/evaluering/svar/[response]`]: { load: evaluate },
	[`${exercise}/evaluering/funn`]: {
		load: evaluate,
		'?/mark': evaluate,
		'?/markNew': evaluate,
		'?/unmark': evaluate,
		'?/addFinding': evaluate,
		'?/updateFinding': evaluate,
		'?/removeFinding': evaluate
	},
	[`${exercise}/evaluering/observasjoner`]: { load: evaluate, '?/default': evaluate },
	[`${exercise}/evaluering/observasjoner/kriterium/[criterion]`]: { load: evaluate, '?/default': evaluate },
	[`${exercise}/evaluering/observasjoner/[observation]`]: { load: evaluate, '?/save': evaluate, '?/remove': evaluate },

	[`${exercise}/laering`]: {
		load: read,
		'?/takeIn': plan,
		'?/leaveOut': plan,
		'?/undecide': plan,
		'?/judge': decide
	},
	[`${exercise}/laering/nytt`]: { load: evaluate, '?/default': evaluate },
	[`${exercise}/laering/tiltak/nytt`]: { load: evaluate, '?/save': evaluate },
	[`${exercise}/laering/tiltak/[action]`]: { load: evaluate, '?/save': evaluate, '?/remove': evaluate },
	[`${exercise}/rapport`]: {
		load: read,
		'?/save': evaluate,
		'?/suggest': evaluate,
		'?/answer': evaluate,
		'?/approve': decide
	},
	[`${exercise}/rapport/offentlig`]: { load: decide, '?/restrict': decide },
	[`${exercise}/rapport/horing`]: { load: decide, '?/ask': decide, '?/renew': decide, '?/stop': decide },
	[`${exercise}/rapport.pdf`]: { GET: read },
	[`${exercise}/rapport.pdf/framdrift`]: { GET: read },
	[`${exercise}/rapport/figurer`]: { load: read },
	[`${exercise}/rapport/figur.png`]: { GET: read },
	[`${exercise}/rapport/sammendrag.txt`]: { GET: read },
	[`${exercise}/papirer`]: { load: read },
	[`${exercise}/papirer/ovingsdirektiv.pdf`]: { GET: read },
	[`${exercise}/papirer/sambandskatalog.pdf`]: { GET: read },
	[`${exercise}/papirer/plakater.pdf`]: { GET: read },
	// A reader may be somebody who is to be exercised, and this exercise is not over.
	[`${exercise}/papirer/dreiebok.pdf`]: { GET: ['administrator', 'coordinator', 'planner', 'evaluator'] },
	[`${exercise}/papirer/signeringslister.pdf`]: { GET: plan },
	[`${exercise}/papirer/navneskilt.pdf`]: { GET: plan },
	[`${exercise}/papirer/arenastatus.pdf`]: { GET: read },
	[`${exercise}/papirer/tabeller.xlsx`]: { GET: read },
	[`${exercise}/papirer/ovelse.json`]: { GET: read },
	[`${exercise}/papirer/laeringsrapport.docx`]: { GET: read }
};
