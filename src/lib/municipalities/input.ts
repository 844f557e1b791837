import { z } from 'zod';
import { choice, email, integer, optionalEmail, optionalPhone, text } from '#lib/forms/fields.ts';
import { auth as t } from '#lib/i18n/nb/auth.ts';
import { memberRoles } from './member.ts';

/** Shortest password: NIST SP 800-63B-4 asks for 15 where it is the only factor; we ask for 12 and limit the tries. */
const shortestPassword = 12;
const longestPassword = 200;

/** A new password. Not trimmed or normalised: it is compared byte for byte. */
export const newPassword = z
	.string({ error: t.passwordShort(shortestPassword) })
	.min(shortestPassword, { error: t.passwordShort(shortestPassword) })
	.max(longestPassword, { error: t.passwordShort(shortestPassword) });

/** A password that is only compared. */
export const password = z.string({ error: t.wrong }).max(longestPassword, { error: t.wrong });

export const loginInput = z.object({ email: email(t.email), password });

export const municipalityInput = z.object({
	name: text(t.municipality, 120),
	phone: optionalPhone(t.municipalityPhone),
	email: optionalEmail(t.municipalityEmail),
	retentionDays: integer(t.retentionDays, 1, 90)
});

export const setupInput = z.object({
	code: text(t.setupCode, 40),
	municipality: text(t.municipality, 120),
	municipalityPhone: optionalPhone(t.municipalityPhone),
	name: text(t.name, 120),
	email: email(t.email),
	password: newPassword
});

export const memberInput = z.object({
	name: text(t.memberName, 120),
	email: email(t.email),
	role: choice(t.role, memberRoles)
});
