/*
 * The phone's clock may be wrong by a day. What counts is the server's, as last heard: the difference is remembered, so
 * that it holds without coverage too.
 */
const key = 'brunn-klokke';

export function createClock(phone: () => number, kept: Pick<Storage, 'getItem' | 'setItem'> | null) {
	let ahead = Number(kept?.getItem(key) ?? 0) || 0;
	return {
		/** The server's clock now, as well as the phone knows it. */
		now: () => new Date(phone() - ahead),
		/** The server has said what its clock is. */
		heard(server: string) {
			ahead = phone() - Date.parse(server);
			try {
				kept?.setItem(key, String(ahead));
			} catch {
				// A full phone: it is asked again with the next status.
			}
		}
	};
}
export type Clock = ReturnType<typeof createClock>;
