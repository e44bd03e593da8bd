package onething.domain.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.WireNamed;
import onething.domain.guide.inquiry.ReviewPeriods;
import onething.domain.matter.ActionContext;
import onething.domain.party.PersonId;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.InputsInvalid;
import onething.domain.refusal.Refusal.ReviewNotAtStep;
import onething.domain.text.Text;

/// 差评核实整改: what the office does about a low rating. Somebody looks into it, puts it right, and answers the
/// person (国办发〔2019〕51号: 差评件件有整改、有反馈). No one who took part in the matter does this, and no one
/// else at the desk learns of it.
///
/// @param due          the last day for the next step; of an answered one, the day that was kept or missed
/// @param verification what was found; empty until somebody looked into it
/// @param answer       what the applicant was told; empty until then
public record RatingReview(LocalDate due, Optional<Verification> verification, Optional<Answer> answer) {

    /// The longest finding or answer, in characters as people count them.
    public static final int LONGEST_TEXT = 500;

    /// What somebody found.
    ///
    /// @param note for the office alone
    /// @param at   truncated to microseconds, as it is stored
    public record Verification(PersonId by, Finding finding, Text note, Instant at) {

        public Verification {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /// What the applicant is told.
    ///
    /// @param at truncated to microseconds, as it is stored
    public record Answer(PersonId by, Text text, Instant at) {

        public Answer {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /// The three cases that the rules tell apart.
    public enum Finding implements WireNamed {
        /// 情况清楚、诉求合理: it is put right at once.
        CLEAR("clear"),
        /// 情况复杂: it takes longer, and the reason is given.
        COMPLICATED("complicated"),
        /// 缺乏法定依据: what the person asks has no ground in law, and that is explained.
        UNFOUNDED("unfounded");

        private final String wireName;

        Finding(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    /// Where a review is.
    public enum Step implements WireNamed {
        VERIFY("verify"),
        ANSWER("answer"),
        DONE("done");

        private final String wireName;

        Step(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    /// The review of a rating that was just given.
    static RatingReview begin(ReviewPeriods within, ActionContext context) {
        return new RatingReview(
                within.verify().after(context.today(), context.calendar()), Optional.empty(), Optional.empty());
    }

    public Step step() {
        if (answer.isPresent()) {
            return Step.DONE;
        }
        return verification.isPresent() ? Step.ANSWER : Step.VERIFY;
    }

    /// Whether the last day for the next step has passed.
    public boolean isOverdue(LocalDate today) {
        return answer.isEmpty() && today.isAfter(due);
    }

    /// Whether the person was answered by the last day.
    public boolean wasMendedInTime() {
        return answer.filter(given -> !WorkingCalendar.dayOf(given.at()).isAfter(due))
                .isPresent();
    }

    /// Somebody has looked into it.
    ///
    /// @throws onething.domain.refusal.Refused with [ReviewNotAtStep] if that was done already, or with
    ///     [InputsInvalid] without words
    public RatingReview verified(
            PersonId by, Finding finding, Text note, ReviewPeriods within, WorkingCalendar calendar, Instant now) {
        require(Step.VERIFY);
        requireWords("/note", note, "请写明核实的情况");
        var term = finding == Finding.COMPLICATED ? within.complicated() : within.simple();
        return new RatingReview(
                term.after(WorkingCalendar.dayOf(now), calendar),
                Optional.of(new Verification(by, finding, note, now)),
                Optional.empty());
    }

    /// The applicant is told what was done.
    ///
    /// @throws onething.domain.refusal.Refused with [ReviewNotAtStep] before somebody looked into it and after the
    ///     answer, or with [InputsInvalid] without words
    public RatingReview answered(PersonId by, Text text, Instant now) {
        require(Step.ANSWER);
        requireWords("/text", text, "请写明怎样整改或者为什么不能整改");
        return new RatingReview(due, verification, Optional.of(new Answer(by, text, now)));
    }

    private void require(Step needed) {
        if (step() != needed) {
            throw new ReviewNotAtStep(step().wireName()).refused();
        }
    }

    private static void requireWords(String pointer, Text words, String missing) {
        if (words.isBlank()) {
            throw new InputsInvalid("review", List.of(new Fault(pointer, "required", missing))).refused();
        }
    }
}
