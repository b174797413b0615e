/** What the sidebar loads when something is exported. */
import '../../components/styles/export-sheet.css';

export { OpenSheet } from '../own-pages/exporting/open-sheet';
