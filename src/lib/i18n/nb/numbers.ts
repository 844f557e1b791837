const numbers = new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 1 });
const wholePercent = new Intl.NumberFormat('nb-NO', { style: 'percent', maximumFractionDigits: 0 });

/** 1234.5 → «1 234,5» */
export const number = (value: number) => numbers.format(value);
export const plural = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`;
export const minutes = (count: number) => `${number(count)}\u00a0min`;
export const percent = (part: number, whole: number) => wholePercent.format(whole === 0 ? 0 : part / whole);
export const shareOf = (part: number, whole: number) => `${number(part)} av ${number(whole)}`;
