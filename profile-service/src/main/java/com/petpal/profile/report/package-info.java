/**
 * Reports of people, pets, posts, comments, messages, images and playdates, and what becomes of them.
 *
 * <pre>
 * profile.reports     shard key _id hashed; outbox
 *   _id               derived from reporter, subject and how often: so the same report is filed once
 *   filing            {reporterId?, subject {type, id, parentId?}, aboutId?, category, note?, at}
 *   open, openSince   whether it waits for a decision, and since when
 *   claim             {moderatorId, until}     whoever works on it
 *   decisions         [{decisionId, action, moderatorId?, at, until?, message?, undone? {moderatorId?, at}}]   the last may be in force
 *   trail             [{entryId, deed, moderatorId?, at, text?}]     only ever added to
 *   moderatorIds      who did anything with it; version counts filing, decisions and undoings
 *   indexes           filing.reporterId, filing.aboutId, moderatorIds (for erasing), pendingSince sparse
 *
 * profile.listings
 *   reports:open            by openSince          written by group profile.reports, from the report as it is
 *   reports:closed          latest decision first
 *   reports-by:&lt;userId&gt;     latest first          what GET /v1/reports/mine shows
 *   moderation:&lt;userId&gt;     latest first          reports that led to something this person was told
 *
 * events out  report.filed {reportId}
 *             moderation.action {reportId, decisionId, subject, action, undone, reporterId?, aboutId?, until?}
 *             aggregate = the report, version = its version
 * events in   both (group profile.reports)
 * erasure     reports about somebody go; reports by them lose name and note; trails lose the names of moderators
 * Redis       limit:report:&lt;userId&gt;   see platform/limit
 * metric      petpal_reports_oldest_open_seconds
 * </pre>
 *
 * Whoever reported something has one open report of it, however often they ask. Once that is decided on they may report again.
 */
@NullMarked
package com.petpal.profile.report;

import org.jspecify.annotations.NullMarked;
