/** What is wrong with files, in English as the interface words it: for tests of what finds it. */
import { describeFileFault } from '../../components/i18n/describe-file-fault';
import { messagesFrom, setMessageSource } from '../../components/i18n/i18n';
import type { FileFault } from '../../engine/model/file-faults';
import messages from '../../public/_locales/en/messages.json';

setMessageSource(messagesFrom(messages));

/** The words of one fault, with its place. */
export const inWords = (fault: FileFault): string => describeFileFault(fault);

/** What is told of rows: the line and the words of each. */
export const rowsInWords = (rows: ReadonlyArray<{ line: number | null; fault: FileFault }>) =>
  rows.map(({ line, fault }) => ({ line, reason: inWords(fault) }));
