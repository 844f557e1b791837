import { resolve } from 'node:path';
import { z } from 'zod';
import { environment as t } from '#lib/i18n/nb/environment.ts';
import { refusal } from '#lib/server/db/refusal.ts';
import type { DatabaseAddress } from '#lib/server/db/client.ts';

/*
 * The one module that reads the environment. What each variable means is written in .env.example; the command line
 * (src/cli) reads the file .env into the environment before this is asked.
 */

export type Environment = {
	port: number;
	host: string;
	/** Where people reach Brunn: an origin without a slash at the end. Every link and mail is built from it. */
	appUrl: string;
	database: DatabaseAddress;
	/** Absolute. The embedded database lies here, and the control socket on both engines. */
	dataDir: string;
	/** True when this is the demo, with fictive data that disappears. */
	demo: boolean;
	demoPassword: string | undefined;
	/** What the mail server's password is sealed with; undefined: a key of our own making in `dataDir`. */
	secretKey: string | undefined;
	logLevel: (typeof LOG_LEVELS)[number];
};

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const HOST = /^[\w.:-]{1,255}$/;
const LOOPBACK = /^(localhost|127(\.\d+){3}|::1)$/;

/** A variable that is set to nothing counts as not set: container tools pass on empty ones. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
	z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema);

const integer = (message: string, min: number, max: number) =>
	z
		.string()
		.regex(/^\d{1,6}$/, message)
		.transform(Number)
		.refine((value) => value >= min && value <= max, message);

const flag = (name: string) =>
	optional(
		z
			.literal('1', t.flag(name))
			.optional()
			.transform((value) => value === '1')
	);

const schema = z
	.object({
		PORT: optional(integer(t.port, 1, 65_535).default(3000)),
		HOST: optional(z.string().regex(HOST, t.host).default('127.0.0.1')),
		APP_URL: optional(z.string().refine(isOrigin, t.appUrl).transform(origin).optional()),
		DATABASE_URL: optional(z.string().refine(isPostgresUrl, t.databaseUrl).optional()),
		DATA_DIR: optional(
			z
				.string()
				.regex(/^[^\u0000]{1,4000}$/, t.dataDir)
				.default('./data')
		),
		DEMO: flag('DEMO'),
		DEMO_PASSWORD: optional(z.string().max(200, t.demoPassword).optional()),
		SECRET_KEY: optional(z.string().min(32, t.secretKey).max(500, t.secretKey).optional()),
		LOG_LEVEL: optional(z.enum(LOG_LEVELS, t.logLevel(LOG_LEVELS.join(', '))).default('info')),
		ADDRESS_HEADER: optional(
			z
				.string()
				.regex(/^[A-Za-z0-9-]{1,100}$/, t.addressHeader)
				.optional()
		),
		XFF_DEPTH: optional(integer(t.proxyDepth, 1, 10).optional())
	})
	.superRefine((value, context) => {
		// A wrong HOST has its own message.
		if (!value.APP_URL && HOST.test(value.HOST) && !LOOPBACK.test(value.HOST))
			context.addIssue({ code: 'custom', path: ['APP_URL'], message: t.appUrlRequired });
	});

/**
 * The settings in `source`, checked.
 *
 * @throws a refusal that lists everything that is wrong, never with the values: some are secrets
 */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
	const result = schema.safeParse(source);
	if (!result.success) {
		const problems = new Set(result.error.issues.map((issue) => issue.message));
		throw refusal(t.summary([...problems]));
	}
	const value = result.data;
	const dataDir = resolve(value.DATA_DIR);
	return {
		port: value.PORT,
		host: value.HOST,
		appUrl: value.APP_URL ?? `http://localhost:${value.PORT}`,
		database: value.DATABASE_URL ? { databaseUrl: value.DATABASE_URL } : { dataDir },
		dataDir,
		demo: value.DEMO,
		demoPassword: value.DEMO_PASSWORD,
		secretKey: value.SECRET_KEY,
		logLevel: value.LOG_LEVEL
	};
}

let current: Environment | undefined;

/**
 * The settings of this process, read once.
 *
 * @throws a refusal, see readEnvironment
 */
export function environment(): Environment {
	return (current ??= readEnvironment(process.env));
}

/** Reads `.env` into the environment when the file exists. What is set already stays as it is. */
export function readEnvironmentFile(): void {
	try {
		process.loadEnvFile('.env');
	} catch (error) {
		if ((error as { code?: string }).code !== 'ENOENT') throw error;
	}
}

/** Settings that one command decides over the person's own. What was asked for before (the log, as it is loaded) is read anew. */
export function overrideEnvironment(values: Record<string, string>): void {
	Object.assign(process.env, values);
	current = undefined;
}

/**
 * As much as any form may carry: a picture may be less (`maxUploadBytes`), but a photo straight from the camera must be read
 * far enough to say so at its field, with the words beside it kept.
 */
export const largestBody = 24 * 1024 * 1024;

/** Hands the settings to SvelteKit's server, which reads its own names: the origin comes from here, never from a request. */
export function passToServer(settings: Environment): void {
	overrideEnvironment({
		ORIGIN: settings.appUrl,
		HOST: settings.host,
		PORT: String(settings.port),
		// One for all routes; what each really reads is decided in server/body-limit.ts.
		BODY_SIZE_LIMIT: String(largestBody),
		// Longer than a proxy in front keeps a connection (60 seconds is common): who reuses one that is just being closed here
		// has its request broken off. Node's own five seconds are far too few.
		KEEP_ALIVE_TIMEOUT: '75',
		SHUTDOWN_TIMEOUT: process.env.SHUTDOWN_TIMEOUT ?? '10',
		// These would let a request decide what the origin is.
		PROTOCOL_HEADER: '',
		HOST_HEADER: '',
		PORT_HEADER: ''
	});
}

function isOrigin(value: string): boolean {
	const url = URL.parse(value);
	if (!url || !/^https?:$/.test(url.protocol)) return false;
	return url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
}

function origin(value: string): string {
	return URL.parse(value)?.origin ?? value;
}

function isPostgresUrl(value: string): boolean {
	const url = URL.parse(value);
	return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.hostname !== '';
}
