import { expect, test } from 'vitest';
import { safetyCall } from './safety.ts';

const phone = '000 41 113';

test.each([
	['nb', 'Kari Moe', 'Ring Kari Moe', `Sikkerhetsansvarlig, ${phone}`],
	['nb', 'Sikkerhetsansvarlig', 'Ring sikkerhetsansvarlig', phone],
	['nb', 'Sikkerhetsansvarlig Kari Moe', 'Ring Sikkerhetsansvarlig Kari Moe', phone],
	['nb', '', 'Ring sikkerhetsansvarlig', phone],
	['nn', 'Sikkerhetsansvarlig', 'Ring tryggleiksansvarleg', phone],
	['en', ' sikkerhetsansvarlig ', 'Call the safety officer', phone],
	['en', 'Sikkerhetsansvarlig Kari Moe', 'Call Sikkerhetsansvarlig Kari Moe', phone],
	['en', 'Kari Moe', 'Call Kari Moe', `Safety officer, ${phone}`]
] as const)('in %s, «%s» is said once: %s', (language, contact, ring, line) => {
	expect(safetyCall({ contact, phone }, language)).toEqual({ ring, line });
});
