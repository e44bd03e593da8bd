package onething.domain.rating;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import onething.domain.code.WireNamed;
import onething.domain.guide.inquiry.InquiryGuide;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterId;
import onething.domain.refusal.Refusal.ActionNotLawful;
import onething.domain.text.Text;

/// 好差评: an applicant's rating of the service at one contact point of a matter, given once.
///
/// @param point   after which contact with the office it was given
/// @param comment in the applicant's words; may be blank
/// @param at      truncated to microseconds, as it is stored
/// @param review  what the office does about it; only of a low one
public record Rating(
        MatterId matter, ContactPoint point, Grade grade, Text comment, Instant at, Optional<RatingReview> review) {

    /// The longest comment, in characters as people count them.
    public static final int LONGEST_COMMENT = 500;

    public Rating {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /// A rating about which the office has nothing to do.
    public Rating(MatterId matter, ContactPoint point, Grade grade, Text comment, Instant at) {
        this(matter, point, grade, comment, at, Optional.empty());
    }

    /// Refuses a contact point that has not taken place ([ActionNotLawful]). A low one begins a review of its own,
    /// if the guide has periods for it.
    ///
    /// @param reached the contact points of the matter that took place
    public static Rating of(
            Matter rated,
            ContactPoint point,
            Collection<ContactPoint> reached,
            Grade grade,
            Text comment,
            ActionContext context) {
        var standing = rated.standing();
        if (!reached.contains(point)) {
            throw new ActionNotLawful(
                            "rate", standing.kind().wireName(), standing.stage().value(), List.of())
                    .refused();
        }
        var review = Optional.of(context.bundle().services().inquiries())
                .filter(_ -> grade.isLow())
                .flatMap(InquiryGuide::reviewWithin)
                .map(within -> RatingReview.begin(within, context));
        return new Rating(rated.file().id(), point, grade, comment, context.now(), review);
    }

    /// The same rating with what the office has done since.
    public Rating with(RatingReview changed) {
        return new Rating(matter, point, grade, comment, at, Optional.of(changed));
    }

    public RatingKey key() {
        return new RatingKey(matter, point);
    }

    public boolean saysTheSameAs(Rating other) {
        return key().equals(other.key()) && grade == other.grade && comment.equals(other.comment);
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
