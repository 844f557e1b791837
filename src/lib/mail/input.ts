import { z } from 'zod';
import { choice, email, integer, optionalText, references, text, version } from '#lib/forms/fields.ts';
import { mail as t } from '#lib/i18n/nb/mail.ts';
import { mailSecurities } from './mail.ts';

const host = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]*[a-z0-9])?\.?$|^[0-9a-f:.]+$/i;

/** How a municipality's mail leaves. An empty password means the one that is stored. */
export const mailSettingsInput = z.object({
	host: text(t.settings.host, 253).refine((value) => host.test(value), { error: t.settings.hostWrong }),
	port: integer(t.settings.port, 1, 65_535),
	security: choice(t.settings.security, mailSecurities),
	username: optionalText(t.settings.username, 254),
	// Spaces may belong to it: only what a form adds by itself is taken away.
	password: z.preprocess(
		(value) => (typeof value === 'string' ? value : ''),
		z.string().max(200, t.settings.passwordLong)
	),
	fromName: text(t.settings.fromName, 120).refine((value) => !/[\r\n]/.test(value), { error: t.settings.oneLine }),
	fromAddress: email(t.settings.fromAddress),
	version: version()
});
export type MailSettingsInput = z.output<typeof mailSettingsInput>;

/** Who is to get a mail; `seen`: how many of the sort there were when the page was opened. */
export const sendInput = z.object({
	'participants[]': references(t.send.who).refine((ids) => ids.length > 0, { error: t.send.choose }),
	seen: version()
});
