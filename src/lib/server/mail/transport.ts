import { createTransport } from 'nodemailer';
import { failureOf, type Failure, type SendingError } from '#lib/mail/failure.ts';
import type { Smtp } from './settings.ts';

/** A mail as it goes out. */
export type Letter = {
	messageId: string;
	toName: string;
	toAddress: string;
	subject: string;
	text: string;
	/** text/calendar; '' for none. */
	calendar: string;
};

const SECOND = 1000;
const timeouts = { connectionTimeout: 15 * SECOND, greetingTimeout: 15 * SECOND, socketTimeout: 40 * SECOND };
/** Whatever the server does, one mail takes no longer. */
const longest = 100 * SECOND;

/**
 * Send one mail, on a connection of its own: a dropped one then concerns no other mail, and nothing is sent again unseen.
 * @returns null when the server has taken it, else why not
 */
export async function sendLetter(smtp: Smtp, letter: Letter): Promise<Failure | null> {
	const transport = createTransport({
		host: smtp.host,
		port: smtp.port,
		secure: smtp.security === 'tls',
		requireTLS: smtp.security === 'starttls',
		ignoreTLS: smtp.security === 'none',
		auth: smtp.username === '' ? undefined : { user: smtp.username, pass: smtp.password },
		disableFileAccess: true,
		disableUrlAccess: true,
		...timeouts
	});
	const giveUp = Promise.withResolvers<never>();
	const timer = setTimeout(() => giveUp.reject(Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' })), longest);
	try {
		const sending = transport.sendMail({
			messageId: letter.messageId,
			from: { name: smtp.fromName, address: smtp.fromAddress },
			to: { name: letter.toName, address: letter.toAddress },
			subject: letter.subject,
			text: letter.text,
			// No out-of-office replies, and no wondering whether a person sat and wrote it.
			headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' },
			attachments:
				letter.calendar === ''
					? []
					: [
							{
								filename: 'ovelse.ics',
								content: letter.calendar,
								contentType: 'text/calendar; charset=utf-8; method=PUBLISH'
							}
						]
		});
		await Promise.race([sending, giveUp.promise]);
		return null;
	} catch (error) {
		return failureOf(error as SendingError);
	} finally {
		clearTimeout(timer);
		transport.close();
	}
}
