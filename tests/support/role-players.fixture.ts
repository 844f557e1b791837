import { participant } from '#lib/server/participants/schema.ts';
import { exercise } from '#lib/server/exercises/schema.ts';
import { cast, createRolePlay, saveFront, saveRolePlay } from '#lib/server/role-players/commands.ts';
import type { Db } from '#lib/server/db/client.ts';
import type { FrontInput, RolePlayInput } from '#lib/role-players/input.ts';
import type { InstructionContent } from '#lib/role-players/instruction.ts';
import { eq } from 'drizzle-orm';
import type { Outcome } from '#lib/forms/form.ts';

/** All people and places are fictive. */
export const front: FrontInput = {
	about: 'Du hjelper legevakt og legesentre å øve på at mange trenger hjelp samtidig.',
	contactName: 'Marte Nyhus',
	contactPhone: '000 41 207',
	meetingPlace: 'Gymsalen på Eksempelvik skole, inngang B',
	mapUrl: 'https://kart.example/gymsalen',
	meetAt: new Date('2026-12-03T07:15:00Z'),
	endsBy: new Date('2026-12-03T12:30:00Z'),
	gettingHome: 'Minibuss hjem kl. 13.45.',
	bring: 'Legitimasjon, varmt undertøy, dine egne medisiner',
	wear: 'Gamle klær som tåler sminke og søle',
	leaveAtHome: 'Smykker og verdisaker',
	food: 'Frokost kl. 08.15, varm suppe kl. 12.45. Toalett i gymsalen.',
	respondersWill: 'Snakke med deg og ta pulsen\nLegge på teppe og løfte deg på båre',
	respondersWillNot: 'Stikke deg eller gi deg medisin\nTa av deg klær innenfor jakka',
	photos: 'Kommunen tar bilder. Si nei til Marte, så får du et hvitt armbånd.',
	afterwards: 'Utsjekk i gymsalen, og et kort skjema på telefonen.',
	talkGroup: 'Øvelse 3',
	version: 0
};

export const role: RolePlayInput = {
	version: 1,
	facts: { number: 7, name: 'Astrid Berg', age: '54', keyRole: true },
	script: {
		whoYouAre: 'Du er på vei hjem fra byen med mannen din, Rolf.',
		whatHasHappened:
			'Du satt på andre rad i bussen da den bråbremset. Du slo venstre hånd og brystet mot setet foran. Rolf satt bak deg. Du vet ikke hvor han er.',
		position: 'Sitter, holder hånda inn til brystet',
		awake: 'Ja. Svarer, men litt sent',
		breathing: 'Litt fortere enn vanlig',
		pain: 'Mye i hånda, noe i brystet',
		bleeding: 'Nei',
		walking: 'Ja, med støtte',
		mood: 'Redd og stille',
		say: 'Jeg får ikke puste ordentlig.\nHvor er mannen min? Han satt bak meg.',
		sayIfAsked:
			'Bruker du medisiner? | Noe for blodtrykket. Husker ikke navnet.\nEr du allergisk? | Nei.\nHvem er fastlegen din? | Torget legekontor.',
		doNotSay: 'Hva du tror feiler deg\nHva som skal skje senere i forløpet\nNoe om din egen helse',
		doNot: 'Ikke løp eller sloss\nIkke ring 113 for Astrid\nIkke gå fra stedet\nIkke finn på nye skader',
		ifNobodyComes: 'Kl. 10.00: rop «Hallo, her trenger vi hjelp!» Kl. 10.15: ring Marte.',
		ifInDoubt: 'Gjør mindre, og ring Marte.',
		roleEnds:
			'En lege har undersøkt deg ferdig, eller Marte sier «rollen din er ferdig». Gå da til utsjekk i gymsalen.',
		practicalException: ''
	},
	stages: [
		{
			when: 'Fra kl. 09.30',
			become: 'Du sitter stille og har vondt',
			signs: 'Du er blek og holder venstre hånd. Du svarer når noen spør.',
			changedBy: '',
			trigger: 'start',
			minutes: null
		},
		{
			when: 'Kl. 09.50, eller når noen har snakket med deg',
			become: 'Du blir tungpusten og urolig',
			signs: 'Du puster fort, gnir deg på brystet og svarer kort.',
			changedBy: 'Noen lar deg sitte oppreist og blir hos deg.',
			trigger: 'time',
			minutes: 50
		}
	],
	staff: {
		purpose: 'Hemmelig hensikt',
		criterionId: null,
		expectedTriage: 'yellow',
		expectedHandling: 'Hemmelig håndtering',
		vitalSigns: 'Hemmelige vitale tegn',
		makeUp: 'Hemmelig sminke'
	}
};

/** The same as a frozen text. */
export const content: InstructionContent = (() => {
	const { version: _version, ...texts } = front;
	const { number, name, age } = role.facts;
	return {
		municipality: 'Eksempelvik',
		exercise: {
			title: 'Brønnvakt 2026',
			startsAt: '2026-12-03T08:00:00.000Z',
			endsAt: '2026-12-03T12:00:00.000Z',
			timeZone: 'Europe/Oslo',
			place: 'Nesbrua'
		},
		safety: {
			stopPhrase: 'Dette er ekte',
			realIncidentProcedure: 'Alle stopper og blir der de er. Øvingsleder sier fra når vi fortsetter.',
			contact: 'Per Strand',
			phone: '000 41 300'
		},
		role: { number, name, age },
		front: { ...texts, meetAt: texts.meetAt!.toISOString(), endsBy: texts.endsBy!.toISOString() },
		script: role.script,
		stages: role.stages
	};
})();

export function value<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
	return outcome.value;
}

/** Safety facts, the practical front and one complete role, played by one person. */
export async function playedRole(db: Db, exerciseId: string, name = 'Liv Torunn Bakke') {
	const { safety, exercise: facts } = content;
	await db
		.update(exercise)
		.set({
			title: facts.title,
			place: facts.place,
			startsAt: new Date(facts.startsAt!),
			endsAt: new Date(facts.endsAt!),
			stopPhrase: safety.stopPhrase,
			realIncidentProcedure: safety.realIncidentProcedure,
			safetyContact: safety.contact,
			safetyPhone: safety.phone
		})
		.where(eq(exercise.id, exerciseId));
	value(await saveFront(db, exerciseId, front));
	const rolePlayId = value(await createRolePlay(db, exerciseId, role.facts));
	value(await saveRolePlay(db, exerciseId, rolePlayId, role));
	const participantId = await person(db, exerciseId, name);
	value(await cast(db, exerciseId, rolePlayId, { participantId, reserve: false }));
	return { rolePlayId, participantId };
}

/** One more who can be given a role. */
export async function person(db: Db, exerciseId: string, name: string): Promise<string> {
	const [made] = await db
		.insert(participant)
		.values({ exerciseId, kind: 'role_player', name, email: 'liv@eksempel.no', phone: '000 11 222' })
		.returning({ id: participant.id });
	return made!.id;
}

/** The same text with a change. */
export const changed = (change: (copy: InstructionContent) => void): InstructionContent => {
	const copy = structuredClone(content);
	change(copy);
	return copy;
};
