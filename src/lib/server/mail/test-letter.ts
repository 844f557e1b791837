import { v7 } from 'uuid';
import { mail as t } from '#lib/i18n/nb/mail.ts';
import type { Failure } from '#lib/mail/failure.ts';
import type { Member } from '#lib/server/municipalities/queries.ts';
import type { Smtp } from './settings.ts';
import { sendLetter } from './transport.ts';

/** «Send til meg»: a real mail to the member, at once and beside the outbox. @returns null when the server has taken it */
export function sendTest(smtp: Smtp, member: Member, appUrl: string): Promise<Failure | null> {
	return sendLetter(smtp, {
		messageId: `<${v7()}@${URL.parse(appUrl)!.hostname}>`,
		toName: member.name,
		toAddress: member.email,
		subject: t.settings.testSubject,
		text: t.settings.testText(member.municipality.name),
		calendar: ''
	});
}
