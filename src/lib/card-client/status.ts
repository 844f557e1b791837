import { giveUp } from './give-up.ts';

export type Stop = { id: string; message: string; at: string };

/** What `/min/status` answers; written by lib/server/role-players/status.ts. */
export type Status = {
	/** The server's clock, ISO: what the phone's own is corrected by. */
	now: string;
	state: string;
	/** When the exercise really began; null before. */
	startedAt: string | null;
	/** Whether the phone may keep a copy: not when the exercise is over. */
	keep: boolean;
	stop: Stop | null;
	/** The newest version of each of the person's roles that is news in the person's language, by the role's number. */
	versions: Record<string, number>;
};

export type Asked = { kind: 'status'; status: Status } | { kind: 'ended' } | { kind: 'unreachable' };

/** What an answer means: only Brunn's own JSON counts, anything else is as no answer. */
export function readStatus(code: number, type: string, body: string): Asked {
	const unreachable: Asked = { kind: 'unreachable' };
	if (!type.startsWith('application/json')) return unreachable;
	try {
		const said = JSON.parse(body) as Partial<Status> & { ended?: unknown };
		if (code === 401 && said.ended === true) return { kind: 'ended' };
		if (code !== 200 || typeof said.now !== 'string' || typeof said.keep !== 'boolean') return unreachable;
		return { kind: 'status', status: { stop: null, versions: {}, startedAt: null, ...said } as Status };
	} catch {
		return unreachable;
	}
}

/** Ask the server once. Never throws. */
export async function askStatus(patience = 3500): Promise<Asked> {
	try {
		const response = await fetch('/min/status', {
			headers: { accept: 'application/json' },
			redirect: 'manual',
			cache: 'no-store',
			signal: giveUp(patience)
		});
		return readStatus(response.status, response.headers.get('content-type') ?? '', await response.text());
	} catch {
		return { kind: 'unreachable' };
	}
}
