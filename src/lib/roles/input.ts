import { z } from 'zod';
import { checkbox, choice, optionalReference, optionalText, text, version } from '#lib/forms/fields.ts';
import { roles as t } from '#lib/i18n/nb/roles.ts';
import { roleFunctions } from './role.ts';

const f = t.fields;

/** The form of one role. That the organisation is in the municipality's register is checked by the command. */
export const roleInput = z.object({
	name: text(f.name, 120),
	function: choice(f.function, roleFunctions),
	organisationId: optionalReference(f.organisationId),
	external: checkbox(),
	responsibility: optionalText(f.responsibility, 1000),
	staffedBy: optionalText(f.staffedBy, 120),
	deputy: optionalText(f.deputy, 120),
	version: version()
});
export type RoleInput = z.output<typeof roleInput>;
