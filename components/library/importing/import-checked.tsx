import type { FaultInFile } from '../../../engine/model/file-faults';
import type { ImportArticle, ImportPreview } from '../../../protocol/messages/imports';
import { number } from '../../i18n/dates';
import { describeFaultInFile } from '../../i18n/describe-file-fault';
import { plural, t } from '../../i18n/i18n';
import { Conflicts } from './conflicts';
import { FetchList } from './fetch-list';
import { IMPORT_IS } from './import-kinds';
import type { Fetchable, ImportChoices, ImportEvents } from './import-work';

interface Props {
  file: string;
  preview: ImportPreview;
  fetchable: readonly Fetchable[];
  choices: ImportChoices;
  events: ImportEvents;
}

/** Whether taking a file in would do anything. */
function changes({ fresh, differs, texts }: ImportPreview, { fetch }: ImportChoices): boolean {
  return fresh + differs + texts.fresh + fetch.size > 0;
}

/** What a file is and would change, and what is to be chosen before. */
export function ImportChecked({ file, preview, fetchable, choices, events }: Props) {
  const { kind, from, texts } = preview;
  const may = changes(preview, choices);
  return (
    <div class="note import-checked">
      <div role="status">
        <p>
          <strong>{file}</strong>: {t(IMPORT_IS[kind])}
          {from !== null && <> {t('importFrom', from)}</>}
        </p>
        {kind === 'bundle' && <p class="meta">{t('importFromHelp')}</p>}
        {kind !== 'addresses' && <Counts preview={preview} />}
        {texts.fresh > 0 && <p>{plural('importTexts', texts.fresh)}</p>}
        {texts.same > 0 && <p>{plural('importTextsHere', texts.same)}</p>}
        {!may && fetchable.length === 0 && <p>{t('importNothing')}</p>}
      </div>
      {preview.articles.some(({ fresh, same, differs }) => fresh + same + differs > 0) && (
        <Articles preview={preview} />
      )}
      {preview.quotes > 0 && <p>{plural('importQuotes', preview.quotes)}</p>}
      <Rows heading={plural('importRowsRefused', preview.refusedCount)} rows={preview.refused} />
      <Rows heading={plural('importRowsLeft', preview.leftCount)} rows={preview.left} />
      {preview.differs > 0 && <Conflicts preview={preview} choices={choices} onChoices={events.onChoices} />}
      {fetchable.length > 0 && (
        <FetchList list={fetchable} chosen={choices.fetch} {...events} waits={kind !== 'addresses'} />
      )}
      <p class="acts">
        <button type="button" class="button strong" disabled={!may} onClick={events.onImport}>
          {kind === 'addresses' ? plural('importFetch', choices.fetch.size) : t('importDo')}
        </button>
        <button type="button" class="link" onClick={events.onCancel}>
          {t('cancel')}
        </button>
      </p>
    </div>
  );
}

/** All notes of the file, by what would become of them. */
function Counts({ preview }: { preview: ImportPreview }) {
  return (
    <ul class="import-counts">
      <li>{plural('importArticles', preview.articleCount)}</li>
      <li>{plural('importFresh', preview.fresh)}</li>
      <li>{plural('importSame', preview.same)}</li>
      <li>{plural('importDiffers', preview.differs)}</li>
      {preview.refusedCount > 0 && <li>{plural('importUnplaced', preview.refusedCount)}</li>}
    </ul>
  );
}

const COUNTS = ['fresh', 'same', 'differs'] as const;
const HEADS = { fresh: 'previewFresh', same: 'previewSame', differs: 'previewDiffers' } as const;

function Articles({ preview }: { preview: ImportPreview }) {
  const { articles, articleCount } = preview;
  return (
    <details class="import-articles" open={articles.length <= 10}>
      <summary>{t('importByArticle')}</summary>
      <table class="preview">
        <thead>
          <tr>
            <td />
            {COUNTS.map((name) => (
              <th key={name} scope="col">
                {t(HEADS[name])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {articles.map((article) => (
            <Article key={article.key} article={article} />
          ))}
        </tbody>
      </table>
      {articleCount > articles.length && (
        <p>{plural('importMoreArticles', articleCount - articles.length)}</p>
      )}
      {articles.some(({ here, text }) => !here && !text) && <p>{t('importNotInLibraryHelp')}</p>}
    </details>
  );
}

function Article({ article }: { article: ImportArticle }) {
  return (
    <tr>
      <th scope="row">
        {article.title ?? article.key}
        {!article.here && !article.text && (
          <>
            {' '}
            <small>{t('importNotInLibrary')}</small>
          </>
        )}
      </th>
      {COUNTS.map((name) => (
        <td key={name}>{number(article[name])}</td>
      ))}
    </tr>
  );
}

function Rows({ heading, rows }: { heading: string; rows: readonly FaultInFile[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <p>{heading}</p>
      <ul class="rows">
        {rows.map((row, at) => (
          <li key={at}>{describeFaultInFile(row)}</li>
        ))}
      </ul>
    </>
  );
}
