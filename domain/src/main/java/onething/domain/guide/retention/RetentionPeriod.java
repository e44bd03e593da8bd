package onething.domain.guide.retention;

/// 保管期限: how long the file of a case is kept. It is 永久 or a number of years
/// (机关文件材料归档范围和文书档案保管期限规定 art. 6); the years count from the 1st of January after the case was
/// closed.
public sealed interface RetentionPeriod {

    /// The period in Chinese: 永久, 30年.
    String text();

    /// 永久.
    record Permanent() implements RetentionPeriod {

        @Override
        public String text() {
            return "永久";
        }
    }

    /// 定期.
    ///
    /// @param count from 1
    record Years(int count) implements RetentionPeriod {

        public Years {
            if (count < 1) {
                throw new IllegalArgumentException("a file is kept for a year at least, not " + count);
            }
        }

        @Override
        public String text() {
            return count + "年";
        }
    }
}
