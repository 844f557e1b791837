/** What the coordinator decides about a remark from the hearing. */
export const commentAnswers = ['taken_in', 'not_taken_in'] as const;
export type CommentAnswer = (typeof commentAnswers)[number];

/** Most remarks that one person may send on one draft. */
export const mostComments = 100;
