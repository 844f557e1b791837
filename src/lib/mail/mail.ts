/** Why a mail is sent; decides its words. */
export const mailKinds = [
	'invitation',
	'card',
	'reminder',
	'changed',
	'evaluation',
	'follow_up',
	'hearing',
	'test'
] as const;
export type MailKind = (typeof mailKinds)[number];

/** About a role that is to be played: not for who does not take part any more. */
export const playMails = ['card', 'reminder', 'changed'] as const satisfies MailKind[];

/**
 * Where a mail is on its way. `waiting`: in the queue, or for SMTP to be set up; `failed`: given up, somebody must act;
 * `withdrawn`: taken out of the queue by a person.
 */
export const mailStates = ['waiting', 'sending', 'sent', 'failed', 'withdrawn'] as const;
export type MailState = (typeof mailStates)[number];

/** How the connection to the mail server is secured. */
export const mailSecurities = ['starttls', 'tls', 'none'] as const;
export type MailSecurity = (typeof mailSecurities)[number];
