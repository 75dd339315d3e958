import * as about from '../../_includes/about.11ty.ts';
import * as attendance from '../../_includes/attendance.11ty.ts';
import * as attendanceOverview from '../../_includes/attendance-overview.11ty.ts';
import * as calendar from '../../_includes/calendar.11ty.ts';
import * as calendarMonth from '../../_includes/calendar-month.11ty.ts';
import * as changes from '../../_includes/changes.11ty.ts';
import * as cite from '../../_includes/cite.11ty.ts';
import * as committee from '../../_includes/committee.11ty.ts';
import * as conversionReport from '../../_includes/conversion-report.11ty.ts';
import * as council from '../../_includes/council.11ty.ts';
import * as decisions from '../../_includes/decisions.11ty.ts';
import * as glossary from '../../_includes/glossary.11ty.ts';
import * as home from '../../_includes/home.11ty.ts';
import * as meeting from '../../_includes/meeting.11ty.ts';
import * as minutes from '../../_includes/minutes.11ty.ts';
import * as notFound from '../../_includes/not-found.11ty.ts';
import * as paper from '../../_includes/paper.11ty.ts';
import * as people from '../../_includes/people.11ty.ts';
import * as person from '../../_includes/person.11ty.ts';
import * as register from '../../_includes/register.11ty.ts';
import * as registerIndex from '../../_includes/register-index.11ty.ts';
import * as search from '../../_includes/search.11ty.ts';
import * as siteMap from '../../_includes/site-map.11ty.ts';
import * as topic from '../../_includes/topic.11ty.ts';
import * as topics from '../../_includes/topics.11ty.ts';
import * as trackers from '../../_includes/trackers.11ty.ts';
import * as wholeMeeting from '../../_includes/whole-meeting.11ty.ts';
import * as withdrawn from '../../_includes/withdrawn.11ty.ts';
import * as workProgramme from '../../_includes/work-programme.11ty.ts';
import type { PageKind, PageOf, PageRecord } from '../../src/site/pages.ts';

type Layouts = { readonly [Kind in PageKind]: { readonly render: (page: PageOf<Kind>) => string } };

const layouts: Layouts = {
  about,
  calendar,
  'calendar-month': calendarMonth,
  changes,
  cite,
  committee,
  'conversion-report': conversionReport,
  council,
  decisions,
  glossary,
  home,
  meeting,
  minutes,
  'not-found': notFound,
  paper,
  people,
  person,
  register,
  'register-index': registerIndex,
  attendance,
  'attendance-overview': attendanceOverview,
  topic,
  topics,
  trackers,
  search,
  'site-map': siteMap,
  'whole-meeting': wholeMeeting,
  withdrawn,
  'work-programme': workProgramme,
};

/** The page in its own layout, as Eleventy would write it. */
export function rendered(page: PageRecord): string {
  // The record's kind picks its own layout, which the compiler cannot follow through the table.
  const { render } = layouts[page.kind] as { readonly render: (page: PageRecord) => string };
  return render(page);
}
