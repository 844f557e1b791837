/**
 * What abbreviations in Norwegian preparedness stand for. Only those with one meaning in an exercise are here; names that
 * are read as words (NAV, NRK) need no explanation.
 */
export const abbreviations: ReadonlyMap<string, string> = new Map([
	['ALU', 'allmennlegeutvalget'],
	['AMK', 'akuttmedisinsk kommunikasjonssentral'],
	['CBRNE', 'kjemiske, biologiske, radioaktive, nukleære og eksplosive stoffer'],
	['DSB', 'Direktoratet for samfunnssikkerhet og beredskap'],
	['EKOM', 'elektronisk kommunikasjon'],
	['ELS', 'enhetlig ledelsessystem'],
	['EPS', 'evakuerte- og pårørendesenter'],
	['FHI', 'Folkehelseinstituttet'],
	['FORF', 'Frivillige Organisasjoners Redningsfaglige Forum'],
	['HF', 'helseforetak'],
	['HRS', 'Hovedredningssentralen'],
	['HV', 'Heimevernet'],
	['ILKO', 'innsatsleders kommandoplass'],
	['IUA', 'interkommunalt utvalg mot akutt forurensning'],
	['KBO', 'kraftforsyningens beredskapsorganisasjon'],
	['LRS', 'lokal redningssentral'],
	['LSU', 'lokalt samarbeidsutvalg'],
	['NVE', 'Norges vassdrags- og energidirektorat'],
	['PLIVO', 'pågående livstruende vold'],
	['ROS', 'risiko- og sårbarhetsanalyse'],
	['RVTS', 'regionalt ressurssenter om vold, traumatisk stress og selvmordsforebygging']
]);
