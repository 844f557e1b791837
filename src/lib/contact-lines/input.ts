import { z } from 'zod';
import {
	choice,
	optionalChoice,
	optionalDate,
	optionalInteger,
	optionalText,
	reference,
	version
} from '#lib/forms/fields.ts';
import { contactLines as t } from '#lib/i18n/nb/contactLines.ts';
import { channelKinds, linePurposes, lineStatuses, maxChannels, type ChannelKind } from './contact-line.ts';

const f = t.fields;

export type ChannelInput = { kind: ChannelKind; exerciseValue: string; realValue: string };

/** Every rank that a channel can have; as many as `maxChannels`. */
export const channelRanks = [1, 2, 3, 4] as const satisfies { length: typeof maxChannels };

/** Names of the fields of the channel with this rank: `kind1`, `exerciseValue1`, `realValue1`. */
export function channelFields<Rank extends number>(rank: Rank) {
	return {
		kind: `kind${rank}` as const,
		exerciseValue: `exerciseValue${rank}` as const,
		realValue: `realValue${rank}` as const
	};
}

function channel<Rank extends number>(rank: Rank) {
	const names = channelFields(rank);
	const kind = optionalChoice(t.fieldOfChannel(rank, f.kind), channelKinds);
	const value = (field: 'exerciseValue' | 'realValue') => optionalText(t.fieldOfChannel(rank, f[field]), 120);
	return {
		[names.kind]: kind,
		[names.exerciseValue]: value('exerciseValue'),
		[names.realValue]: value('realValue')
	} as Record<`kind${Rank}`, typeof kind> &
		Record<`exerciseValue${Rank}` | `realValue${Rank}`, ReturnType<typeof optionalText>>;
}

/**
 * The form of one contact line: numbered fields for up to four channels in, a list in the order they are tried out. A row
 * without a kind closes up, so a channel can be taken out in the middle.
 * @param today `YYYY-MM-DD` where the exercise is: a line cannot have been tried after it
 */
export function contactLineInput(today: string) {
	return z
		.object({
			fromRoleId: reference(f.fromRoleId),
			toRoleId: reference(f.toRoleId),
			purpose: choice(f.purpose, linePurposes),
			trigger: optionalText(f.trigger, 500),
			message: optionalText(f.message, 1000),
			...channel(1),
			...channel(2),
			...channel(3),
			...channel(4),
			acknowledgeMinutes: optionalInteger(f.acknowledgeMinutes, 1, 1440),
			escalation: optionalText(f.escalation, 500),
			outOfHours: optionalText(f.outOfHours, 500),
			status: choice(f.status, lineStatuses),
			lastVerifiedOn: optionalDate(f.lastVerifiedOn),
			version: version()
		})
		.transform((all, context) => {
			const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
			if (all.fromRoleId === all.toRoleId) refuse('toRoleId', t.errors.sameRole);
			if (all.lastVerifiedOn > today) refuse('lastVerifiedOn', t.errors.verifiedInFuture);
			const listed: ChannelInput[] = [];
			for (const rank of channelRanks) {
				const names = channelFields(rank);
				const kind = all[names.kind];
				const values = { exerciseValue: all[names.exerciseValue], realValue: all[names.realValue] };
				if (kind) listed.push({ kind, ...values });
				else if (values.exerciseValue || values.realValue) refuse(names.kind, t.errors.kindMissing(rank));
			}
			const { fromRoleId, toRoleId, purpose, trigger, message, acknowledgeMinutes, escalation, outOfHours, status } =
				all;
			return {
				fromRoleId,
				toRoleId,
				purpose,
				trigger,
				message,
				acknowledgeMinutes,
				escalation,
				outOfHours,
				status,
				lastVerifiedOn: all.lastVerifiedOn || null,
				channels: listed,
				version: all.version
			};
		});
}
export type ContactLineInput = z.output<ReturnType<typeof contactLineInput>>;
