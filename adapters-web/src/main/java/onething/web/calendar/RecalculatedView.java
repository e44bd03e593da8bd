package onething.web.calendar;

import java.util.List;
import onething.application.port.RecalculatedMatter.ChangedSide;
import onething.application.port.RecalculatedMatter;
import onething.web.deadline.CountdownView.DueView;

/// A matter of which a due date moves. It has no address, because an administrator may not see cases.
record RecalculatedView(String number, String matter, String office, List<SideView> changes) {

    static RecalculatedView of(RecalculatedMatter recounted) {
        return new RecalculatedView(
                recounted.number().toString(),
                recounted.code().value(),
                recounted.office().value(),
                recounted.changes().stream().map(SideView::of).toList());
    }

    record SideView(String clock, String side, String effect, DueView before, DueView after) {

        static SideView of(ChangedSide changed) {
            var change = changed.change();
            return new SideView(
                    changed.clock().value(),
                    change.limitBasis().wireName(),
                    change.effect().wireName(),
                    DueView.of(change.before()),
                    DueView.of(change.after()));
        }
    }
}
