import { useId, useRef } from 'preact/hooks';

interface Props {
  /** What the button says. */
  label: string;
  /** In one sentence, which files it takes: several such buttons look alike. */
  takes: string;
  /** The kinds of files, as an `accept` attribute names them. */
  accept: string;
  busy: boolean;
  onFile(file: File): void;
}

/** A button that lets the reader choose one file. The same file may be chosen again. */
export function FilePicker({ label, takes, accept, busy, onFile }: Props) {
  const help = useId();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="button"
        aria-describedby={help}
        disabled={busy}
        onClick={() => field.current?.click()}
      >
        {label}
      </button>
      <input
        ref={field}
        type="file"
        class="unseen"
        tabIndex={-1}
        aria-label={label}
        aria-describedby={help}
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <span class="help takes" id={help}>
        {takes}
      </span>
    </>
  );
}
