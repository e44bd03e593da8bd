package onething.domain.matter;

import java.time.Instant;

/// 好差评: how an applicant found the service in a matter, given once, after its end.
///
/// @param comment in the applicant's words; may be blank
public record Rating(MatterId matter, Grade grade, String comment, Instant at) {

    /// The five grades of 国务院办公厅《关于建立政务服务“好差评”制度提高政务服务水平的意见》（国办发〔2019〕51号）.
    public enum Grade {
        /// 非常满意.
        VERY_SATISFIED,
        /// 满意.
        SATISFIED,
        /// 基本满意.
        BASICALLY_SATISFIED,
        /// 不满意.
        DISSATISFIED,
        /// 非常不满意.
        VERY_DISSATISFIED
    }
}
