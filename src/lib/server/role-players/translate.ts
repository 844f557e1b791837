import { and, eq } from 'drizzle-orm';
import type { Outcome } from '#lib/forms/form.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import { roleTranslation as t } from '#lib/i18n/nb/roleTranslation.ts';
import type { TranslationLanguage } from '#lib/role-players/instruction.ts';
import type { FrontTranslationInput, RoleTranslationInput } from '#lib/role-players/translation-input.ts';
import type { Db } from '#lib/server/db/client.ts';
import { marked } from './originals.ts';
import { frontOf, stagesOf } from './queries.ts';
import { instructionFront, rolePlay } from './schema.ts';

const changedMeanwhile = { ok: false as const, errors: { form: forms.changedMeanwhile } };

/** Only what is written. */
function written<T extends Record<string, string>>(texts: T): Partial<T> {
	return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')) as Partial<T>;
}

/** Store a role in another language; refused when somebody else has saved the role since the form was opened. */
export async function saveRoleTranslation(
	db: Db,
	exerciseId: string,
	rolePlayId: string,
	language: TranslationLanguage,
	{ script, stages, version, holds = [] }: RoleTranslationInput
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const own = and(eq(rolePlay.id, rolePlayId), eq(rolePlay.exerciseId, exerciseId), eq(rolePlay.version, version));
		const [found] = await tx
			.select({ translations: rolePlay.translations, script: rolePlay.script })
			.from(rolePlay)
			.where(own)
			.for('update');
		if (!found) return changedMeanwhile;
		const originalStages = (await stagesOf(tx, exerciseId)).filter((stage) => stage.rolePlayId === rolePlayId);
		const steps = stages.map(written);
		while (steps.length > 0 && Object.keys(steps.at(-1)!).length === 0) steps.pop();
		const before = found.translations[language];
		const marks = found.translations.originals?.[language];
		const originals = {
			...found.translations.originals,
			[language]: {
				script: marked(found.script, script, before?.script, marks?.script, holds),
				stages: steps.map((words, at) => {
					const ofStage = holds.flatMap((name) => (name.startsWith(`stages.${at}.`) ? [name.split('.')[2]!] : []));
					return marked(originalStages[at] ?? {}, words, before?.stages[at], marks?.stages[at], ofStage);
				})
			}
		};
		const translations = { ...found.translations, [language]: { script: written(script), stages: steps }, originals };
		if (steps.length === 0 && Object.keys(translations[language]!.script).length === 0) {
			delete translations[language];
			delete originals[language];
		}
		await tx
			.update(rolePlay)
			.set({ translations, version: version + 1 })
			.where(own);
		return { ok: true, value: undefined };
	});
}

/**
 * What guards the front's translation: the kartskisse's words are translated there too, and have a form and a version of their
 * own. Both only rise, so the sum is the same only when both are.
 */
export const frontTextsVersion = (front: { version: number; mapVersion: number }) => front.version + front.mapVersion;

/** Store the practical front, and the kartskisse's words, in another language; there must be one of them in bokmål. */
export async function saveFrontTranslation(
	db: Db,
	exerciseId: string,
	language: TranslationLanguage,
	{ version, 'holds[]': holds = [], ...texts }: FrontTranslationInput
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		await tx
			.select({ version: instructionFront.version })
			.from(instructionFront)
			.where(eq(instructionFront.exerciseId, exerciseId))
			.for('update');
		const found = await frontOf(tx, exerciseId);
		if (!found) return { ok: false, errors: { form: t.frontFirst } };
		if (frontTextsVersion(found) !== version) return changedMeanwhile;
		const words = written(texts);
		const { originals: marks, ...before } = found.translations;
		const originals = { ...marks, [language]: marked(found, words, before[language], marks?.[language], holds) };
		const translations = { ...before, [language]: words, originals };
		if (Object.keys(words).length === 0) {
			delete translations[language];
			delete originals[language];
		}
		// Where only the kartskisse is stored, its words are what is translated: the front is still not written.
		const raised = found.version > 0 ? { version: found.version + 1 } : { mapVersion: found.mapVersion + 1 };
		await tx
			.update(instructionFront)
			.set({ translations, ...raised })
			.where(eq(instructionFront.exerciseId, exerciseId));
		return { ok: true, value: undefined };
	});
}
