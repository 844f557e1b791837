import { and, eq } from 'drizzle-orm';
import type { Outcome } from '#lib/forms/form.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import { roleTranslation as t } from '#lib/i18n/nb/roleTranslation.ts';
import type { TranslationLanguage } from '#lib/role-players/instruction.ts';
import type { FrontTranslationInput, RoleTranslationInput } from '#lib/role-players/translation-input.ts';
import type { Db } from '#lib/server/db/client.ts';
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
	{ script, stages, version }: RoleTranslationInput
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const own = and(eq(rolePlay.id, rolePlayId), eq(rolePlay.exerciseId, exerciseId), eq(rolePlay.version, version));
		const [found] = await tx.select({ translations: rolePlay.translations }).from(rolePlay).where(own).for('update');
		if (!found) return changedMeanwhile;
		const steps = stages.map(written);
		while (steps.length > 0 && Object.keys(steps.at(-1)!).length === 0) steps.pop();
		const translations = { ...found.translations, [language]: { script: written(script), stages: steps } };
		if (steps.length === 0 && Object.keys(translations[language]!.script).length === 0) delete translations[language];
		await tx
			.update(rolePlay)
			.set({ translations, version: version + 1 })
			.where(own);
		return { ok: true, value: undefined };
	});
}

/** Store the practical front in another language; there must be one in bokmål. */
export async function saveFrontTranslation(
	db: Db,
	exerciseId: string,
	language: TranslationLanguage,
	{ version, ...texts }: FrontTranslationInput
): Promise<Outcome> {
	return db.transaction(async (tx) => {
		const [found] = await tx
			.select({ translations: instructionFront.translations, version: instructionFront.version })
			.from(instructionFront)
			.where(eq(instructionFront.exerciseId, exerciseId))
			.for('update');
		if (!found) return { ok: false, errors: { form: t.frontFirst } };
		if (found.version !== version) return changedMeanwhile;
		const words = written(texts);
		const translations = { ...found.translations, [language]: words };
		if (Object.keys(words).length === 0) delete translations[language];
		await tx
			.update(instructionFront)
			.set({ translations, version: version + 1 })
			.where(eq(instructionFront.exerciseId, exerciseId));
		return { ok: true, value: undefined };
	});
}
