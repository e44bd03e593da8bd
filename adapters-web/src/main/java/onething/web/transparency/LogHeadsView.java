package onething.web.transparency;

import java.time.Instant;
import java.util.List;
import onething.application.port.in.transparency.ReadLogHeads.PublishedHead;

/// The signed heads, the smallest first.
record LogHeadsView(List<LogHeadView> items) {

    static LogHeadsView of(List<PublishedHead> heads) {
        return new LogHeadsView(LogMapper.INSTANCE.toViews(heads));
    }

    /// @param consistency the proof that it continues the head before it
    record LogHeadView(long size, String root, Instant at, String token, List<String> consistency) {}
}
