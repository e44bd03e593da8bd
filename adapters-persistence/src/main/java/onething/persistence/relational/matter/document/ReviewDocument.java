package onething.persistence.relational.matter.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import onething.domain.code.WireNamed;
import onething.domain.party.PersonId;
import onething.domain.rating.RatingReview;
import onething.domain.rating.RatingReview.Answer;
import onething.domain.rating.RatingReview.Finding;
import onething.domain.rating.RatingReview.Verification;
import onething.domain.text.Text;
import org.jspecify.annotations.Nullable;

/// What was found about a low rating and what was answered, encrypted as a whole.
public record ReviewDocument(
        @Nullable VerificationDocument verification,
        @Nullable AnswerDocument answer) {

    public static ReviewDocument of(RatingReview review) {
        return new ReviewDocument(
                review.verification().map(VerificationDocument::of).orElse(null),
                review.answer().map(AnswerDocument::of).orElse(null));
    }

    public RatingReview toReview(LocalDate due) {
        return new RatingReview(
                due,
                Optional.ofNullable(verification).map(VerificationDocument::toVerification),
                Optional.ofNullable(answer).map(AnswerDocument::toAnswer));
    }

    record VerificationDocument(UUID by, String finding, String note, String at) {

        static VerificationDocument of(Verification verification) {
            return new VerificationDocument(
                    verification.by().value(),
                    verification.finding().storedName(),
                    verification.note().value(),
                    verification.at().toString());
        }

        Verification toVerification() {
            return new Verification(
                    new PersonId(by), WireNamed.stored(Finding.class, finding), new Text(note), Instant.parse(at));
        }
    }

    record AnswerDocument(UUID by, String text, String at) {

        static AnswerDocument of(Answer answer) {
            return new AnswerDocument(
                    answer.by().value(), answer.text().value(), answer.at().toString());
        }

        Answer toAnswer() {
            return new Answer(new PersonId(by), new Text(text), Instant.parse(at));
        }
    }
}
