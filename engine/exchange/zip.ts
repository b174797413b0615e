/** Many files as one: a ZIP that is made as its files come, so that no two large texts are held at once. */
import { strToU8, Zip, ZipDeflate } from 'fflate';

interface Zipping {
  add(file: { name: string; text: string }): void;
  /** Its bytes in the order of the file, once all files are in. */
  end(): Uint8Array<ArrayBuffer>[];
}

/** Deflated where the caller stands, and not in workers: those of `fflate` come from `blob:` addresses, which extensions may not run. */
export function zipOf(): Zipping {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(new Uint8Array(chunk));
  });
  const names = new Set<string>();
  return {
    add({ name, text }) {
      // No two articles have one name; should they, none is lost.
      const dot = name.lastIndexOf('.');
      let own = name;
      for (let at = 2; names.has(own); at++) own = `${name.slice(0, dot)}-${at}${name.slice(dot)}`;
      names.add(own);
      const file = new ZipDeflate(own, { level: 6 });
      zip.add(file);
      file.push(strToU8(text), true);
    },
    end() {
      zip.end();
      return chunks;
    },
  };
}
