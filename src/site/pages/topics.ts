import type { Decision } from '../../archive/model.ts';
import type { Topic } from '../../link/model.ts';
import { countText } from '../language/nouns.ts';
import { say } from '../language/say.ts';
import type { PageBase, PageLink } from '../page.ts';
import type { SiteContext } from '../site-context.ts';
import { dayText } from '../wording.ts';
import { registers, windowTitle } from './common.ts';
import { newest } from './lists.ts';
import { registerBase, registerCrumbs } from './register-base.ts';

export interface TopicsPage extends PageBase {
  readonly kind: 'topics';
  readonly topics: readonly { readonly link: PageLink; readonly details: string }[];
}

/** An item, minute or report of a topic, with what the minute decided. */
export interface TopicLine {
  readonly link: PageLink;
  readonly details: string;
  readonly decisions: readonly Decision[];
}

export interface TopicPage extends PageBase {
  readonly kind: 'topic';
  readonly entries: readonly TopicLine[];
}

function topicPage({ name, url, entries }: Topic, context: SiteContext): TopicPage {
  return {
    kind: 'topic',
    url,
    title: windowTitle([name, say(context, 'Topic')], context),
    heading: name,
    description: say(
      context,
      'Items and reports whose titles name {topic}, and what was decided on them, newest first.',
      { topic: name },
    ),
    siteName: context.name,
    language: context.language,
    crumbs: [...registerCrumbs(context), { url: registers.topics, text: say(context, 'Topics') }],
    entries: newest(entries, entries.length).map(
      ({ title, url: place, kind, committee, date, decisions }) => ({
        link: { url: place, text: title },
        details: [dayText(context, date), say(context, kind), committee].join(' · '),
        decisions,
      }),
    ),
  };
}

function topicsPage(context: SiteContext): TopicsPage {
  return {
    ...registerBase(
      {
        url: registers.topics,
        heading: say(context, 'Topics'),
        description: say(context, 'Phrases that the titles of items and reports of several meetings share.'),
      },
      context,
    ),
    kind: 'topics',
    topics: context.site.topics.map(({ name, url, entries }) => ({
      link: { url, text: name },
      details: countText(context, entries.length, 'entry'),
    })),
  };
}

/** What several meetings dealt with: all topics, and a page for each, made as it is asked for. */
export function* topicPages(context: SiteContext): Generator<TopicsPage | TopicPage> {
  yield topicsPage(context);
  for (const topic of context.site.topics) yield topicPage(topic, context);
}
