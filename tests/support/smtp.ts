import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { Smtp } from '../../src/lib/server/mail/settings.ts';

/** How to send to the server on this port, as the municipality's settings have it. */
export const smtpSettings = (port: number, more: Partial<Smtp> = {}): Smtp => ({
	host: '127.0.0.1',
	port,
	security: 'none',
	username: '',
	password: '',
	fromName: 'Eksempelvik kommune',
	fromAddress: 'beredskap@example.no',
	...more
});

export type Received = ParsedMail & { recipient: string };

/** What the server does instead of accepting, one for each mail in turn; then it accepts. */
export type Mischief =
	/** An SMTP refusal of the recipient. */
	| { at: 'recipient'; code: number }
	/** The same after the whole mail has come. */
	| { at: 'data'; code: number }
	/** The mail has come, and the line is cut before the OK. */
	| { at: 'data'; drop: true };

export type TestSmtp = {
	port: number;
	/** Every mail that the server has taken, with or without saying so. */
	received: Received[];
	mischief: Mischief[];
	/** Waits until so many have come. */
	until(count: number): Promise<Received[]>;
	close(): Promise<void>;
};

type Options = { port?: number; login?: { user: string; password: string } } & Pick<SMTPServerOptions, 'hideSTARTTLS'>;

/** A real SMTP server on loopback, which keeps what it gets. */
export async function startSmtp({ port = 0, login, hideSTARTTLS = true }: Options = {}): Promise<TestSmtp> {
	const received: Received[] = [];
	const mischief: Mischief[] = [];
	let arrived = Promise.withResolvers<void>();
	const refuse = (responseCode: number) =>
		Object.assign(new Error('Ikke <kari@example.no>, http://x/d/abc'), { responseCode });
	const server = new SMTPServer({
		authOptional: !login,
		disableReverseLookup: true,
		closeTimeout: 100,
		allowInsecureAuth: true,
		hideSTARTTLS,
		disabledCommands: hideSTARTTLS ? ['STARTTLS'] : [],
		onAuth: ({ username, password }, _session, done) =>
			username === login?.user && password === login?.password
				? done(null, { user: username })
				: done(Object.assign(new Error('Feil'), { responseCode: 535 })),
		onRcptTo(_address, _session, done) {
			const next = mischief[0];
			if (next?.at !== 'recipient') return done();
			mischief.shift();
			done(refuse(next.code));
		},
		async onData(stream, session, done) {
			const parsed = await simpleParser(stream).catch(() => null);
			// Whoever sent it was killed in the middle.
			if (!parsed) return done();
			const next = mischief.shift();
			if (next && 'code' in next) return done(refuse(next.code));
			received.push(Object.assign(parsed, { recipient: session.envelope.rcptTo[0]!.address }));
			arrived.resolve();
			arrived = Promise.withResolvers();
			// smtp-server keeps its connections in a set of its own; there is no public way to cut one.
			if (next)
				for (const connection of server.connections) (connection as { _socket: { destroy(): void } })._socket.destroy();
			else done();
		}
	});
	server.on('error', () => {});
	server.listen(port, '127.0.0.1');
	await once(server.server, 'listening');
	return {
		port: (server.server.address() as AddressInfo).port,
		received,
		mischief,
		async until(count) {
			while (received.length < count) await arrived.promise;
			return received;
		},
		close: () => new Promise((resolve) => server.close(() => resolve()))
	};
}
