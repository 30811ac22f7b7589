package com.petpal.feed.advice;

import com.petpal.platform.web.ProblemException;
import org.springframework.http.HttpStatus;

/** Why an answer is not accepted, or not found helpful. */
abstract sealed class AdviceRefused extends ProblemException {

    private static final long serialVersionUID = 1L;

    private AdviceRefused(String code, String detail) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
    }

    static final class NotAQuestion extends AdviceRefused {
        private static final long serialVersionUID = 1L;

        NotAQuestion() {
            super("not_a_question", "Only questions have answers.");
        }
    }

    static final class NotAnAnswer extends AdviceRefused {
        private static final long serialVersionUID = 1L;

        NotAnAnswer() {
            super("not_an_answer", "A reply to an answer is no answer.");
        }
    }

    static final class OwnAnswer extends AdviceRefused {
        private static final long serialVersionUID = 1L;

        OwnAnswer() {
            super("own_answer", "Others say whether an answer is helpful.");
        }
    }
}
