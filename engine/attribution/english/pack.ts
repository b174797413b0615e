import type { LanguagePack } from '../language-pack';
import type { Finding, Sentence } from '../passage';
import { readAccording } from './according';
import { readColon } from './colon';
import { credit } from './credits';
import { readCue } from './cues';
import { anonymity, hearsay, introduce, sourceOfOutlet, spokeTo } from './hearsay';
import { citeSources, readHedges } from './hedges';
import { readLoneQuotations } from './lone-quotations';
import { mention } from './mentions';
import { readNounCues } from './noun-cues';
import { openReading } from './reading';
import { sentences } from './sentences';
import { readOpeningVerb } from './tags';

function findings(text: string, all: readonly Sentence[], index: number): Finding[] {
  const reading = openReading(text, all, index);
  if (!readOpeningVerb(reading)) readColon(reading);
  for (let g = 0; g < reading.groups.length; g++) readCue(reading, g);
  readAccording(reading);
  readNounCues(reading);
  readHedges(reading);
  readLoneQuotations(reading);
  citeSources(reading);
  return reading.found;
}

/** English. */
export const english: LanguagePack = {
  language: 'en',
  sentences,
  findings,
  mention,
  hearsay,
  anonymity,
  spokeTo,
  introduce,
  sourceOfOutlet,
  credit,
};
