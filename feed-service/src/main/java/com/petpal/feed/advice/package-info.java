/**
 * Advice: questions, their answers, which answer helped.
 *
 * <pre>
 * feed.questions        shard key _id hashed
 *   _id                 PostId of the question; made once it is listed or an answer is accepted
 *   askerId             UserId
 *   accepted?           {commentId, authorId, at}: one answer, chosen by the asker
 *   version             counts changes of accepted
 *   listed, revision    entries of lists that may be there, and how often that was worked out
 *   pending             outbox: answer.accepted, answer.withdrawn
 *   indexes             askerId, accepted.authorId (both for erasing), pendingSince sparse
 * feed.votes            shard key postId hashed
 *   _id                 CommentId of the answer ‖ UserId: one a person
 *   postId, commentId, userId, at
 *   indexes             (postId, commentId, at), userId (for erasing and exporting)
 *
 * feed.listings, newest first; sort key is the post's time turned round
 *   questions, questions:open, questions:#&lt;tag&gt;, questions:#&lt;tag&gt;:open
 *   qword:&lt;first two letters&gt;   sort key: word, space, time turned round; at most 40 words a question
 *
 * Redis
 *   question:&lt;postId&gt;    Acceptance as JSON, 10 min; near cache
 *   helpful:&lt;commentId&gt;  how many found it helpful, 10 min
 *   ranking:&lt;postId&gt;     the 200 most helpful answers and as of when, 10 s
 *
 * events in             post.created, post.edited, post.deleted, comment.deleted, answer.accepted, answer.withdrawn
 *                       (group feed.questions)
 * events out            answer.accepted, answer.withdrawn (stream events:feed)
 * </pre>
 *
 * What a list says is a hint: every question that is shown is looked at, and its reader's sight with it.
 */
@NullMarked
package com.petpal.feed.advice;

import org.jspecify.annotations.NullMarked;
