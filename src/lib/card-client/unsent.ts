import { databaseName, openPhoneStore } from './store.ts';

/** The words that wait on this phone, whoever's they are; none where the phone has no such store. Makes none either. */
export async function unsentWords(): Promise<string[]> {
	try {
		const known = (await indexedDB.databases?.()) ?? [];
		if (!known.some(({ name }) => name === databaseName)) return [];
		const store = await openPhoneStore();
		return (await store.everything()).map(({ payload }) => payload.text ?? payload.worked ?? '').filter(Boolean);
	} catch {
		return [];
	}
}
