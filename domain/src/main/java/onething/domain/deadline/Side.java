package onething.domain.deadline;

/// Which of a clock's two periods is meant. They are counted separately: each has its own length, its own extension and
/// its own view of a supplement.
public enum Side {
    /// 承诺时限: what the public guide promises.
    COMMITTED("承诺时限"),
    /// 法定时限: what the law allows at most.
    STATUTORY("法定时限");

    private final String text;

    Side(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
