export const injectStates = ['planned', 'delivered', 'dropped'] as const;
export type InjectState = (typeof injectStates)[number];
