package onething.domain.rating;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import onething.domain.code.WireNamed;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterId;
import onething.domain.refusal.Refusal.ActionNotLawful;
import onething.domain.text.Text;

/// 好差评: an applicant's rating of the service in a matter, given once, after its end.
///
/// @param comment in the applicant's words; may be blank
/// @param at      truncated to microseconds, as it is stored
public record Rating(MatterId matter, Grade grade, Text comment, Instant at) {

    /// The longest comment, in characters as people count them.
    public static final int LONGEST_COMMENT = 500;

    public Rating {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /// Refuses a matter that has not ended ([ActionNotLawful]).
    public static Rating of(Matter rated, Grade grade, Text comment, Instant now) {
        var standing = rated.standing();
        if (!standing.kind().isEnd()) {
            throw new ActionNotLawful(
                            "rate", standing.kind().wireName(), standing.stage().value(), List.of())
                    .refused();
        }
        return new Rating(rated.file().id(), grade, comment, now);
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

        @Override
        public String wireName() {
            return wireName;
        }
    }
}
