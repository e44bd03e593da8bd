package onething.web.guide;

import java.util.List;
import onething.web.deadline.CountdownView.DueView;

/// A running matter that a version of the guide moves. It has no address, because an administrator may not see
/// cases.
///
/// @param version the version that it has
/// @param reason  from when and by which article it moves
record VersionEffectView(
        String number, String matter, String office, int version, String reason, List<ClockMoveView> changes) {

    /// @param text the change in words
    record ClockMoveView(
            String clock, String title, String side, String effect, DueView before, DueView after, String text) {}
}
