import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { isRefusal } from '#lib/server/db/refusal.ts';
import { readEnvironment } from '#lib/server/env.ts';

test('nothing set: this machine only, the embedded database', () => {
	expect(readEnvironment({})).toEqual({
		port: 3000,
		host: '127.0.0.1',
		appUrl: 'http://localhost:3000',
		database: { dataDir: resolve('data') },
		dataDir: resolve('data'),
		demo: false,
		demoPassword: undefined,
		secretKey: undefined,
		logLevel: 'info'
	});
});

test('set to nothing counts as not set', () => {
	const names = [
		'PORT',
		'HOST',
		'APP_URL',
		'DATABASE_URL',
		'DATA_DIR',
		'DEMO',
		'DEMO_PASSWORD',
		'SECRET_KEY',
		'LOG_LEVEL',
		'XFF_DEPTH'
	];
	expect(readEnvironment(Object.fromEntries(names.map((name) => [name, ' '])))).toEqual(readEnvironment({}));
});

test('the default address follows the port', () => {
	expect(readEnvironment({ PORT: '8080' })).toMatchObject({ port: 8080, appUrl: 'http://localhost:8080' });
});

test('an address is kept as an origin', () => {
	expect(readEnvironment({ APP_URL: 'https://Brunn.Kommune.no/' }).appUrl).toBe('https://brunn.kommune.no');
	expect(readEnvironment({ APP_URL: 'http://10.0.0.5:3000' }).appUrl).toBe('http://10.0.0.5:3000');
});

test('PostgreSQL is used when its address is set', () => {
	const databaseUrl = 'postgresql://brunn@db:5432/brunn';
	expect(readEnvironment({ DATABASE_URL: databaseUrl }).database).toEqual({ databaseUrl });
});

test.each([
	['SECRET_KEY', 'for kort'],
	['PORT', '0'],
	['PORT', '65536'],
	['PORT', '3000x'],
	['PORT', '-1'],
	['PORT', '3e3'],
	['HOST', 'two words'],
	['APP_URL', 'brunn.kommune.no'],
	['APP_URL', 'ftp://brunn.kommune.no'],
	['APP_URL', 'https://brunn.kommune.no/app'],
	['APP_URL', 'https://brunn.kommune.no?a=1'],
	['APP_URL', 'https://user:pass@brunn.kommune.no'],
	['DATABASE_URL', 'mysql://localhost/brunn'],
	['DATABASE_URL', 'localhost:5432'],
	['DATA_DIR', 'a\u0000b'],
	['DEMO', 'yes'],
	['DEMO_PASSWORD', 'x'.repeat(201)],
	['LOG_LEVEL', 'verbose'],
	['ADDRESS_HEADER', 'X Forwarded'],
	['XFF_DEPTH', '0']
])('a wrong %s (%j) is refused by name', (name, value) => {
	const message = refusalOf({ [name]: value });
	expect(message).toContain(`– ${name} må`);
	expect(message).toContain('én innstilling er feil');
});

test('everything that is wrong is listed at once, and no secret is shown', () => {
	const message = refusalOf({ PORT: 'x', APP_URL: 'nei', DATABASE_URL: 'mysql://root:hemmelig@db', LOG_LEVEL: 'alt' });
	for (const name of ['PORT', 'APP_URL', 'DATABASE_URL', 'LOG_LEVEL']) expect(message).toContain(`– ${name} må`);
	expect(message).toContain('4 innstillinger er feil');
	expect(message).not.toContain('hemmelig');
});

test('visible to other machines: the address has to be set, or links would lead to localhost', () => {
	expect(refusalOf({ HOST: '0.0.0.0' })).toContain('APP_URL må settes');
	expect(readEnvironment({ HOST: '0.0.0.0', APP_URL: 'https://brunn.kommune.no' }).host).toBe('0.0.0.0');
	expect(readEnvironment({ HOST: '::1' }).host).toBe('::1');
});

test('.env.example explains every variable that is read, and only those', () => {
	const explained = [...readFileSync('.env.example', 'utf8').matchAll(/^#([A-Z_]+)=/gm)].map((match) => match[1]);
	const read = new Set(
		[...readFileSync('src/lib/server/env.ts', 'utf8').matchAll(/^\t\t([A-Z_]+): (?:optional|flag)/gm)].map(
			(match) => match[1]
		)
	);
	expect(new Set(explained)).toEqual(read);
	expect(explained).toHaveLength(read.size);
});

function refusalOf(source: Record<string, string>): string {
	try {
		readEnvironment(source);
	} catch (error) {
		if (isRefusal(error)) return error.message;
		throw error;
	}
	throw new Error('It was accepted.');
}
