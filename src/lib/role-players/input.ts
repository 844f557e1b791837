import { z } from 'zod';
import {
	checkbox,
	integer,
	optionalChoice,
	optionalDate,
	optionalEmail,
	optionalInteger,
	optionalPhone,
	optionalReference,
	optionalText,
	optionalTime,
	reference,
	text,
	version
} from '#lib/forms/fields.ts';
import type { FormValues } from '#lib/forms/form.ts';
import { rolePlayers as t } from '#lib/i18n/nb/rolePlayers.ts';
import { roleFront } from '#lib/i18n/nb/roleFront.ts';
import { roleText } from '#lib/i18n/nb/roleText.ts';
import { moment } from '#lib/i18n/time.ts';
import { skippable } from './gates.ts';
import { stageTriggers, triageCategories, type CaseStageText, type RoleScript } from './instruction.ts';

const f = roleFront.front;

/**
 * The practical front: local dates and clocks in, moments (or none) out.
 * @param zone the exercise's time zone
 */
export const frontInput = (zone: string) =>
	z
		.object({
			about: optionalText(f.about, 1000),
			contactName: optionalText(f.contactName, 120),
			contactPhone: optionalPhone(f.contactPhone),
			meetingPlace: optionalText(f.meetingPlace, 300),
			mapUrl: optionalText(f.mapUrl, 500).refine((value) => value === '' || isHttps(value), { error: t.errors.mapUrl }),
			meetDate: optionalDate(f.meetDate),
			meetTime: optionalTime(f.meetTime),
			endsDate: optionalDate(f.endsDate),
			endsTime: optionalTime(f.endsTime),
			gettingHome: optionalText(f.gettingHome, 500),
			bring: optionalText(f.bring, 500),
			wear: optionalText(f.wear, 500),
			leaveAtHome: optionalText(f.leaveAtHome, 500),
			food: optionalText(f.food, 500),
			respondersWill: optionalText(f.respondersWill, 1000),
			respondersWillNot: optionalText(f.respondersWillNot, 1000),
			photos: optionalText(f.photos, 500),
			afterwards: optionalText(f.afterwards, 1000),
			talkGroup: optionalText(f.talkGroup, 60),
			version: version()
		})
		.transform(({ meetDate, meetTime, endsDate, endsTime, ...rest }, context) => {
			const at = (day: string, clock: string, name: string) => {
				// A date alone is a date not decided: the form suggests the exercise's.
				if (!clock) return null;
				const found = day ? moment(day, clock, zone) : null;
				if (!found) {
					const message = day ? t.errors.clockSkipped(clock.replace(':', '.')) : t.errors.dateMissing;
					context.addIssue({ code: 'custom', path: [day ? `${name}Time` : `${name}Date`], message });
				}
				return found;
			};
			const meetAt = at(meetDate, meetTime, 'meet');
			const endsBy = at(endsDate || meetDate, endsTime, 'ends');
			if (meetAt && endsBy && endsBy <= meetAt)
				context.addIssue({ code: 'custom', path: ['endsTime'], message: t.errors.endsBeforeMeeting });
			return { ...rest, meetAt, endsBy };
		});
export type FrontInput = z.output<ReturnType<typeof frontInput>>;

function isHttps(value: string): boolean {
	return /^https:\/\/\S+$/.test(value) && URL.canParse(value);
}

const roleFacts = {
	number: integer(roleText.number, 1, 999),
	name: text(roleText.name, 120),
	age: optionalText(roleText.age, 40),
	keyRole: checkbox()
};

export const newRolePlayInput = z.object(roleFacts);
export type NewRolePlayInput = z.output<typeof newRolePlayInput>;

/** Longest text of each block of the script; it is stored as JSON, so this is its only limit. */
export const scriptLimits: Record<keyof RoleScript, number> = {
	whoYouAre: 1000,
	whatHasHappened: 2000,
	position: 300,
	awake: 300,
	breathing: 300,
	pain: 300,
	bleeding: 300,
	walking: 300,
	mood: 300,
	say: 2000,
	sayIfAsked: 3000,
	doNotSay: 2000,
	doNot: 1000,
	ifNobodyComes: 1000,
	ifInDoubt: 500,
	roleEnds: 1000,
	practicalException: 500
};
const block = (name: keyof RoleScript) => optionalText(roleText.script[name], scriptLimits[name]);

/** Rows of the forløp that one form can hold. */
export const maxStages = 12;

/** Two days: as long as any exercise. */
export const maxMinutes = 2880;

const stageInput = z
	.object({
		order: optionalInteger(roleText.stage.order, 1, 99),
		when: optionalText(roleText.stage.when, 200),
		become: optionalText(roleText.stage.become, 500),
		signs: optionalText(roleText.stage.signs, 500),
		changedBy: optionalText(roleText.stage.changedBy, 500),
		trigger: optionalChoice(roleText.stage.trigger, stageTriggers),
		minutes: optionalInteger(roleText.stage.minutes, 0, maxMinutes)
	})
	.superRefine(({ when, become, signs, changedBy, trigger, minutes }, context) => {
		if (!when && !become && !signs && !changedBy) return;
		if (trigger === 'time' && minutes === null)
			context.addIssue({ code: 'custom', path: ['minutes'], message: t.errors.stageMinutes });
		if (!when) context.addIssue({ code: 'custom', path: ['when'], message: t.errors.stageWhen });
		if (!become) context.addIssue({ code: 'custom', path: ['become'], message: t.errors.stageBecome });
	});

const stageNames = ['order', 'when', 'become', 'signs', 'changedBy', 'trigger', 'minutes'] as const;

/** `stages.0.when` … as they come from the form → rows. */
function withStages(values: unknown): unknown {
	const form = values as FormValues;
	const stages = Array.from({ length: maxStages }, (_, row) =>
		Object.fromEntries(stageNames.map((name) => [name, form[`stages.${row}.${name}`]]))
	);
	return { ...form, stages };
}

/** The whole of a markørrolle in one form: the role, its forløp, and what only the staff sees. */
export const rolePlayInput = z
	.preprocess(
		withStages,
		z.object({
			...roleFacts,
			whoYouAre: block('whoYouAre'),
			whatHasHappened: block('whatHasHappened'),
			position: block('position'),
			awake: block('awake'),
			breathing: block('breathing'),
			pain: block('pain'),
			bleeding: block('bleeding'),
			walking: block('walking'),
			mood: block('mood'),
			say: block('say'),
			sayIfAsked: block('sayIfAsked'),
			doNotSay: block('doNotSay'),
			doNot: block('doNot'),
			ifNobodyComes: block('ifNobodyComes'),
			ifInDoubt: block('ifInDoubt'),
			roleEnds: block('roleEnds'),
			practicalException: block('practicalException'),
			stages: z.array(stageInput),
			purpose: optionalText(roleText.staff.purpose, 1000),
			criterionId: optionalReference(roleText.staff.criterionId),
			expectedTriage: optionalChoice(roleText.staff.expectedTriage, triageCategories),
			expectedHandling: optionalText(roleText.staff.expectedHandling, 2000),
			vitalSigns: optionalText(roleText.staff.vitalSigns, 500),
			makeUp: optionalText(roleText.staff.makeUp, 500),
			version: version()
		})
	)
	.transform(({ number, name, age, keyRole, version, ...rest }) => {
		const { stages, purpose, criterionId, expectedTriage, expectedHandling, vitalSigns, makeUp, ...script } = rest;
		return {
			version,
			facts: { number, name, age, keyRole },
			script,
			...inOrder(stages),
			staff: { purpose, criterionId, expectedTriage, expectedHandling, vitalSigns, makeUp }
		};
	});
export type RolePlayInput = z.output<typeof rolePlayInput>;

/**
 * Rows emptied are gone; the rest by their order number, those without one after. `stageRows` tells which row of the form
 * each came from, so that what belongs to a stage can follow it.
 */
function inOrder(rows: z.output<typeof stageInput>[]): { stages: CaseStageText[]; stageRows?: number[] } {
	const sorted = rows
		.map((row, index) => ({ row, index, key: row.order ?? 100 + index }))
		.filter(({ row }) => row.when !== '')
		.sort((one, other) => one.key - other.key);
	return {
		stages: sorted.map(({ row: { when, become, signs, changedBy, trigger, minutes } }) => ({
			when,
			become,
			signs,
			changedBy,
			trigger: trigger ?? 'event',
			minutes: trigger === 'time' ? minutes : null
		})),
		stageRows: sorted.map(({ index }) => index)
	};
}

/** The kartskisse's words; the picture beside them is a file. */
export const sketchInput = z.object({ words: text(roleFront.front.mapWords, 1000), version: version() });
export const sketchRemoval = z.object({ version: version() });

export const skipInput = z.object({
	'blocks[]': z.preprocess(
		(value) => (Array.isArray(value) ? value : value ? [value] : []),
		z
			.array(z.enum(skippable as [string, ...string[]], { error: t.errors.chooseBlock }))
			.min(1, { error: t.errors.chooseBlock })
	)
});

export const castInput = z.object({ participantId: reference(t.cast.person), reserve: checkbox() });

export const newPersonInput = z
	.object({
		name: text(t.cast.name, 120),
		email: optionalEmail(t.cast.email),
		phone: optionalPhone(t.cast.phone),
		reserve: checkbox()
	})
	.refine(({ email, phone }) => email !== '' || phone !== '', { path: ['phone'], error: t.errors.reachable });

export const personInput = z.object({ participantId: reference(t.cast.person) });
