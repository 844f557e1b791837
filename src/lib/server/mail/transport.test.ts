import { expect, test } from 'vitest';
import { freePort } from '../../../../tests/support/postgres.ts';
import { smtpSettings as smtp, startSmtp } from '../../../../tests/support/smtp.ts';
import type { Smtp } from './settings.ts';
import { sendLetter } from './transport.ts';

const letter = {
	messageId: '<1@example.no>',
	toName: 'Åse «Ø» Ærlig\nBcc: tyv@example.no',
	toAddress: 'aase@example.no',
	subject: 'ØVELSE: prøve',
	text: 'Æ, ø og å.\n',
	calendar: ''
};

test('why a real server cannot be used is told from how it answers', async () => {
	const login = { user: 'brunn', password: 'hemmelig' };
	const [plain, secure] = await Promise.all([startSmtp(), startSmtp({ hideSTARTTLS: false, login })]);
	try {
		const reason = async (settings: Smtp) => (await sendLetter(settings, letter))?.reason;
		// Its certificate is signed by nobody.
		expect(await reason(smtp(secure.port, { security: 'starttls' }))).toBe('certificate');
		// It speaks no TLS at all.
		expect(await reason(smtp(plain.port, { security: 'starttls' }))).toBe('tls');
		expect(await reason(smtp(plain.port, { security: 'tls' }))).toBe('tls');
		expect(await reason(smtp(secure.port))).toBe('login_missing');
		expect(await reason(smtp(secure.port, { username: login.user, password: 'feil' }))).toBe('password');
		expect(await reason(smtp(await freePort()))).toBe('refused');
		expect([...plain.received, ...secure.received]).toEqual([]);
	} finally {
		await Promise.all([plain.close(), secure.close()]);
	}
});

test('a name cannot add a receiver or a header', async () => {
	const server = await startSmtp();
	try {
		expect(await sendLetter(smtp(server.port), letter)).toBeNull();
		expect(server.received[0]).toMatchObject({
			recipient: 'aase@example.no',
			subject: 'ØVELSE: prøve'
		});
		expect(server.received[0]!.text).toBe('Æ, ø og å.\n');
		expect(server.received[0]!.headers.has('bcc')).toBe(false);
	} finally {
		await server.close();
	}
});
