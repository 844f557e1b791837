import { evaluations } from './evaluations.ts';

const { core, mostImportant, oneCoreField, unknownOption, scale, minutes, mine } = evaluations;

/** The evaluation form as whoever fills it in meets it; a group's own questions are in the language they were written in. */
export const cardEvaluation = { core, mostImportant, oneCoreField, unknownOption, scale, minutes, mine };
