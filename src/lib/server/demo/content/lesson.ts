import type { ActionState, LessonKind, LessonState, Theme } from '#lib/lessons/lesson.ts';
import type { Member } from './people.ts';
import type { ForumKey } from './register.ts';

/** One move: to which state, when, by whom and why. `day` counts from the exercise named, negative before it. */
export type MoveContent = { to: LessonState; after: 'earlier' | 'main'; day: number; by: Member; reason: string };

export type ActionContent = {
	goal: string;
	measure: string;
	indicator: string;
	cost: string;
	amount: number | null;
	owner: Member;
	/** Days after the exercise that the lesson comes from. */
	due: number;
	forum: ForumKey;
	state: ActionState;
	evidence: string;
};

/** A læringspunkt with its whole history; the state is where the history ends. */
export type LessonContent = {
	kind: LessonKind;
	title: string;
	description: string;
	theme: Theme;
	owner: Member;
	verification: string;
	/** Numbers of the findings it stands on. */
	findings: number[];
	moves: MoveContent[];
	actions: ActionContent[];
};

type Step = Exclude<LessonState, 'not_confirmed' | 'not_tested' | 'verified' | 'withdrawn'>;

/** A lesson's way as far as `until`, made, approved, accepted and worked on in the usual order. */
export function moves(
	after: 'earlier' | 'main',
	owner: Member,
	days: Partial<Record<Step, number>>,
	reasons: Partial<Record<Step, string>> = {}
): MoveContent[] {
	const by = (to: Step): Member => (to === 'draft' || to === 'identified' || to === 'to_verify' ? 'perArne' : owner);
	return (Object.entries(days) as [Step, number][]).map(([to, day]) => ({
		to,
		after,
		day,
		by: by(to),
		reason: reasons[to] ?? ''
	}));
}
