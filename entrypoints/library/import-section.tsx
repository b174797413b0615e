import { useRef, useState } from 'preact/hooks';
import { t } from '../../components/i18n/i18n';
import { ImportAnnotations, type ImportWork } from '../../components/library/import-annotations';
import { ask, FailureError } from '../../protocol/client';
import type { ImportUndo } from '../../protocol/messages/imports';
import { LONGEST_IMPORT } from '../../protocol/schemas/sizes';
import type { Saying } from './saying';

const IDLE: ImportWork = { is: 'idle' };

/** Importing annotations: the file stays here, the background reads its text twice, to look it over and to import it. */
export function ImportSection({ say, sayTrouble }: Saying) {
  const [work, setWork] = useState<ImportWork>(IDLE);
  const text = useRef('');

  /** A file that cannot be read is said where it was picked; everything else as any trouble. */
  const refuse = (file: string, error: unknown) => {
    const why = error instanceof FailureError ? error.failure.file : undefined;
    if (why) setWork({ is: 'refused', file, why });
    else {
      setWork(IDLE);
      sayTrouble(error);
    }
  };

  const check = async (file: File) => {
    setWork({ is: 'reading' });
    try {
      const read = await file.text();
      if (read.length > LONGEST_IMPORT) return setWork({ is: 'too-long', file: file.name });
      text.current = read;
      setWork({ is: 'checked', file: file.name, facts: await ask('library/import-preview', { text: read }) });
    } catch (error) {
      refuse(file.name, error);
    }
  };

  const undo = (what: ImportUndo) =>
    ask('library/import-undo', what).then(() => say(t('importUndone')), sayTrouble);

  const bring = async () => {
    setWork({ is: 'importing' });
    try {
      const done = await ask('library/import', { text: text.current });
      say(t('importDone'), () => void undo(done.undo));
    } catch (error) {
      sayTrouble(error);
    }
    text.current = '';
    setWork(IDLE);
  };

  return (
    <ImportAnnotations
      work={work}
      events={{
        onFile: (file) => void check(file),
        onImport: () => void bring(),
        onCancel: () => {
          text.current = '';
          setWork(IDLE);
        },
      }}
    />
  );
}
