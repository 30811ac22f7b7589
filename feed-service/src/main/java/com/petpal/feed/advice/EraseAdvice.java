package com.petpal.feed.advice;

import com.petpal.platform.erasure.ErasureStep;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Declared;
import java.util.ArrayList;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Erases what somebody asked, voted, and that an answer of theirs was accepted. After their posts: what is listed meanwhile
 * finds no post.
 */
@Component
@Order(15)
class EraseAdvice implements ErasureStep {

    private final QuestionStore questions;
    private final Acceptances acceptances;
    private final AcceptAnswer acceptAnswer;
    private final ListQuestion listQuestion;
    private final Votes votes;

    EraseAdvice(
            QuestionStore questions,
            Acceptances acceptances,
            AcceptAnswer acceptAnswer,
            ListQuestion listQuestion,
            Votes votes) {
        this.questions = questions;
        this.acceptances = acceptances;
        this.acceptAnswer = acceptAnswer;
        this.listQuestion = listQuestion;
        this.votes = votes;
    }

    @Override
    public void erase(UserId userId, Count count) {
        var asked = new ArrayList<PostId>();
        questions.eachAskedBy(userId, Declared.ERASURE, asked::add);
        for (PostId question : asked) {
            listQuestion.list(question);
            questions.remove(question);
            acceptances.forget(question);
            votes.forget(question);
        }
        count.erased("questions", asked.size());
        var answered = new ArrayList<PostId>();
        questions.eachAnsweredBy(userId, answered::add);
        answered.forEach(acceptAnswer::withdraw);
        count.erased("accepted_answers", answered.size());
        count.erased("votes", votes.forget(userId));
    }
}
