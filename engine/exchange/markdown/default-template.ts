/**
 * The template that Markdown is written by until the reader writes another. The fields are those of Obsidian's Web Clipper, so that one
 * table of properties holds what came from either.
 */
export const DEFAULT_TEMPLATE = `---
title: {{title}}
source: {{source}}
author: {{author}}
published: {{published}}
created: {{created}}
outlet: {{outlet}}
tags: {{tags}}
---

# {{title}}

{{link}} · {{author}} · {{published}}

{{#if notes}}
## Notes

{{/if}}
{{#each notes}}
{{about}}

{{words}}

^{{id}}

— {{speaker}} · chain: {{chain}} · {{link}}

{{state}}

{{text}}

{{tags}} · {{from}} · {{written}}

{{rule}}

{{/each}}
{{#if quotes}}
## Quotes

{{/if}}
{{#each quotes}}
{{words}}

^{{id}}

— {{speaker}} · {{type}} · {{stance}} · chain: {{chain}} · {{link}}

{{grounds}}

{{/each}}
{{accounts}}
`;
