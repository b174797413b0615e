import type { ComponentChildren } from 'preact';
import { t } from '../i18n/i18n';
import { ProductIcon } from './icons';
import { Toast, type ToastMessage } from './toast';

interface Props {
  /** Which part is open; an article belongs to `articles`, the welcome page to none. */
  here: 'articles' | 'events' | 'sources' | 'notes' | 'backup' | 'options' | 'welcome';
  toast: ToastMessage | null;
  onCloseToast(): void;
  children: ComponentChildren;
}

/** The frame of the extension's full pages: the house's name and the ways between them. */
export function LibraryFrame({ here, toast, onCloseToast, children }: Props) {
  const ways = [
    { name: 'articles', href: 'library.html#/', label: t('articles') },
    { name: 'events', href: 'library.html#/events', label: t('events') },
    { name: 'sources', href: 'library.html#/sources', label: t('sourcesWay') },
    { name: 'notes', href: 'library.html#/notes', label: t('notes') },
    { name: 'backup', href: 'library.html#/backup', label: t('backup') },
    { name: 'options', href: 'options.html', label: t('settings') },
  ];
  return (
    <div class="library">
      <header class="library-head">
        <ProductIcon />
        <span class="house-name">{t('extensionName')}</span>
        <nav aria-label={t('library')}>
          {ways.map(({ name, href, label }) => (
            <a key={name} href={href} aria-current={name === here ? 'page' : undefined}>
              {label}
            </a>
          ))}
        </nav>
      </header>
      <main>{children}</main>
      <Toast message={toast} onClose={onCloseToast} />
    </div>
  );
}
