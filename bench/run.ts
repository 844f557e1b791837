import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { sql } from 'drizzle-orm';
import { openDatabase, type DatabaseAddress } from '../src/lib/server/db/client.ts';
import { loadDemo } from '../src/lib/server/demo/load.ts';
import { municipality } from '../src/lib/server/municipalities/schema.ts';
import { anEvaluation } from '../tests/crash/evaluation-target.ts';
import { startPostgres } from '../tests/support/postgres.ts';
import { runProgram } from '../tests/support/process.ts';
import { rate } from './rate.ts';
import { cardWeight, linksOfPhones, openAll, phones, slowReading } from './phones.ts';
import { benchPdf } from './pdf.ts';
import { benchReport } from './report.ts';

/*
 * `npm run bench`, after `npm run build`: what Brunn costs beside the bare tools, in one run on one machine. Ratios are what
 * counts; the machine's own speed is in both sides of them.
 */

const seconds = 8;
const connections = 16;
const submissions = 480;
const port = 4180;
const appUrl = `http://localhost:${port}`;
const password = randomUUID();

const perSecond = (value: number) =>
	`${value.toLocaleString('nb-NO', { maximumSignificantDigits: value < 10 ? 2 : 6, maximumFractionDigits: 1 })}/s`;
const ms = (value: number) => `${value.toFixed(1)} ms`;
const line = (name: string, rate: number, p99: number, peer = '') =>
	console.log(`${name.padEnd(44)} ${perSecond(rate).padStart(10)}  p99 ${ms(p99).padStart(9)}  ${peer}`);
const ratio = (part: number, whole: number, of: string) => `×${(part / whole).toFixed(3)} of ${of}`;

async function get(url: string, cookie = '') {
	const result = await autocannon({ url, connections, duration: seconds, headers: cookie ? { cookie } : {} });
	if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx} answers were not 2xx`);
	return { rate: result.requests.average, p99: result.latency.p99 };
}

/** A bare `node:http` answer of the same size as the markør page. */
async function bareHttp(bytes: number) {
	const body = Buffer.alloc(bytes, 'a');
	const server = createServer((_, response) => response.end(body)).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const result = await get(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
	server.close();
	return result;
}

/** A page of one line, for what the line itself takes. */
async function barePage() {
	const server = createServer((_, response) =>
		response.setHeader('content-type', 'text/html').end('<!doctype html><title>1</title><p>1</p>')
	).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

/** A bare insert of a text in a transaction, on the same engine and with the same durability. */
async function bareInsert(address: DatabaseAddress) {
	const { db, close } = await openDatabase(address);
	await db.execute(sql`create table bench_insert (id uuid primary key, content text not null)`);
	const ids = Array.from({ length: submissions }, () => randomUUID());
	const result = await rate(ids, connections, (id) =>
		db.transaction((tx) => tx.execute(sql`insert into bench_insert values (${id}, ${'Nyttig også for oss.'})`))
	);
	await close();
	return result;
}

async function engine(name: string, address: DatabaseAddress, environment: Record<string, string>) {
	const { db, close } = await openDatabase(address);
	const demo = await loadDemo(db, { now: new Date(), password, appUrl });
	const [place] = await db.insert(municipality).values({ name: 'Målevik' }).returning({ id: municipality.id });
	const cookies = await anEvaluation(db, place!.id, submissions);
	const links = await linksOfPhones(db, appUrl, new Date());
	await close();

	const server = runProgram('src/cli/start.ts', {
		environment: { ...environment, PORT: String(port), LOG_LEVEL: 'silent' }
	});
	await server.until('Brunn kjører');
	const pressed = await fetch(demo.rolePlayerLink, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin: appUrl, accept: 'text/html' },
		body: new URLSearchParams()
	});
	const cookie = (pressed.headers.get('set-cookie') ?? '').split(';')[0]!;
	const card = await fetch(`${appUrl}/min/instruks`, { headers: { cookie } });
	const bytes = (await card.arrayBuffer()).byteLength;
	const page = await get(`${appUrl}/min/instruks`, cookie);
	const sent = await rate(cookies, connections, async (secret) => {
		const fields = { clientId: randomUUID(), revision: '0', promise: 'anonymous', generalFeedback: 'Nyttig.' };
		const answer = await fetch(`${appUrl}/min/evaluering?/send`, {
			method: 'POST',
			redirect: 'manual',
			headers: { accept: 'text/html', cookie: `brunn_lenke=${secret}`, origin: appUrl },
			body: new URLSearchParams({ ...fields, whatWorked: '', whatToImprove: '', mostImportant: '' })
		});
		await answer.arrayBuffer();
		if (answer.headers.get('location') !== '/min/evaluering/kvittering')
			throw new Error(`An answer was not taken: ${answer.status}`);
	});
	const { opening, asking, pressing } = await openAll(appUrl, links);
	const weight = await cardWeight(appUrl, cookie);
	const bareSmall = await barePage();
	const slow = await slowReading(appUrl, cookie, bareSmall.url);
	bareSmall.close();
	// The embedded database is open in the server alone, so the report's data can be changed between on PostgreSQL only.
	const report = 'databaseUrl' in address ? await reportOver(address, demo.email) : null;
	server.child.kill('SIGTERM');
	await server.ended;

	const bare = await bareHttp(bytes);
	const insert = await bareInsert(address);
	console.log(`\n${name}, markør page of ${bytes} bytes, ${connections} connections`);
	line('bare node:http', bare.rate, bare.p99);
	line('markør page', page.rate, page.p99, ratio(page.rate, bare.rate, 'bare node:http'));
	line('bare insert', insert.rate, insert.p99);
	line('evaluation submission', sent.rate, sent.p99, ratio(sent.rate, insert.rate, 'bare insert'));
	line(`${phones} phones open their card in 30 s`, opening.rate, opening.p99);
	line(
		`${phones} open cards ask how it stands`,
		asking.rate,
		asking.p99,
		ratio(asking.p99, bare.p99, 'the p99 of bare node:http')
	);
	line('the same, without a pause', pressing.rate, pressing.p99);
	console.log(`card, HTML and CSS compressed: ${(weight / 1024).toFixed(1)} kB of 14 kB`);
	console.log(`card readable on slow 3G after ${ms(slow.card)}  ${ratio(slow.card, slow.bare, 'a page of one line')}`);
	if (!report) return;
	const { http, alone, idle, meanwhile } = report;
	line('pdfmake alone, inline', alone.rate, alone.p99);
	line('læringsrapport, drawn anew', http.rate, http.p99, ratio(http.rate, alone.rate, 'pdfmake alone'));
	line('an ordinary page, nothing else asked', idle.rate, idle.p99);
	line(
		'the same while reports are drawn',
		meanwhile.rate,
		meanwhile.p99,
		ratio(meanwhile.p99, idle.p99, 'its p99 alone')
	);
}

/** The report as the coordinator asks for it. */
async function reportOver(address: DatabaseAddress, email: string) {
	const entered = await fetch(`${appUrl}/logg-inn?/login`, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin: appUrl, accept: 'text/html' },
		body: new URLSearchParams({ email, password })
	});
	const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0]!;
	const { db, close } = await openDatabase(address);
	try {
		return await benchReport(db, async (path) => {
			const answer = await fetch(appUrl + path, { headers: { cookie } });
			await answer.arrayBuffer();
			if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
		});
	} finally {
		await close();
	}
}

const folder = mkdtempSync(join(tmpdir(), 'brunn-bench-'));
try {
	await benchPdf();
	await engine('Embedded', { dataDir: folder }, { DATA_DIR: folder });
	const started = await startPostgres();
	try {
		// The tests' own cluster runs without fsync; that is the same on both sides of the ratio.
		const databaseUrl = started.url;
		await engine('PostgreSQL', { databaseUrl }, { DATABASE_URL: databaseUrl, DATA_DIR: join(folder, 'pg') });
	} finally {
		await started.stop();
	}
} finally {
	rmSync(folder, { recursive: true, force: true });
}
