import { inflateRawSync } from 'node:zlib';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { paperFiles as t } from '#lib/i18n/nb/paperFiles.ts';
import { tableIds } from '#lib/papers/tables.ts';
import type { ScaleResult } from '#lib/report/report.ts';
import { user } from '#lib/server/auth/schema.ts';
import type { Db } from '#lib/server/db/client.ts';
import { exerciseById, type Exercise } from '#lib/server/exercises/queries.ts';
import { criterion } from '#lib/server/exercises/schema.ts';
import { participant, participantLink } from '#lib/server/participants/schema.ts';
import { issuePaperLink } from '#lib/server/participants/links.ts';
import { loadReport } from '#lib/server/report/load.ts';
import { readSheets } from '#lib/server/role-players/excel-file.ts';
import { rolesOf } from '#lib/server/role-players/queries.ts';
import { rolePlayStaffNotes } from '#lib/server/role-players/schema.ts';
import { openTestDatabase } from '../../../../tests/support/database.ts';
import { richReport } from '../../../../tests/support/report.fixture.ts';
import { exerciseWithSecrets, leaksIn } from '../../../../tests/support/secrets.fixture.ts';
import { reportFigures } from '#lib/server/report/figures.ts';
import { reportDocument } from '#lib/report/document.ts';
import { reportDocx } from './docx.ts';
import { everythingOf } from './everything.ts';
import { tablesFor, writeTables } from './excel.ts';

vi.mock(import('#lib/server/report/load.ts'), { spy: true });

const now = new Date('2026-11-30T09:00:00Z');
const scale: ScaleResult = { question: 'Meldingen var forståelig', counts: [0, 0, 1, 1, 2], unsure: 0 };
const png = await sharp({ create: { width: 40, height: 50, channels: 3, background: '#aa2030' } })
	.png()
	.toBuffer();
let db: Db;
let close: () => Promise<void>;
let exercise: Exercise;

beforeAll(async () => {
	({ db, close } = await openTestDatabase('embedded'));
	const { exerciseId, by } = await exerciseWithSecrets(db, now);
	exercise = (await exerciseById(db, by.municipalityId, exerciseId))!;
});
afterAll(() => close());

const everything = async (role: Parameters<typeof everythingOf>[2], of = exercise) =>
	JSON.stringify(await everythingOf(db, of, role, now));
/** What gives the play away, names somebody, or is used in a real event. */
const restricted = ['scenario', 'content', 'expectedAction', 'realValue', 'navn', 'telefon', 'makeUp', 'annen-tekst'];
const marksOf = (text: string) => leaksIn(text).map((mark) => mark.replace('HEMMELIG-', ''));

test('everything of an exercise for a reader who may be exercised: nothing of what is to happen, and nobody', async () => {
	const text = await everything('reader');
	expect(marksOf(text).filter((mark) => restricted.includes(mark))).toEqual([]);
	expect(text).not.toContain('hemmelig@annen');
	expect(JSON.parse(text)).toMatchObject({
		edition: 'Intern utgave',
		leftOut: ['exercise.scenario', 'injects', 'rolePlays', 'participants']
	});
	expect(marksOf(text)).toContain('purpose');
});

test('when the play is over the reader gets what happened, and still nobody’s name or number', async () => {
	const text = await everything('reader', { ...exercise, state: 'evaluating' });
	expect(
		marksOf(text)
			.filter((mark) => restricted.includes(mark))
			.sort()
	).toEqual([...['content', 'expectedAction', 'scenario']]);
});

test('of a group too small to be shown there are no figures, whatever was loaded, and no picture of the coat of arms', async () => {
	const report = richReport();
	const look = { colour: '#8a1538', arms: 'data:image/png;base64,AAAA' };
	const few = report.feedback.map((group) => ({ ...group, individualAnswers: 4, scales: [scale] }));
	vi.mocked(loadReport).mockResolvedValueOnce({ ...report, look, feedback: few });
	const text = await everything('coordinator');
	expect(text).not.toContain(scale.question);
	expect(text).not.toContain('base64');
});

test('nobody’s file has what a link, a code, a session or a password is known by', async () => {
	const [markor] = await db.select({ id: participant.id }).from(participant);
	const { token, code } = await issuePaperLink(db, markor!.id, new Date('2027-01-01'), now);
	const links = await db
		.select({ token: participantLink.tokenHash, code: participantLink.codeHash })
		.from(participantLink);
	const passwords = await db.select({ hash: user.passwordHash }).from(user);
	const keys = [token, code, ...[...links, ...passwords].flatMap(Object.values<string | null>)].filter(Boolean);
	expect(keys.length).toBeGreaterThan(3);
	const text = await everything('administrator');
	for (const key of keys) expect(text).not.toContain(key);
});

test('everything for those who plan is everything, explained, and no way in', async () => {
	const all = JSON.parse(await everything('planner')) as Record<string, unknown>;
	const text = JSON.stringify(all);
	expect(restricted.filter((mark) => !marksOf(text).includes(mark))).toEqual([]);
	expect(Object.keys(all).sort()).toEqual(Object.keys(t.json.keys).sort());
	expect(text).not.toMatch(/"(token|code|secret|\w*[hH]ash)\w*":/);
});

test('a markør’s role names its criterion by the number among the objectives, and no id is left unexplained', async () => {
	const [one] = await db.select({ id: criterion.id, text: criterion.text }).from(criterion);
	const own = (await rolesOf(db, exercise.id)).find(({ number }) => number === 7)!;
	const notes = db.update(rolePlayStaffNotes).set({ criterionId: one!.id });
	await notes.where(eq(rolePlayStaffNotes.rolePlayId, own.id));
	const text = await everything('planner');
	expect(JSON.parse(text)).toMatchObject({
		objectives: [{ criteria: [{ number: '1.1', text: one!.text }] }],
		rolePlays: [
			{ number: 7, staff: { criterion: '1.1' } },
			{ number: 12, staff: { criterion: null } }
		]
	});
	const known = new Set([...text.matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id));
	const named = [...text.matchAll(/"\w+Id":"([^"]+)"/g)].map(([pair, id]) => ({ pair, id }));
	expect(named.length).toBeGreaterThan(0);
	expect(named.filter(({ id }) => !known.has(id)).map(({ pair }) => pair)).toEqual([]);
});

test('the tables of a reader hold no dreiebok before the play is over, and nobody’s hold real values', async () => {
	expect(Object.keys(await tablesFor(db, exercise, 'reader'))).toEqual(tableIds.filter((id) => id !== 'dreiebok'));
	const all = await tablesFor(db, exercise, 'coordinator');
	const file = await readSheets(await writeTables(tableIds.map((id) => all[id]!)));
	if (!file.ok) throw new Error(file.error);
	expect(file.sheets.map(({ name }) => name)).toEqual(tableIds.map((id) => `${t.tables.name[id]} – intern utgave`));
	// What Excel refuses is a file that it mends by asking.
	for (const { name } of file.sheets) expect(name.length, name).toBeLessThanOrEqual(31);
	const text = JSON.stringify(file.sheets);
	expect(marksOf(text)).toEqual(expect.arrayContaining(['content', 'exerciseValue']));
	expect(marksOf(text)).not.toContain('realValue');
});

test('a text that looks like a formula is a text', async () => {
	const bytes = await writeTables([{ name: 'A', widths: [10], rows: [['Tekst'], ['=1+1']] }]);
	const file = await readSheets(bytes);
	if (!file.ok) throw new Error(file.error);
	expect(file.sheets[0]?.rows).toEqual([['Tekst'], ["'=1+1"]]);
});

test('the report as Word has the words of every chapter, its headings and its tables', async () => {
	const data = richReport();
	const awkward = 'Emoji 😀, æøå & <b>, \u0001og Sámi: Kárášjohka';
	data.method.changes = ['Versjon 2: Fristen i L2 er rettet.'];
	const text = documentXml(await reportDocx({ ...data, narratives: { ...data.narratives, method: awkward } }));
	const words = wordsOf(text);
	for (const said of [
		...data.summary.worked,
		...data.objectives.map(({ title }) => title),
		...data.lessons.map(({ title }) => title),
		...data.actions.flatMap(({ goal, measure, owner }) => [goal, measure, owner]),
		...data.method.changes,
		'Emoji 😀, æøå & <b>, og Sámi: Kárášjohka'
	])
		expect(words).toContain(said.replace(/\s+/g, ' '));
	expect(text.match(/w:val="Heading1"/g)!.length).toBeGreaterThan(10);
	expect(text.match(/<w:tblHeader\/>/g)!.length).toBeGreaterThan(5);
});

test('a Word file shows every figure with what it says in words, and turns the page for the wide table', async () => {
	const data = richReport();
	const look = { colour: '#8a1538', arms: `data:image/png;base64,${png.toString('base64')}` };
	const file = await reportDocx({ ...data, look });
	const text = documentXml(file);
	const figures = reportFigures(data);
	const shown = new Set(JSON.stringify(reportDocument(data, figures).content).match(/Figur \d+\./g));
	const alts = [...text.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, alt]) => alt);
	expect(alts).toHaveLength(shown.size + 1);
	expect(alts).toContain('Kommunevåpenet til Eksempelvik kommune');
	expect(alts.filter((alt) => alt!.trim().length < 10)).toEqual([]);
	expect(text.match(/w:orient="\w+"/g)).toEqual(
		['portrait', 'landscape', 'portrait'].map((way) => `w:orient="${way}"`)
	);
	expect(text).toMatch(/<w:tblLook [^>]*w:firstRow="(true|1)"/);
	expect(partOf(file, 'word/styles.xml')).toContain('<w:lang w:val="nb-NO"');
});

/** The words of a Word document, with a space between its paragraphs and lines. */
const wordsOf = (xml: string) =>
	xml
		.replace(/<\/w:p>|<w:br\/>/g, ' ')
		.replace(/<[^>]+>/g, '')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&apos;/g, "'")
		.replace(/&amp;/g, '&')
		.replace(/\s+/g, ' ');

const documentXml = (bytes: Uint8Array) => partOf(bytes, 'word/document.xml');

/** A part of a Word file, found by the directory at the zip's end. */
function partOf(bytes: Uint8Array, part: string): string {
	const zip = Buffer.from(bytes);
	for (let at = zip.readUInt32LE(zip.length - 6); zip.readUInt32LE(at) === 0x02014b50;) {
		const [packed, name, extra, comment] = [
			zip.readUInt32LE(at + 20),
			...[28, 30, 32].map((of) => zip.readUInt16LE(at + of))
		];
		const local = zip.readUInt32LE(at + 42);
		if (zip.toString('utf8', at + 46, at + 46 + name!) === part) {
			const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
			const data = zip.subarray(from, from + packed!);
			return (zip.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)).toString('utf8');
		}
		at += 46 + name! + extra! + comment!;
	}
	throw new Error(`No ${part} in the file.`);
}
