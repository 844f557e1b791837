/**
 * Why a mail did not leave, in words that somebody can act on.
 * - what is wrong with the settings: `name_unknown`, `refused`, `unreachable`, `password`, `login_missing`, `certificate`,
 *   `tls`
 * - what passes: `timeout`, `dropped`, `busy`
 * - what the server will not have, however often it is tried: `recipient`, `sender`, `rejected`
 * - `restored`: a backup was put back while it waited, so that nobody knows
 */
export const failureReasons = [
	'name_unknown',
	'refused',
	'unreachable',
	'password',
	'login_missing',
	'certificate',
	'tls',
	'timeout',
	'dropped',
	'busy',
	'recipient',
	'sender',
	'rejected',
	'restored',
	'unknown'
] as const;
export type FailureReason = (typeof failureReasons)[number];

/** `said`: the server's own answer, with nothing in it that points at a person. */
export type Failure = { reason: FailureReason; said: string };

/** Trying again would only give the same answer. */
export const isFinal = ({ reason }: Failure) => ['recipient', 'sender', 'rejected'].includes(reason);

/** The fault concerns every mail alike: the rest need not be tried at this moment. */
export const isForAll = ({ reason }: Failure) => !isFinal({ reason, said: '' }) && reason !== 'busy';

/** What nodemailer tells of a failed sending. */
export type SendingError = {
	code?: string;
	responseCode?: number;
	response?: string;
	command?: string;
	message?: string;
	cause?: unknown;
};

const certificate =
	/\b(CERT_|ERR_TLS_CERT|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED_CERT|UNABLE_TO_|HOSTNAME_MISMATCH)|self.signed|certificate/i;

/** The reason behind an error from the mail library. */
export function failureOf(error: SendingError): Failure {
	const said = withoutPersons(error.response ?? '');
	const of = (reason: FailureReason): Failure => ({ reason, said });
	const status = error.responseCode ?? 0;
	const text = `${error.code ?? ''} ${error.message ?? ''}`;
	if (error.code === 'EAUTH') return of(status >= 400 && status < 500 ? 'busy' : status ? 'password' : 'login_missing');
	if (!status && certificate.test(text)) return of('certificate');
	if (error.code === 'ETLS' || error.command === 'STARTTLS') return of('tls');
	if (error.code === 'EENVELOPE' || error.code === 'EMESSAGE' || status >= 400) return of(refusal(error, status));
	if (/ENOTFOUND|EAI_AGAIN|EDNS/.test(text)) return of('name_unknown');
	if (/ECONNREFUSED/.test(text)) return of('refused');
	if (/EHOSTUNREACH|ENETUNREACH|EACCES|EPERM/.test(text)) return of('unreachable');
	if (/SSL|TLS|EPROTO\b|wrong version number/i.test(text)) return of('tls');
	if (/ETIMEDOUT|timeout/i.test(text)) return of('timeout');
	if (/ECONNECTION|ECONNRESET|EPIPE|ESOCKET|closed/i.test(text)) return of('dropped');
	return of('unknown');
}

/** Before any mail is spoken of, a refusal concerns the connection. */
const opening = ['CONN', 'EHLO', 'HELO', 'LHLO'];

function refusal({ command = '', message = '' }: SendingError, status: number): FailureReason {
	if (status >= 400 && status < 500) return 'busy';
	if (status === 530 || status === 535) return 'login_missing';
	if (opening.includes(command)) return 'refused';
	// The library itself will not send to what is no address.
	if (command === 'RCPT TO' || /recipient/i.test(message)) return 'recipient';
	return command === 'MAIL FROM' ? 'sender' : 'rejected';
}

const longestAnswer = 300;

/** Servers repeat addresses in what they answer, some also links from the text. */
function withoutPersons(answer: string): string {
	return answer
		.replace(/https?:\S+/gi, '…')
		.replace(/<[^>]*>/g, '…')
		.replace(/\S*@\S*/g, '…')
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, longestAnswer);
}

/** How it is kept in one column: the reason, a space, the answer. */
export const packFailure = ({ reason, said }: Failure) => `${reason} ${said}`.trim();

/** The other way; null when nothing has failed. */
export function unpackFailure(stored: string): Failure | null {
	if (stored === '') return null;
	const [first = '', ...rest] = stored.split(' ');
	const reason = failureReasons.find((one) => one === first);
	return reason ? { reason, said: rest.join(' ') } : { reason: 'unknown', said: stored };
}

const MINUTE = 60_000;
const pauses = [1, 5, 15, 30, 60, 120];
const longest = 240;
/** After some two days: whoever waits for it must know that it does not come. */
const tries = 18;

/** How long to wait after so many failed tries; null to give up. */
export function pauseAfter(attempts: number): number | null {
	return attempts >= tries ? null : (pauses[attempts - 1] ?? longest) * MINUTE;
}
