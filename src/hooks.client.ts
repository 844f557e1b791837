import { noteEarlyTyping } from '#lib/forms/early.ts';

noteEarlyTyping();
