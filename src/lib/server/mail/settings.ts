import { and, eq } from 'drizzle-orm';
import type { Outcome } from '#lib/forms/form.ts';
import { forms } from '#lib/i18n/nb/forms.ts';
import type { MailSettingsInput } from '#lib/mail/input.ts';
import type { MailSecurity } from '#lib/mail/mail.ts';
import type { Db } from '#lib/server/db/client.ts';
import { mailSettings } from './schema.ts';
import { seal, unseal, type SealKey } from './seal.ts';
import { wakeWaiting } from './wake.ts';

/** What a mail server is reached by. */
export type Smtp = {
	host: string;
	port: number;
	security: MailSecurity;
	username: string;
	password: string;
	fromName: string;
	fromAddress: string;
};

const columns = {
	host: mailSettings.host,
	port: mailSettings.port,
	security: mailSettings.security,
	username: mailSettings.username,
	fromName: mailSettings.fromName,
	fromAddress: mailSettings.fromAddress,
	testedAt: mailSettings.testedAt,
	version: mailSettings.version
};

const purpose = (municipalityId: string) => `mail:${municipalityId}`;

/**
 * - `none`: not set up · `locked`: the password cannot be opened, as after a restore without the key · `ready`
 */
export type MailReadiness = 'none' | 'locked' | 'ready';

/** A municipality's settings with the password opened, for sending alone. */
export async function openSettings(
	db: Db,
	municipalityId: string,
	key: SealKey
): Promise<{ readiness: 'ready'; smtp: Smtp } | { readiness: 'none' | 'locked' }> {
	const [found] = await db
		.select({ ...columns, sealedPassword: mailSettings.sealedPassword })
		.from(mailSettings)
		.where(eq(mailSettings.municipalityId, municipalityId));
	if (!found) return { readiness: 'none' };
	const { sealedPassword, testedAt: _testedAt, version: _version, ...rest } = found;
	const password = sealedPassword === '' ? '' : unseal(key, purpose(municipalityId), sealedPassword);
	return password === null ? { readiness: 'locked' } : { readiness: 'ready', smtp: { ...rest, password } };
}

/** Everything but the password, for the settings page: of that, only whether there is one and whether it can be opened. */
export async function mailSettingsOf(db: Db, municipalityId: string, key: SealKey) {
	const [found] = await db
		.select({ ...columns, sealedPassword: mailSettings.sealedPassword })
		.from(mailSettings)
		.where(eq(mailSettings.municipalityId, municipalityId));
	if (!found) return { readiness: 'none' as const, hasPassword: false, settings: null };
	const { sealedPassword, ...settings } = found;
	const locked = sealedPassword !== '' && unseal(key, purpose(municipalityId), sealedPassword) === null;
	const readiness: MailReadiness = locked ? 'locked' : 'ready';
	return { readiness, hasPassword: sealedPassword !== '', settings };
}

/** Whether mail leaves by itself. */
export async function mailReadiness(db: Db, municipalityId: string, key: SealKey): Promise<MailReadiness> {
	return (await openSettings(db, municipalityId, key)).readiness;
}

/**
 * What is typed together with the stored password, which an empty field means; without a user there is none. The stored
 * password goes to the server that it was typed for, and as protected as then: who may change the settings must not be able
 * to have it sent elsewhere and read it there.
 * @returns null when the password must be typed again: for another server, in the clear, or because it cannot be opened
 */
export async function smtpFrom(
	db: Db,
	municipalityId: string,
	{ version: _version, ...input }: MailSettingsInput,
	key: SealKey
): Promise<Smtp | null> {
	if (input.username === '') return { ...input, password: '' };
	if (input.password !== '') return input;
	const stored = await openSettings(db, municipalityId, key);
	if (stored.readiness === 'locked') return null;
	const smtp = stored.readiness === 'ready' ? stored.smtp : null;
	if (!smtp || smtp.password === '') return { ...input, password: '' };
	const elsewhere = smtp.host.toLowerCase() !== input.host.toLowerCase();
	const uncovered = input.security === 'none' && smtp.security !== 'none';
	return elsewhere || uncovered ? null : { ...input, password: smtp.password };
}

/** Save the settings, and send what waits. `smtp` is what `smtpFrom` gave. */
export async function saveMailSettings(
	db: Db,
	municipalityId: string,
	{ password, ...smtp }: Smtp,
	opened: number,
	key: SealKey,
	now: Date
): Promise<Outcome> {
	const sealedPassword = password === '' ? '' : seal(key, purpose(municipalityId), password);
	// Other settings are not tried yet.
	const values = { ...smtp, sealedPassword, testedAt: null };
	return db.transaction(async (tx) => {
		const saved =
			opened === 0
				? await tx
						.insert(mailSettings)
						.values({ municipalityId, ...values })
						.onConflictDoNothing()
						.returning({ id: mailSettings.municipalityId })
				: await tx
						.update(mailSettings)
						.set({ ...values, version: opened + 1 })
						.where(and(eq(mailSettings.municipalityId, municipalityId), eq(mailSettings.version, opened)))
						.returning({ id: mailSettings.municipalityId });
		if (saved.length === 0) return { ok: false, errors: { form: forms.changedMeanwhile } };
		await wakeWaiting(tx, municipalityId, now);
		return { ok: true, value: undefined };
	});
}

/** Note that a mail has left by these settings, if they are the ones that are stored. */
export async function noteTested(db: Db, municipalityId: string, smtp: Smtp, now: Date): Promise<void> {
	await db
		.update(mailSettings)
		.set({ testedAt: now })
		.where(
			and(
				eq(mailSettings.municipalityId, municipalityId),
				eq(mailSettings.host, smtp.host),
				eq(mailSettings.port, smtp.port),
				eq(mailSettings.security, smtp.security),
				eq(mailSettings.username, smtp.username),
				eq(mailSettings.fromAddress, smtp.fromAddress)
			)
		);
}
