import { plural, t } from '../../components/i18n/i18n';

/** What is said once articles are forgotten. `left`: of so many the notes stay. */
export function saidOfForgetting({ articles, left }: { articles: number; left: number }): string {
  if (articles === 0) return t('forgottenRest');
  const said = plural('forgotten', articles);
  return left === 0 ? said : `${said} ${t('forgottenLeft', plural('articlesFound', left))}`;
}
