package onething.domain.rating;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import onething.domain.code.WireNamed;
import onething.domain.guide.inquiry.InquiryGuide;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterId;
import onething.domain.refusal.Refusal.ActionNotLawful;
import onething.domain.text.Text;

/// 好差评: an applicant's rating of the service in a matter, given once, after its end.
///
/// @param comment in the applicant's words; may be blank
/// @param at      truncated to microseconds, as it is stored
/// @param review  what the office does about it; only of a low one
public record Rating(MatterId matter, Grade grade, Text comment, Instant at, Optional<RatingReview> review) {

    /// The longest comment, in characters as people count them.
    public static final int LONGEST_COMMENT = 500;

    public Rating {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /// A rating about which the office has nothing to do.
    public Rating(MatterId matter, Grade grade, Text comment, Instant at) {
        this(matter, grade, comment, at, Optional.empty());
    }

    /// Refuses a matter that has not ended ([ActionNotLawful]). A low one begins a review, if the guide has periods
    /// for it.
    public static Rating of(Matter rated, Grade grade, Text comment, ActionContext context) {
        var standing = rated.standing();
        if (!standing.kind().isEnd()) {
            throw new ActionNotLawful(
                            "rate", standing.kind().wireName(), standing.stage().value(), List.of())
                    .refused();
        }
        var review = Optional.of(context.bundle().services().inquiries())
                .filter(_ -> grade.isLow())
                .flatMap(InquiryGuide::reviewWithin)
                .map(within -> RatingReview.begin(within, context));
        return new Rating(rated.file().id(), grade, comment, context.now(), review);
    }

    /// The same rating with what the office has done since.
    public Rating with(RatingReview changed) {
        return new Rating(matter, grade, comment, at, Optional.of(changed));
    }

    public boolean saysTheSameAs(Rating other) {
        return matter.equals(other.matter) && grade == other.grade && comment.equals(other.comment);
    }

    /// The five grades of
    /// 国务院办公厅《关于建立政务服务“好差评”制度提高政务服务水平的意见》（国办发〔2019〕51号）.
    public enum Grade implements WireNamed {
        /// 非常满意.
        VERY_SATISFIED("very-satisfied"),
        /// 满意.
        SATISFIED("satisfied"),
        /// 基本满意.
        BASICALLY_SATISFIED("basically-satisfied"),
        /// 不满意.
        DISSATISFIED("dissatisfied"),
        /// 非常不满意.
        VERY_DISSATISFIED("very-dissatisfied");

        private final String wireName;

        Grade(String wireName) {
            this.wireName = wireName;
        }

        /// 差评: 不满意 or 非常不满意.
        public boolean isLow() {
            return this == DISSATISFIED || this == VERY_DISSATISFIED;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }
}
